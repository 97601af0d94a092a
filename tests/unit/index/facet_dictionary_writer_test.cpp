#include "common/index/facet_dictionary_writer.hpp"

#include <algorithm>

#include "tests/unit/index/facet_dictionary_fixture.hpp"

namespace dateline {

namespace {

constexpr auto kPerson = FacetKind::person;

using Forms = std::vector<FacetForm>;

}  // namespace

TEST_CASE("the most frequent full name is the shown name", "[dictionary]") {
  DictionaryFixture f;
  f.writer.add(kPerson, "kim jong un", "Kim Jong Un", {"Kim"});
  f.writer.add(kPerson, "kim jong un", "Kim Jong-un", {"Kim", "Kim Jong Un"});
  f.writer.add(kPerson, "kim jong un", "Kim Jong-un", {"Kim"});
  const auto entry = f.flushed(kPerson, "kim jong un");
  CHECK(entry.shown_name() == "Kim Jong-un");
  CHECK(entry.forms == Forms{{"Kim", 0, FormStanding::used, 3},
                             {"Kim Jong Un", 1, FormStanding::used, 1},
                             {"Kim Jong-un", 2, FormStanding::used, 0}});
}

TEST_CASE("a form that is released by its last article is forgotten, the key is not", "[dictionary]") {
  DictionaryFixture f;
  f.writer.add(FacetKind::org, "who", "W.H.O.", {"World Health Organization"});
  f.writer.add(FacetKind::org, "who", "WHO");
  f.writer.flush();
  f.writer.release(FacetKind::org, "who", "W.H.O.", {"World Health Organization"});
  CHECK(f.flushed(FacetKind::org, "who").forms == Forms{{"WHO", 1}});
  f.writer.release(FacetKind::org, "who", "WHO");
  CHECK(f.flushed(FacetKind::org, "who").forms.empty());
}

TEST_CASE("a canonical form is shown whatever articles say, and aliases lead to it", "[dictionary]") {
  DictionaryFixture f;
  f.writer.add(kPerson, "sergei shoigu", "Shoygu");
  f.writer.declare(kPerson, "sergei shoigu", {"Sergei Shoigu", 0, FormStanding::canonical});
  f.writer.declare(kPerson, "sergei shoigu", {"Sergey Kuzhugetovich", 0, FormStanding::alias});
  f.writer.flush();
  FacetDictionary dictionary(f.database);
  const auto found = dictionary.find(kPerson, {"kuzhugetovich"});
  REQUIRE(found.size() == 1);
  CHECK(found.front().second.shown_name() == "Sergei Shoigu");
}

TEST_CASE("a new writer goes on where the last one stopped", "[dictionary]") {
  DictionaryFixture f;
  const auto first = f.writer.add(FacetKind::topic, "oil", "oil");
  f.writer.flush();
  FacetDictionaryWriter again(f.database);
  CHECK(again.add(FacetKind::topic, "oil", "oil") == first);
  CHECK(again.add(FacetKind::topic, "gas", "gas") == first + 1);
}

TEST_CASE("a spelling joins the value with its skeleton, whose key is that of the first", "[dictionary]") {
  DictionaryFixture f;
  CHECK(f.writer.settle(kPerson, "zelensky", "zlnsk", Spelling::variant) == "zelensky");
  CHECK(f.writer.settle(kPerson, "zelenskyy", "zlnsk", Spelling::variant) == "zelensky");
  CHECK(f.writer.settle(kPerson, "zelenskyy", "zlnsk", Spelling::variant) == "zelensky");
  CHECK(f.writer.settle(kPerson, "zelensky", "zlnsk", Spelling::variant) == "zelensky");
  CHECK(f.writer.settle(FacetKind::place, "zelenskyy", "zlnsk", Spelling::variant) == "zelenskyy");
  f.writer.flush();
  CHECK_FALSE(FacetDictionary(f.database).ordinal(kPerson, "zelenskyy"));
}

TEST_CASE("spellings join across flushes and runs", "[dictionary]") {
  DictionaryFixture f;
  f.writer.settle(kPerson, "zelensky", "zlnsk", Spelling::variant);
  f.writer.flush();
  CHECK(f.writer.settle(kPerson, "zelenskiy", "zlnsk", Spelling::variant) == "zelensky");
  FacetDictionaryWriter again(f.database);
  CHECK(again.settle(kPerson, "zelenskyy", "zlnsk", Spelling::variant) == "zelensky");
  CHECK(again.settle(kPerson, "zelensky", "zlnsk", Spelling::variant) == "zelensky");
  CHECK(again.settle(kPerson, "putin", "ptn", Spelling::variant) == "putin");
  again.flush();
  CHECK(FacetDictionaryWriter(f.database).settle(kPerson, "poutine", "ptn", Spelling::variant) == "putin");
}

TEST_CASE("names without a skeleton join by nothing but their key", "[dictionary]") {
  DictionaryFixture f;
  CHECK(f.writer.settle(FacetKind::org, "?", "", Spelling::variant) == "?");
  CHECK(f.writer.settle(FacetKind::org, "!", "", Spelling::variant) == "!");
}

TEST_CASE("an exact name keeps its own key and answers to its skeleton if nobody does", "[dictionary]") {
  DictionaryFixture f;
  f.writer.settle(kPerson, "zelensky", "zlnsk", Spelling::variant);
  CHECK(f.writer.settle(kPerson, "zelenskyy", "zlnsk", Spelling::exact) == "zelenskyy");
  CHECK(f.writer.settle(kPerson, "zelenskiy", "zlnsk", Spelling::variant) == "zelensky");
  CHECK(f.writer.settle(kPerson, "shoigu", "shg", Spelling::exact) == "shoigu");
  CHECK(f.writer.settle(kPerson, "shoygu", "shg", Spelling::variant) == "shoigu");
}

TEST_CASE("a value keeps key and skeleton when its last article is gone", "[dictionary]") {
  DictionaryFixture f;
  const auto key = f.writer.settle(kPerson, "zelensky", "zlnsk", Spelling::variant);
  const auto ordinal = f.writer.add(kPerson, key, "Zelensky");
  f.writer.flush();
  f.writer.release(kPerson, key, "Zelensky");
  f.writer.flush();
  FacetDictionaryWriter again(f.database);
  CHECK(again.settle(kPerson, "zelenskyy", "zlnsk", Spelling::variant) == key);
  CHECK(again.add(kPerson, key, "Zelenskyy") == ordinal);
}

}  // namespace dateline
