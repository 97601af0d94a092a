#include "searcher/present/render.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/present/sample.hpp"

using namespace dateline;
using namespace dateline::test;

TEST_CASE("an entity for people has its names, months, sources, companions and newest articles",
          "[present][text][entity]") {
  CHECK(render_entity_text(sample_entity(), {.columns = 60}) == R"(Kim Jong-un (person)
1,013 articles, 2023-07-01 to 2023-09-14, 3 undated
names:  Kim Jong-un (1,002), Kim (900), Kim III, +1 more
key:    kim jong un (--person '=kim jong un')
others: Kim Il-sung (person, 2); `searcher entity =KEY`
        shows one of them

articles by month
  2023-07      3  █
  2023-08      0
  2023-09  1,007  ████████████████████████████████████████

source
  Wire  7
  (+1 more)

appears most with (discounted normalised PMI; at least 21
articles shared)
  North Korea     place   990 of 1,200  0.91
  United Nations  org      21 of 80  -0.10

newest articles
  2023-09-14  A �title
              a/1
  undated     (without a title)
              b
)");
}

TEST_CASE("long spans are shown by year", "[present][text][entity]") {
  EntityAnswer answer = sample_entity();
  auto& months = answer.profile->months;
  months.clear();
  for (int i = 0; i < 60; ++i)
    months.push_back({std::to_string(2019 + i / 12) + "-" + std::to_string(10 + i % 3), 1});
  const std::string text = render_entity_text(answer, {.columns = 60});
  CHECK(text.find("articles by year\n  2019  12  █") != std::string::npos);
  CHECK(text.find("2019-10") == std::string::npos);
}

TEST_CASE("candidates are listed with what chooses one of them", "[present][text][entity]") {
  EntityAnswer answer = sample_entity();
  answer.profile.reset();
  answer.candidate_count = 12;
  CHECK(render_entity_text(answer, {}) == R"(“kim” fits 12 entities
  person  Kim Jong-un  1,013  '=kim jong un'
  person  Kim Il-sung      2  '=kim il sung'
  (+10 more: -n 0 lists all)
choose one by its key: searcher entity --kind person '=kim jong un'
)");
}

TEST_CASE("a name that fits nothing brings similar names", "[present][text][entity]") {
  EntityAnswer answer;
  answer.request = {.name = "shoygu", .kind = EntityKind::person};
  CHECK(render_entity_text(answer, {}) == R"(no person has the name “shoygu”
  `searcher facets KIND --contains TEXT` lists the names that there are
)");
  answer.request = {.name = "=q", .kind = std::nullopt};
  answer.similar = {{FacetKind::person, "q", "Q\x1B", 4}, {FacetKind::org, "qq", "QQ", 1}};
  CHECK(render_entity_text(answer, {}) == R"(no entity has the key “q”
  similar: Q� (person, 4), QQ (org, 1)
  `searcher facets KIND --contains TEXT` lists the names that there are
)");
}
