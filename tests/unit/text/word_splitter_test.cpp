#include "common/text/word_splitter.hpp"

#include <string>
#include <vector>

#include "common/text/language.hpp"
#include "common/text/word_segmenter.hpp"
#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

/// The parts of a text as written, "+" before those that are joined.
std::string parts_of(std::string_view text, std::string_view language = "en") {
  const Language parsed = *Language::from_code(language);
  WordSegmenter segmenter(SegmentationPath::automatic);
  std::vector<ByteRange> words;
  segmenter.segment(text, words);
  WordSplitter splitter(text, parsed.traits());
  std::string out;
  std::vector<WordPart> parts;
  for (const ByteRange word : words) {
    splitter.split(word, parts);
    for (const WordPart& part : parts) {
      if (!out.empty()) out += ' ';
      if (part.joined) out += '+';
      out += part.bytes.of(text);
    }
  }
  return out;
}

struct SplitCase {
  std::string_view text;
  std::string_view parts;
  std::string_view language = "en";
};

}  // namespace

TEST_CASE("words are split into parts that become tokens", "[text][splitter]") {
  const std::vector<SplitCase> cases = {
      {"Kim's Kim’s KIM'S Kim＇s Kimʼs", "Kim Kim KIM Kim Kim"},
      {"states' 'quoted' ’tis", "states quoted tis"},
      {"O'Brien's don't", "O'Brien don't"},
      {"U.S.'s 1980's", "U.S. 1980"},
      {"U.S. U.S U.S.A. e.g., J.R.R. Tolkien", "U.S. U.S U.S.A. e.g. J.R.R. Tolkien"},
      {"U.S.-led U.S.Steel U.S's", "U.S. +led U.S. +Steel U.S"},
      {"Ph.D J. Smith end.Next", "Ph +D J Smith end +Next"},
      {"152mm F16 COVID-19 B2B", "152 +mm F +16 COVID +19 B +2 +B"},
      {"Kim Jong-un 152-mm a_b a/b TCP‑IP", "Kim Jong +un 152 +mm a +b a +b TCP +IP"},
      {"www.example.com x--y x – y AT&T", "www +example +com x y x y AT T"},
      {"1.5mm $2m 10-15 12,34", "1.5 +mm 2 +m 10 +15 12 34"},
      {"13.9.2023 1\u00A0234\u00A0567kg", "13 +9 +2023 1\u00A0234\u00A0567 +kg"},
      {"col·lecció a·b", "col·lecció a b"},
      {"wo\u00ADrd end\u00AD", "wo\u00ADrd end"},
      {"_x_ __ ʻokina", "x okina"},
      {"1️⃣ 👍 ½ km²", "1 km"},
      {"צה\"ל צ׳ק", "צה\"ל צ׳ק"},
      {"l'homme L’Équipe qu'il aujourd'hui c'est", "homme Équipe il aujourd'hui est", "fr"},
      {"d'U.R.S.S. jusqu'à O'Brien", "U.R.S.S. à O'Brien", "fr"},
      {"dell'arte un'altra D'ALEMA l'1", "arte altra ALEMA l +1", "it"},
      {"l'homme dell'arte", "l'homme dell'arte"},
      {"Ankara'nın O'Brien Türkiye’ye", "Ankara O'Brien Türkiye", "tr"},
      {"EU:n USA:sta Yle:n 12:30", "EU USA Yle n 12 30", "fi"},
      {"EU:n", "EU n"},
  };
  for (const SplitCase& test : cases) {
    INFO(test.text);
    CHECK(parts_of(test.text, test.language) == test.parts);
  }
}

TEST_CASE("a long chain of single letters takes linear time", "[text][splitter]") {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "a.";
  CHECK(parts_of(text) == text);
}

TEST_CASE("a long chain of apostrophes and dots takes linear time", "[text][splitter]") {
  std::string text;
  for (int i = 0; i < 100000; ++i) text += "ab.c'd.e";
  CHECK(parts_of(text, "fr").size() >= 100000);
}
