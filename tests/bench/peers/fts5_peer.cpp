// SQLite FTS5 as a peer of the query benchmark: loads the articles as its documentation advises for speed,
// and answers the queries of query_bench.cpp by the same protocol.
//   fts5_peer load DATABASE ARTICLES        ARTICLES: the tab-separated lines of reuters.py
//   fts5_peer serve DATABASE < queries
//   fts5_peer once DATABASE CLASS WORD...
// One table of the text (porter over unicode61, an index of prefixes of four bytes), ordinary tables for
// date, topics and places. Everything in one transaction, then 'optimize'. Queries read through a memory map
// and a page cache that hold the whole database; statements are prepared once.
#include <sqlite3.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "tests/bench/stopwatch.hpp"

namespace {

using dateline::bench::Stopwatch;
using Words = std::vector<std::string>;

[[noreturn]] void fail(const std::string& what) {
  std::cerr << "fts5_peer: " << what << '\n';
  std::exit(1);
}

struct Closer {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, Closer>;
using Statement = std::unique_ptr<sqlite3_stmt, Closer>;

Database open(const std::string& path) {
  sqlite3* raw = nullptr;
  const int status = sqlite3_open(path.c_str(), &raw);
  Database database(raw);
  if (status != SQLITE_OK) fail(path + ": " + sqlite3_errmsg(raw));
  return database;
}

void execute(const Database& database, const char* sql) {
  if (sqlite3_exec(database.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
    fail(std::string(sql) + ": " + sqlite3_errmsg(database.get()));
}

Statement prepare(const Database& database, const std::string& sql) {
  sqlite3_stmt* raw = nullptr;
  if (sqlite3_prepare_v2(database.get(), sql.c_str(), -1, &raw, nullptr) != SQLITE_OK)
    fail(sql + ": " + sqlite3_errmsg(database.get()));
  return Statement(raw);
}

void bind(const Statement& statement, const Words& values) {
  int place = 0;
  for (const auto& value : values)
    sqlite3_bind_text(statement.get(), ++place, value.data(), static_cast<int>(value.size()),
                      SQLITE_TRANSIENT);
}

Words split(const std::string& text, char separator) {
  Words parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, separator);) parts.push_back(part);
  return parts;
}

std::string unescaped(const std::string& text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      plain += text[i];
      continue;
    }
    const char escape = text[++i];
    plain += escape == 'n' ? '\n' : escape == 't' ? '\t' : escape;
  }
  return plain;
}

void run(const Statement& insert, const Words& values) {
  bind(insert, values);
  if (sqlite3_step(insert.get()) != SQLITE_DONE) fail("an article cannot be stored");
  sqlite3_reset(insert.get());
}

void load(const std::string& path, const std::string& articles) {
  const auto database = open(path);
  execute(database,
          "PRAGMA journal_mode=off; PRAGMA synchronous=off; PRAGMA cache_size=-500000; BEGIN;"
          "CREATE VIRTUAL TABLE news USING fts5(id UNINDEXED, title, body, tokenize='porter unicode61', "
          "prefix='4');"
          "CREATE TABLE dates(article INTEGER PRIMARY KEY, time INTEGER, day TEXT, month TEXT);"
          "CREATE TABLE topics(article INTEGER, value TEXT, PRIMARY KEY(article, value)) WITHOUT ROWID;"
          "CREATE TABLE places(article INTEGER, value TEXT, PRIMARY KEY(article, value)) WITHOUT ROWID;");
  {
    const auto news = prepare(database, "INSERT INTO news(rowid, id, title, body) VALUES(?, ?, ?, ?)");
    const auto dates = prepare(database, "INSERT INTO dates VALUES(?, ?, ?, substr(?3, 1, 7))");
    const auto topics = prepare(database, "INSERT OR IGNORE INTO topics VALUES(?, ?)");
    const auto places = prepare(database, "INSERT OR IGNORE INTO places VALUES(?, ?)");
    std::ifstream in(articles);
    std::size_t row = 0;
    for (std::string line; std::getline(in, line);) {
      auto fields = split(line, '\t');
      fields.resize(7);
      const auto number = std::to_string(++row);
      run(news, {number, fields[0], unescaped(fields[1]), unescaped(fields[2])});
      if (!fields[3].empty()) run(dates, {number, fields[3], fields[4]});
      for (const auto& topic : split(fields[5], ';')) run(topics, {number, topic});
      for (const auto& place : split(fields[6], ';')) run(places, {number, place});
    }
  }
  execute(database,
          "CREATE INDEX topic_articles ON topics(value, article);"
          "COMMIT; INSERT INTO news(news) VALUES('optimize'); VACUUM; ANALYZE");
}

/// How a class of queries is asked in SQL. The first parameter is the MATCH expression.
struct Question {
  std::string hits;
  std::string count;
};

const std::string kColumns = "SELECT n.id, n.title, n.body ";
const std::string kMatch = "FROM news n WHERE news MATCH ?1 ";
// CROSS JOIN keeps the order: otherwise the planner asks the text for every article of the topic.
const std::string kTopic =
    "FROM news n CROSS JOIN topics t WHERE news MATCH ?1 AND t.article = n.rowid AND t.value = ?2 ";
const std::string kDays =
    "FROM news n CROSS JOIN dates d WHERE news MATCH ?1 AND d.article = n.rowid AND d.day BETWEEN ?2 AND ?3 ";
const std::string kBest = "ORDER BY rank LIMIT 10";

Question question_of(const std::string& name) {
  const std::string count = "SELECT count(*) ";
  if (name == "topic") return {kColumns + kTopic + kBest, count + kTopic};
  if (name == "days") return {kColumns + kDays + kBest, count + kDays};
  if (name == "newest")
    return {kColumns +
                "FROM news n JOIN dates d ON d.article = n.rowid WHERE news MATCH ?1 "
                "ORDER BY d.time DESC LIMIT 10",
            count + kMatch};
  if (name == "snippets")
    return {"SELECT n.id, n.title, snippet(news, 2, '[', ']', '...', 32) " + kMatch + kBest, count + kMatch};
  if (name == "facets-all") return {kColumns + "FROM news n LIMIT 10", count + "FROM dates"};
  return {kColumns + kMatch + kBest, count + kMatch};
}

std::string facet_sql(const std::string& table, const std::string& value, bool all) {
  const std::string from = all ? "FROM " + table + " f "
                               : "FROM news n JOIN " + table +
                                     " f ON f.article = n.rowid "
                                     "WHERE news MATCH ?1 ";
  return "SELECT f." + value + ", count(*) " + from + "GROUP BY 1 ORDER BY " +
         (value == "month" ? "1 DESC" : "2 DESC, 1") + " LIMIT 10";
}

Words parameters_of(const std::string& name, const Words& words) {
  std::string joined;
  const std::string between = name == "or" ? " OR " : name == "and" || name == "snippets" ? " AND " : " ";
  for (const auto& word : words) joined += (joined.empty() ? "" : between) + word;
  if (name == "phrase") return {'"' + joined + '"'};
  // At most five positions apart: at most four words between.
  if (name == "near") return {"NEAR(" + joined + ", 4)"};
  if (name == "prefix") return {words.at(0) + "*"};
  if (name == "topic" || name == "days") return words;
  if (name == "facets-all") return {};
  return {joined};
}

class Peer {
 public:
  explicit Peer(const std::string& path) : database_(open(path)) {
    execute(database_, "PRAGMA mmap_size=4000000000; PRAGMA cache_size=-1000000; PRAGMA query_only=on");
  }

  std::string answer(const std::string& mode, const std::string& name, const Words& words) {
    const auto parameters = parameters_of(name, words);
    const auto question = question_of(name);
    const bool check = mode == "check";
    std::string total = "-";
    if (check) total = first_column(question.count, parameters);
    const Stopwatch stopwatch;
    std::size_t hits = 0;
    std::size_t bytes = 0;
    const auto& statement = prepared(question.hits);
    bind(statement, parameters);
    for (int status = sqlite3_step(statement.get()); status != SQLITE_DONE;
         status = sqlite3_step(statement.get())) {
      if (status != SQLITE_ROW) fail(name + ": " + sqlite3_errmsg(database_.get()));
      ++hits;
      for (int column = 0; column < 3; ++column) {
        const bool text = sqlite3_column_text(statement.get(), column) != nullptr;
        bytes += text ? static_cast<std::size_t>(sqlite3_column_bytes(statement.get(), column)) : 0;
      }
    }
    sqlite3_reset(statement.get());
    std::string counts;
    if (name.starts_with("facets")) counts = count_facets(name == "facets-all", parameters);
    const auto took = stopwatch.read();
    return took + '\t' + total + '\t' + std::to_string(hits) + '\t' + std::to_string(bytes) + '\t' +
           (check ? counts : "");
  }

 private:
  const Statement& prepared(const std::string& sql) {
    auto& statement = statements_[sql];
    if (!statement) statement = prepare(database_, sql);
    return statement;
  }

  std::string first_column(const std::string& sql, const Words& parameters) {
    const auto& statement = prepared(sql);
    bind(statement, parameters);
    if (sqlite3_step(statement.get()) != SQLITE_ROW) fail(sql + ": " + sqlite3_errmsg(database_.get()));
    const std::string value = std::to_string(sqlite3_column_int64(statement.get(), 0));
    sqlite3_reset(statement.get());
    return value;
  }

  std::string count_facets(bool all, const Words& parameters) {
    std::string counts;
    for (const auto& [facet, table, value] : {std::array<std::string, 3>{"topic", "topics", "value"},
                                              {"place", "places", "value"},
                                              {"month", "dates", "month"}}) {
      const auto& statement = prepared(facet_sql(table, value, all));
      bind(statement, parameters);
      while (sqlite3_step(statement.get()) == SQLITE_ROW)
        counts += (counts.empty() ? "" : ";") + facet + '=' +
                  std::to_string(sqlite3_column_int64(statement.get(), 1));
      sqlite3_reset(statement.get());
    }
    return counts;
  }

  Database database_;
  std::map<std::string, Statement> statements_;
};

void serve(const std::string& path) {
  Peer peer(path);
  for (std::string line; std::getline(std::cin, line);) {
    const auto parts = split(line, '\t');
    if (parts.size() < 2) fail("no class of queries: " + line);
    std::cout << peer.answer(parts[0], parts[1], {parts.begin() + 2, parts.end()}) << std::endl;
  }
}

}  // namespace

int main(int argc, char** argv) {
  const Words given(argv + 1, argv + argc);
  if (given.size() == 1 && given[0] == "version") {
    std::cout << sqlite3_libversion() << '\n';
  } else if (given.size() == 3 && given[0] == "load") {
    load(given[1], given[2]);
  } else if (given.size() == 2 && given[0] == "serve") {
    serve(given[1]);
  } else if (given.size() > 2 && given[0] == "once") {
    std::cout << Peer(given[1]).answer("time", given[2], {given.begin() + 3, given.end()}) << '\n';
  } else {
    fail("usage: fts5_peer load DATABASE ARTICLES | serve DATABASE | once DATABASE CLASS WORD... | version");
  }
  return 0;
}
