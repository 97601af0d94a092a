#include "common/text/word_segmenter.hpp"

#include <array>
#include <random>
#include <string>

#include "common/text/char_class.hpp"
#include "common/text/language.hpp"
#include "common/text/utf8.hpp"
#include "common/text/word_splitter.hpp"
#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

std::vector<std::string> words_of(std::string_view text,
                                  SegmentationPath path = SegmentationPath::automatic) {
  WordSegmenter segmenter(path);
  std::vector<ByteRange> ranges;
  segmenter.segment(text, ranges);
  std::vector<std::string> words;
  for (const ByteRange range : ranges) {
    const CharKind first = char_kind(decode_utf8(text, range.begin).value);
    if (first == CharKind::letter || first == CharKind::digit) words.emplace_back(range.of(text));
  }
  return words;
}

using Words = std::vector<std::string>;

/// At least one character of every class, and the rare ones beside the common ones.
constexpr std::array<char32_t, 40> kRepresentatives = {
    'a',    'Z',    '1',    '_',    '.',    ',',    ';',    ':',    '\'',   '"',
    ' ',    '\n',   '-',    '/',    0x00,   0xA0,   0xAD,   0xB7,   0xE9,   0x301,
    0x387,  0x436,  0x5D0,  0x5F4,  0x600,  0x627,  0x905,  0x93F,  0xE01,  0xE31,
    0x200B, 0x200D, 0x2019, 0x202F, 0x2028, 0x3042, 0x30A2, 0x4E2D, 0xFF07, 0x1F600};

/// Where the words differ in connectors and invisible characters at their ends, their parts do not, and those
/// are what counts.
class Segmentation {
 public:
  explicit Segmentation(SegmentationPath path) : segmenter_(path) {}

  const std::vector<WordPart>& parts_of(std::string_view text) {
    all_.clear();
    segmenter_.segment(text, words_);
    WordSplitter splitter(text, Language().traits());
    for (const ByteRange word : words_) {
      splitter.split(word, parts_);
      all_.insert(all_.end(), parts_.begin(), parts_.end());
    }
    return all_;
  }

 private:
  WordSegmenter segmenter_;
  std::vector<ByteRange> words_;
  std::vector<WordPart> parts_;
  std::vector<WordPart> all_;
};

}  // namespace

TEST_CASE("words are cut as UAX #29 has it", "[text][segmenter]") {
  CHECK(words_of("The 152mm shells, don't stop.") == Words{"The", "152mm", "shells", "don't", "stop"});
  CHECK(words_of("U.S.A. 1,000.5 1;2 a;b a:b snake_case") ==
        Words{"U.S.A", "1,000.5", "1;2", "a", "b", "a", "b", "snake_case"});
  CHECK(words_of("Kim’s “best” — states'") == Words{"Kim’s", "best", "states"});
  CHECK(words_of("naïve Łódź Ёлка cafe\u0301") == Words{"naïve", "Łódź", "Ёлка", "cafe\u0301"});
  CHECK(words_of("").empty());
  CHECK(words_of(" \n—… ").empty());
}

TEST_CASE("scripts without spaces are cut by ICU's dictionaries", "[text][segmenter]") {
  CHECK(words_of("a 東京都に行く b") == Words{"a", "東京", "都", "に", "行く", "b"});
  CHECK(words_of("ไทยแลนด์") == Words{"ไทย", "แลนด์"});
}

TEST_CASE("NUL and ill-formed bytes separate words", "[text][segmenter]") {
  using namespace std::string_view_literals;
  CHECK(words_of("a\0b"sv) == Words{"a", "b"});
  CHECK(words_of("a\xFFz \xE6\x9D東\x80京") == Words{"a", "z", "東", "京"});
}

TEST_CASE("own rules and ICU agree on every three characters", "[text][segmenter][differential]") {
  Segmentation automatic(SegmentationPath::automatic);
  Segmentation icu(SegmentationPath::icu);
  std::string text;
  for (const char32_t a : kRepresentatives) {
    for (const char32_t b : kRepresentatives) {
      for (const char32_t c : kRepresentatives) {
        text.clear();
        for (const char32_t part : {a, b, c}) append_utf8(text, part);
        if (automatic.parts_of(text) != icu.parts_of(text))
          FAIL("U+" << std::hex << std::uint32_t{a} << " " << std::uint32_t{b} << " " << std::uint32_t{c});
      }
    }
  }
  SUCCEED();
}

TEST_CASE("own rules and ICU agree on random lines", "[text][segmenter][differential]") {
  std::mt19937 random(20230913);
  std::uniform_int_distribution<std::size_t> pick(0, kRepresentatives.size() - 1);
  Segmentation automatic(SegmentationPath::automatic);
  Segmentation icu(SegmentationPath::icu);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int i = 0; i < 16; ++i) append_utf8(text, kRepresentatives[pick(random)]);
    if (automatic.parts_of(text) != icu.parts_of(text)) FAIL(text);
  }
  SUCCEED();
}

TEST_CASE("a segmenter can be moved", "[text][segmenter]") {
  WordSegmenter first(SegmentationPath::icu);
  std::vector<ByteRange> words;
  first.segment("one two", words);
  WordSegmenter second = std::move(first);
  second.segment("one two three", words);
  REQUIRE_FALSE(words.empty());
  CHECK(words.back() == ByteRange{8, 13});
}
