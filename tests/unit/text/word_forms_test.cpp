#include "common/text/word_forms.hpp"

#include "common/text/utf8.hpp"
#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

WordForms forms_of(std::string_view raw, std::string_view language = "en",
                   WordPart::Kind kind = WordPart::Kind::letters) {
  return WordFormer(*Language::from_code(language), SegmentationPath::automatic).form(raw, kind);
}

}  // namespace

TEST_CASE("diacritics are folded before stemming in English and after it elsewhere", "[text][forms]") {
  CHECK(forms_of("Zelenský").term == forms_of("Zelensky").term);
  CHECK(forms_of("Zelenský").surface == "zelensky");
  CHECK(forms_of("économiques", "fr").term == "econom");
  CHECK(forms_of("Häuser", "de").term == "haus");
  CHECK(forms_of("Häuser", "de").surface == "hauser");
}

TEST_CASE("apostrophes and dots go, and acronyms are no function words", "[text][forms]") {
  CHECK(forms_of("O’Brien").surface == "obrien");
  CHECK(forms_of("don’t").stop_word);
  const WordForms acronym = forms_of("I.T.", "en", WordPart::Kind::acronym);
  CHECK(acronym.surface == "it");
  CHECK(acronym.capitals == "IT");
  CHECK_FALSE(acronym.stop_word);
}

TEST_CASE("capitals are kept where a word has no small letter", "[text][forms]") {
  CHECK(forms_of("NATO").capitals == "NATO");
  CHECK(forms_of("ÉTATS").capitals == "ETATS");
  CHECK(forms_of("STRAẞE").capitals == "STRASSE");
  CHECK(forms_of("I").capitals.empty());
  CHECK(forms_of("McCain").capitals.empty());
  CHECK(forms_of("東京").capitals.empty());
}

TEST_CASE("compatibility forms leave no space or mark in a term", "[text][forms]") {
  CHECK(forms_of("ﷺ").surface.find(' ') == std::string::npos);
  CHECK(forms_of("ŉ").surface == "n");
  CHECK(forms_of("ͺ").surface == "ι");
  CHECK(forms_of("ـ").surface.empty());
}

TEST_CASE("a long word is cut at a code point boundary", "[text][forms]") {
  std::string word;
  for (int i = 0; i < 1000; ++i) word += "ж";
  const WordForms forms = forms_of("a" + word, "uk");
  CHECK(forms.term.size() == kMaxTermBytes - 1);
  CHECK(is_valid_utf8(forms.term));
  CHECK(forms.surface == forms.term);
  CHECK(forms_of(std::string(1U << 20, 'A')).capitals.size() == kMaxTermBytes);
}

TEST_CASE("both paths make the same forms", "[text][forms][differential]") {
  WordFormer automatic(Language(), SegmentationPath::automatic);
  WordFormer icu(Language(), SegmentationPath::icu);
  for (const std::string_view word :
       {"The", "SHELLS", "don't", "O'Brien", "x", "naïve", "ＡＢＣ", "aa\u00ADbb"}) {
    CHECK(automatic.form(word, WordPart::Kind::letters) == icu.form(word, WordPart::Kind::letters));
  }
}
