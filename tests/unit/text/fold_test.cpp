#include "common/text/fold.hpp"

#include <utility>
#include <vector>

#include "common/text/utf8.hpp"
#include "tests/support/catch.hpp"

using namespace dateline;

TEST_CASE("folding makes names comparable", "[text][fold]") {
  const std::vector<std::pair<std::string_view, std::string_view>> cases = {
      {"", ""},
      {"Zelenský", "zelensky"},
      {"Kim Jong-Un", "kim jong-un"},
      {"ﬁre", "fire"},
      {"Łódź", "lodz"},
      {"Ørsted", "orsted"},
      {"Straße", "strasse"},
      {"STRASSE", "strasse"},
      {"ẞ", "ss"},
      {"Æthelred Þór Đoković", "aethelred thor dokovic"},
      {"Œuvre", "oeuvre"},
      {"İstanbul", "istanbul"},
      {"ısı", "isi"},
      {"Əliyev", "aliyev"},
      {"ΟΔΟΣ", "οδοσ"},
      {"Ἀθῆναι", "αθηναι"},
      {"cafe\u0301", "cafe"},
      {"ＫＩＭ　１２", "kim 12"},
      {"soft\u00ADhyphen", "softhyphen"},
      {"Ёлка", "елка"},
      {"Йод Київ ў", "йод київ ў"},
      {"हिन्दी", "हिन्दी"},
      {"が", "が"},
      {"か\u3099", "が"},
      {"한국", "한국"},
      {"مُحَمَّد", "محمد"},
      {"שָׁלוֹם", "שלום"},
      {"Nguyễn Văn Đức", "nguyen van duc"},
      {"2\u00B2", "22"},
  };
  for (const auto& [text, folded] : cases) {
    INFO(text);
    CHECK(fold(text) == folded);
    CHECK(fold(folded) == folded);
  }
}

TEST_CASE("folding ill-formed bytes gives replacement characters", "[text][fold]") {
  CHECK(fold("A\xFF É") == "a\uFFFD e");
  CHECK(fold("\xC3") == "\uFFFD");
}

TEST_CASE("case folding keeps diacritics", "[text][fold]") {
  CHECK(fold_case("ÉCONOMIE") == "économie");
  CHECK(fold_case("E\u0301") == "é");
}

TEST_CASE("the dotted and the dotless I are a pair of their own in Turkish", "[text][fold]") {
  CHECK(fold_case("ISPARTA İzmir", DottedI::is_a_letter) == "ısparta izmir");
  CHECK(fold_case("I\u0307zmir", DottedI::is_a_letter) == "izmir");
  CHECK(fold_case("IZMIR", DottedI::pairs_with_i) == "izmir");
}

TEST_CASE("upper case works beyond ASCII", "[text][fold]") {
  CHECK(to_upper("nato νατο нато") == "NATO ΝΑΤΟ НАТО");
}

TEST_CASE("ASCII text folds alike on both ways", "[text][fold]") {
  for (char32_t c = 0; c < 128; ++c) {
    std::string text;
    append_utf8(text, c);
    CHECK(fold(text) == remove_diacritics(fold_case(text)));
  }
}
