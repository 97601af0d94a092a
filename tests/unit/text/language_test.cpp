#include "common/text/language.hpp"

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "common/text/language_traits.hpp"
#include "common/text/stemmer.hpp"
#include "common/text/stop_words.hpp"
#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

std::string code_of(std::string_view text) {
  const auto language = Language::from_code(text);
  return language ? std::string(language->code()) : "none";
}

}  // namespace

TEST_CASE("the default language is English", "[text][language]") {
  CHECK(Language().code() == "en");
  CHECK(Language().stemmer() == "english");
  CHECK(Language() == Language::from_code("en"));
}

TEST_CASE("a language is known by codes, tags and its English name", "[text][language]") {
  const std::vector<std::pair<std::string_view, std::string_view>> cases = {
      {"en", "en"},      {"EN", "en"},         {"en-GB", "en"}, {"en_US", "en"},   {"eng", "en"},
      {"English", "en"}, {"de", "de"},         {"deu", "de"},   {"ger", "de"},     {"GERMAN", "de"},
      {"fre", "fr"},     {"fra", "fr"},        {"nb", "nb"},    {"nno", "nn"},     {"norwegian", "no"},
      {"zh", "zh"},      {"zh-Hant-TW", "zh"}, {"chi", "zh"},   {"chinese", "zh"}, {"ja", "ja"},
      {"jpn", "ja"},     {"uk", "uk"},         {"pl", "pl"},    {"iw", "he"},      {"haw", "haw"},
      {"turkish", "tr"}, {"ukrainian", "uk"},  {"ko", "ko"},    {"tam", "ta"},     {"in", "id"},
  };
  for (const auto& [text, code] : cases) {
    INFO(text);
    CHECK(code_of(text) == code);
  }
}

TEST_CASE("what is no language code gives no language", "[text][language]") {
  for (const std::string_view text :
       {"", "e", "xx", "qqq", "klingonese", "en!", "12", "en/GB", "-en", "日本", "e n", "\xFF\xFE"}) {
    INFO(text);
    CHECK(code_of(text) == "none");
  }
  CHECK(code_of(std::string(100000, 'a')) == "none");
}

TEST_CASE("languages compare by what they are", "[text][language]") {
  CHECK(Language::from_code("fr") == Language::from_code("french"));
  CHECK(Language::from_code("zh") == Language::from_code("zho"));
  CHECK(Language::from_code("zh") != Language::from_code("ja"));
  CHECK(Language::from_code("zh")->stemmer().empty());
}

TEST_CASE("every row of the language table works", "[text][language]") {
  std::set<std::string_view> codes;
  for (const LanguageTraits& traits : language_table()) {
    INFO(traits.code);
    CHECK(codes.insert(traits.code).second);
    const auto language = Language::from_code(traits.code);
    REQUIRE(language.has_value());
    CHECK(Language::from_code(traits.code3) == language);
    CHECK(&language->traits() == &traits);
    CHECK_NOTHROW(Stemmer(*language));
    CHECK(stop_word_list(traits.stop_words).empty() == traits.stop_words.empty());
  }
}
