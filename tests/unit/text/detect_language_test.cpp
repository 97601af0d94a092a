#include "common/text/detect_language.hpp"

#include <string>

#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

std::string code_of(std::string_view text) {
  const auto language = detect_language(text);
  return language ? std::string(language->code()) : "none";
}

}  // namespace

TEST_CASE("the language of a paragraph is found", "[text][detect]") {
  CHECK(code_of("The leaders of Russia and North Korea met in the far east of Russia on Wednesday for talks "
                "about arms.") == "en");
  CHECK(code_of("Die Staatschefs Russlands und Nordkoreas trafen sich am Mittwoch im Osten des Landes zu "
                "Gesprächen.") == "de");
  CHECK(code_of("Les dirigeants de la Russie et de la Corée du Nord se sont rencontrés mercredi dans l'est "
                "du pays.") == "fr");
  CHECK(code_of(
            "Руководители России и Северной Кореи встретились в среду на востоке страны для переговоров.") ==
        "ru");
  CHECK(code_of("俄罗斯和朝鲜领导人星期三在俄罗斯远东地区举行会谈，讨论武器合作问题。") == "zh");
  CHECK(code_of("ロシアと北朝鮮の首脳は水曜日、ロシア極東で会談し、武器協力について話し合った。") == "ja");
}

TEST_CASE("a text that says too little has no language", "[text][detect]") {
  CHECK(code_of("") == "none");
  CHECK(code_of("123 456 7.5") == "none");
  CHECK(code_of("...") == "none");
}

TEST_CASE("ill-formed bytes do not hide the language", "[text][detect]") {
  CHECK(code_of("The leaders of Russia \xFF\xFE and North Korea met in the far east\xC3 of Russia on "
                "Wednesday for talks.") == "en");
}
