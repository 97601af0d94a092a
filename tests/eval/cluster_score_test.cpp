#include "tests/eval/cluster_score.hpp"

#include <cmath>
#include <vector>

#include "tests/eval/alias_document.hpp"
#include "tests/support/catch.hpp"

namespace dateline {

namespace {

bool is_close(double a, double b) {
  return std::abs(a - b) < 1e-12;
}

}  // namespace

TEST_CASE("pairs are counted within a kind, B-cubed over all mentions", "[eval]") {
  // Three persons of one gold cluster, found as two and one; a place wrongly found with them.
  const std::vector<TokenMention> mentions{{EntityKind::person, 0, 1},
                                           {EntityKind::person, 1, 1},
                                           {EntityKind::person, 2, 1},
                                           {EntityKind::place, 3, 1}};
  ClusterScore score;
  score.add(mentions, std::vector<std::uint32_t>{7, 7, 7, 8}, std::vector<std::uint32_t>{0, 0, 1, 0});
  CHECK(is_close(score.pairs(EntityKind::person).precision, 1.0));
  CHECK(is_close(score.pairs(EntityKind::person).recall, 1.0 / 3));
  CHECK(is_close(score.pairs(EntityKind::person).f1(), 0.5));
  CHECK(is_close(score.pairs(EntityKind::place).f1(), 0.0));
  CHECK(is_close(score.b_cubed().precision, (2.0 / 3 + 2.0 / 3 + 1 + 1.0 / 3) / 4));
  CHECK(is_close(score.b_cubed().recall, (2.0 / 3 + 2.0 / 3 + 1.0 / 3 + 1) / 4));
}

TEST_CASE("a document is read with its mentions in order", "[eval]") {
  const auto document = parse_alias_document(
      R"({"doc": "d", "tokens": ["A", "B", "C"], "mentions": [{"start": 2, "end": 3, "kind": "org", "cluster": "x"},
          {"start": 0, "end": 2, "kind": "place", "cluster": "y"}]})");
  REQUIRE(document);
  CHECK(document->mentions == std::vector<TokenMention>{{EntityKind::place, 0, 2}, {EntityKind::org, 2, 1}});
  CHECK(document->gold == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("a document with a mention outside its tokens, or none at all, is refused", "[eval]") {
  CHECK_FALSE(parse_alias_document(
      R"({"doc": "d", "tokens": ["A"], "mentions": [{"start": 0, "end": 2, "kind": "org", "cluster": "x"}]})"));
  CHECK_FALSE(parse_alias_document("{"));
  CHECK_FALSE(parse_alias_document(R"({"doc": "d"})"));
}

}  // namespace dateline
