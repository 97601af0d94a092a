#include <string>

#include "common/text/analyzer.hpp"
#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

struct LanguageCase {
  std::string_view language;
  std::string_view text;
  std::string_view terms;
};

std::string terms_of(std::string_view language, std::string_view text) {
  const Language parsed = *Language::from_code(language);
  TokenList tokens;
  Analyzer(parsed).analyze(text, tokens);
  TokenList by_icu;
  Analyzer(parsed, SegmentationPath::icu).analyze(text, by_icu);
  CHECK(tokens.tokens() == by_icu.tokens());
  std::string out;
  for (const Token& token : tokens) {
    if (!out.empty()) out += ' ';
    out += token.term;
  }
  return out;
}

}  // namespace

TEST_CASE("each language has its own spelling rules", "[text][analyzer][language]") {
  const std::vector<LanguageCase> cases = {
      {"fr", "L'homme, l’économie", "homm econom"},
      {"fr", "1 234,50 et 1.000", "1 234.50 et 1000"},
      {"it", "dell'economia", "econom"},
      {"ca", "col·lecció d'art", "collec art"},
      {"de", "Häuser 1.000 Straße", "haus 1000 strass"},
      {"de", "am 13.9.2023 um 10,5 Prozent", "am 13 9 2023 um 10.5 prozent"},
      {"tr", "ISPARTA Isparta ısparta", "ispar ispar ispar"},
      {"tr", "İstanbul'da İSTANBUL", "istanbul istanbul"},
      {"ro", "națiunilor naţiunilor", "natiun natiun"},
      {"ru", "ёлками елками", "елк елк"},
      {"fi", "EU:n", "eu"},
      {"sv", "USA:s", "usa"},
      {"zh", "中国 missiles", "中国 missiles"},
      {"pl", "Łódź 1.000", "lodz 1000"},
      {"el", "ΟΔΟΣ οδός", "οδοσ οδοσ"},
      {"en", "dell'arte 1.000", "dellart 1.000"},
  };
  for (const LanguageCase& test : cases) {
    INFO(test.language << ": " << test.text);
    CHECK(terms_of(test.language, test.text) == test.terms);
  }
}

TEST_CASE("both paths agree on lines of many scripts in every kind of language",
          "[text][analyzer][differential]") {
  const std::vector<std::string_view> lines = {
      "L’Équipe: « 1 234,5 km » — c’est-à-dire l'été…",
      "Путин и Ким Чен Ын встретились 13.09.2023 на космодроме «Восточный».",
      "राष्ट्रपति ने कहा। மக்கள் தொகை 1,50,000",
      "الرئيس ١٢٣ مُحَمَّد‌ها",
      "金正恩とプーチン大統領が会談、ｱﾊﾟｰﾄ 2023年9月13日",
      "ประธานาธิบดี Vladimir Putin พบ Kim",
      "ראש הממשלה צה\"ל ב-2023",
      "한국어 뉴스 U.S.-led 북한의",
      "mixed\u200Djo\u00ADiners a\u0300\u0301\u0302 \uFEFFbom 1\u202F000 🇺🇸👨‍👩‍👧 x️⃣ "
      "⒜ "
      "Ⓐ "
      "㎏ "
      "㍿ "
      "ｆｕｌｌ",
  };
  for (const std::string_view language : {"en", "de", "fr", "tr", "fi", "ru", "ar", "ta", "zh", "ca"}) {
    for (const std::string_view line : lines) CHECK_FALSE(terms_of(language, line).empty());
  }
}
