// Every row of the tables in GRAMMAR.md holds.
#include <fstream>
#include <string>
#include <vector>

#include "searcher/query/parser.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/query/tree_text.hpp"

namespace dateline {
namespace {

using Row = std::vector<std::string>;

/// `| a | b |` → a, b; code marks are taken off.
Row split_row(const std::string& line) {
  Row cells;
  std::size_t begin = 1;
  for (std::size_t end = line.find('|', begin); end != std::string::npos; end = line.find('|', begin)) {
    std::string cell = line.substr(begin, end - begin);
    cell.erase(0, cell.find_first_not_of(' ') == std::string::npos ? cell.size() : 1);
    if (!cell.empty()) cell.pop_back();
    if (cell.size() >= 2 && cell.front() == '`') cell = cell.substr(1, cell.size() - 2);
    cells.push_back(cell);
    begin = end + 1;
  }
  return cells;
}

/// The rows of the table under a heading, without its head.
std::vector<Row> read_table(const std::string& heading) {
  std::ifstream file(std::string(DATELINE_SOURCE_DIR) + "/searcher/query/GRAMMAR.md");
  std::vector<Row> rows;
  bool inside = false;
  std::string line;
  while (std::getline(file, line)) {
    if (line.rfind("## ", 0) == 0) inside = line == "## " + heading;
    if (inside && line.rfind('|', 0) == 0) rows.push_back(split_row(line));
  }
  REQUIRE(rows.size() > 20);
  rows.erase(rows.begin(), rows.begin() + 2);
  return rows;
}

}  // namespace

TEST_CASE("each query of the grammar's examples gives the tree and the text beside it", "[query][grammar]") {
  for (const Row& row : read_table("Trees")) {
    INFO(row.at(0));
    const ParsedQuery parsed = parse_query(row.at(0));
    CHECK(tree_text(parsed.root) == row.at(1));
    CHECK(print_query(parsed.root) == row.at(2));
    CHECK(parsed.warnings.empty());
    CHECK(bytes_are_sound(parsed.root, row.at(0).size()));
  }
}

TEST_CASE("each query of the grammar's problems gives the warning beside it", "[query][grammar]") {
  for (const Row& row : read_table("Warnings")) {
    INFO(row.at(0));
    const ParsedQuery parsed = parse_query(row.at(0));
    CHECK(print_query(parsed.root) == row.at(1));
    REQUIRE(parsed.warnings.size() == 1);
    const QueryWarning& warning = parsed.warnings.front();
    CHECK(std::to_string(warning.bytes.begin) == row.at(2));
    CHECK(warning.bytes.of(row.at(0)) == row.at(3));
    CHECK(warning.message == row.at(4));
  }
}

TEST_CASE("what is printed for an example is read without warnings as the same tree", "[query][grammar]") {
  for (const char* heading : {"Trees", "Warnings"}) {
    for (const Row& row : read_table(heading)) {
      INFO(row.at(0));
      const QueryNode root = parse_query(row.at(0)).root;
      const ParsedQuery again = parse_query(print_query(root));
      CHECK(without_bytes(again.root) == without_bytes(root));
      CHECK((again.warnings.empty() || again.warnings.front().message.rfind("no field", 0) == 0));
    }
  }
}

}  // namespace dateline
