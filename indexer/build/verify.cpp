#include "indexer/build/verify.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/index/facet_dictionary.hpp"
#include "common/index/schema.hpp"
#include "common/index/stored_article.hpp"
#include "common/index/vocabulary.hpp"
#include "indexer/build/positions.hpp"
#include "indexer/build/prepare.hpp"
#include "indexer/build/verify_stories.hpp"

namespace dateline {

namespace {

/// How many articles use a form, as full name and as another spelling.
struct FormCounts {
  std::uint64_t articles = 0;
  std::uint64_t short_forms = 0;

  friend bool operator==(const FormCounts&, const FormCounts&) = default;
};

bool on_code_points(std::string_view text, ByteRange bytes) {
  const auto inside = [&](std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
  };
  return !inside(bytes.begin) && !inside(bytes.end);
}

class ArticleVerifier {
 public:
  ArticleVerifier(const Xapian::Database& database, const FaultSink& fault)
      : database_(database), fault_(fault), dictionary_(database), preparer_(IndexConfiguration{}) {}

  VerifiedTotals run() {
    VerifiedTotals totals;
    load_dictionary();
    for (auto posting = database_.postlist_begin({}); posting != database_.postlist_end({}); ++posting) {
      verify_article(*posting);
      ++totals.articles;
    }
    compare_dictionary(totals);
    compare_vocabulary(totals);
    stories_.finish(database_, fault_);
    return totals;
  }

 private:
  using KindAndKey = std::pair<FacetKind, std::string>;

  void load_dictionary() {
    for (std::size_t i = 0; i < kDictionaryKinds; ++i) {
      const auto kind = kAllFacetKinds.at(i);
      dictionary_.scan(kind, [&](Ordinal ordinal, const FacetEntry& entry) {
        if (dictionary_.ordinal(kind, entry.key) != ordinal)
          fault_(fmt::format("{} \"{}\": key and ordinal {} do not lead to each other", facet_name(kind),
                             entry.key, ordinal));
        ordinals_[{kind, entry.key}] = ordinal;
        return true;
      });
      if (is_entity(kind)) verify_skeletons(kind);
    }
  }

  void verify_skeletons(FacetKind kind) {
    dictionary_.scan_skeletons(kind, [&](const std::string& skeleton, Ordinal ordinal) {
      if (!dictionary_.entry(kind, ordinal))
        fault_(fmt::format("{}: the skeleton \"{}\" leads to no value", facet_name(kind), skeleton));
      return true;
    });
  }

  void verify_article(Xapian::docid docid) {
    const auto document = database_.get_document(docid);
    const auto stored = unpack_article(document.get_data());
    if (!stored) return fault_(fmt::format("article number {}: the stored article is malformed", docid));
    const auto& article = stored->article;
    if (const auto id = schema::id_term(article.id); database_.get_termfreq(id) != 1)
      fault_(
          fmt::format("article {}: its id belongs to {} articles", article.id, database_.get_termfreq(id)));
    verify_facets(document, *stored);
    const auto& tokens = preparer_.tokens_of(article);
    verify_mentions(docid, *stored, tokens);
    stories_.add(docid, document, article.id, sign_story(article, tokens), fault_);
    for (const auto& [surface, term] : distinct_words(tokens[0], tokens[1]))
      ++words_[word_key(surface, term)];
  }

  void verify_mentions(Xapian::docid docid, const StoredArticle& stored,
                       const std::array<TokenList, kArticleFields>& tokens) {
    for (const auto& mention : stored.mentions)
      if (!on_code_points(text_of(stored.article, mention.field), mention.bytes))
        fault_(fmt::format("article {}: the mention at byte {} cuts a character", stored.article.id,
                           mention.bytes.begin));
    const auto positions = mention_positions(stored, tokens);
    std::map<std::string, std::vector<Xapian::termpos>> expected;
    for (const auto kind : {FacetKind::person, FacetKind::org, FacetKind::place})
      expected[schema::mention_term(kind)];
    for (std::size_t i = 0; i < positions.size(); ++i) {
      const auto& [kind, key, name] = stored.facets[i];
      expected[schema::facet_term(kind, key)] = positions[i];
      if (!is_entity(kind)) continue;
      auto& of_kind = expected[schema::mention_term(kind)];
      of_kind.insert(of_kind.end(), positions[i].begin(), positions[i].end());
    }
    for (auto& [term, ascending] : expected) {
      std::sort(ascending.begin(), ascending.end());
      ascending.erase(std::unique(ascending.begin(), ascending.end()), ascending.end());
      if (!std::equal(ascending.begin(), ascending.end(), database_.positionlist_begin(docid, term),
                      database_.positionlist_end(docid, term)))
        fault_(fmt::format("article {}: the positions of {} are not those of its mentions", stored.article.id,
                           term));
    }
  }

  void verify_facets(const Xapian::Document& document, const StoredArticle& stored) {
    std::array<std::vector<Ordinal>, kDictionaryKinds> expected;
    const auto forms = short_forms(stored);
    for (std::size_t i = 0; i < stored.facets.size(); ++i) {
      const auto& use = stored.facets[i];
      const auto known = ordinals_.find({use.kind, use.key});
      if (known == ordinals_.end()) {
        fault_(fmt::format("article {}: {} \"{}\" is not in the dictionary", stored.article.id,
                           facet_name(use.kind), use.key));
        continue;
      }
      expected.at(static_cast<std::size_t>(use.kind)).push_back(known->second);
      auto& counts = uses_[{use.kind, use.key}];
      ++counts[use.name].articles;
      for (const auto& form : forms[i]) ++counts[form].short_forms;
    }
    for (std::size_t i = 0; i < kDictionaryKinds; ++i) {
      auto& ordinals = expected.at(i);
      std::sort(ordinals.begin(), ordinals.end());
      if (pack_ordinals(ordinals) != document.get_value(schema::facet_slot(kAllFacetKinds.at(i))))
        fault_(fmt::format("article {}: the packed values of {} differ from the stored ones",
                           stored.article.id, facet_name(kAllFacetKinds.at(i))));
    }
  }

  void compare_dictionary(VerifiedTotals& totals) {
    for (const auto& [kind_key, ordinal] : ordinals_) {
      const auto& [kind, key] = kind_key;
      const auto& counted = uses_[kind_key];
      std::uint64_t articles = 0;
      for (const auto& [name, counts] : counted) articles += counts.articles;
      if (articles > 0) ++totals.facet_values;
      if (database_.get_termfreq(schema::facet_term(kind, key)) != articles)
        fault_(fmt::format("{} \"{}\": {} articles have its term, {} store it", facet_name(kind), key,
                           database_.get_termfreq(schema::facet_term(kind, key)), articles));
      const auto entry = dictionary_.entry(kind, ordinal);
      std::map<std::string, FormCounts> in_dictionary;
      if (entry)
        for (const auto& form : entry->forms)
          if (form.articles + form.short_forms > 0)
            in_dictionary[form.name] = {.articles = form.articles, .short_forms = form.short_forms};
      if (in_dictionary != counted)
        fault_(fmt::format("{} \"{}\": the dictionary counts its forms differently from the articles",
                           facet_name(kind), key));
    }
  }

  void compare_vocabulary(VerifiedTotals& totals) {
    Vocabulary(database_).scan({}, [&](const std::string& surface, const VocabularyTerms& terms) {
      for (const auto& [term, articles] : terms) {
        ++totals.words;
        const auto counted = words_.find(word_key(surface, term));
        if (counted == words_.end() || counted->second != articles)
          fault_(fmt::format("vocabulary: \"{}\" is counted {} times, articles use it {} times", surface,
                             articles, counted == words_.end() ? 0 : counted->second));
        if (counted != words_.end()) words_.erase(counted);
      }
      return true;
    });
    for (const auto& [word, count] : words_)
      fault_(fmt::format("vocabulary: \"{}\" is missing, {} articles use it", word.substr(0, word.find('\0')),
                         count));
  }

  static std::string word_key(std::string_view surface, std::string_view term) {
    std::string key(surface);
    key.push_back('\0');
    return key.append(term);
  }

  const Xapian::Database& database_;
  const FaultSink& fault_;
  FacetDictionary dictionary_;
  ArticlePreparer preparer_;
  StoryVerifier stories_;
  std::map<KindAndKey, Ordinal> ordinals_;
  std::map<KindAndKey, std::map<std::string, FormCounts>> uses_;
  std::unordered_map<std::string, std::uint64_t> words_;
};

/// What Xapian's check says of a table without faults, or only repeats at a table's end.
bool is_reassuring(std::string_view line) {
  return line.ends_with("table structure checked OK") || line.starts_with("Lazily created") ||
         line.find("table errors found: ") != std::string_view::npos;
}

}  // namespace

void verify_tables(const std::string& path, const FaultSink& fault) {
  std::ostringstream messages;
  const auto errors = Xapian::Database::check(path, 0, &messages);
  if (errors == 0) return;
  std::istringstream lines(messages.str());
  bool named = false;
  std::string table;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || is_reassuring(line)) continue;
    if (line.back() == ':') {
      table = line;
      continue;
    }
    fault(fmt::format("{} {}", table, line));
    named = true;
  }
  if (!named) fault(fmt::format("Xapian's check finds {} errors in its tables", errors));
}

VerifiedTotals verify_articles(const Xapian::Database& database, const FaultSink& fault) {
  return ArticleVerifier(database, fault).run();
}

}  // namespace dateline
