#include "indexer/entities/ner/tokenizer.hpp"

#include <string>
#include <vector>

#include "tests/support/catch.hpp"

using namespace dateline::ner;

namespace {

/// Tokens joined with spaces, sentences with " | ".
std::string cut(std::string_view text) {
  TokenizedText out;
  tokenize(text, out);
  std::string line;
  std::size_t sentence = 0;
  for (std::size_t i = 0; i < out.tokens.size(); ++i) {
    if (i > 0) line += i == out.sentence_ends[sentence] ? (++sentence, " | ") : " ";
    line += out.tokens[i];
  }
  return line;
}

}  // namespace

TEST_CASE("punctuation stands alone and words stay whole", "[ner][tokenizer]") {
  CHECK(cut("“Will we win?” the reporter asked (twice), 3.5 times.") ==
        "“ Will we win ? ” the reporter asked ( twice ) , 3.5 times .");
  CHECK(cut("AT&T and 1,000 others at 10:30") == "AT&T and 1,000 others at 10:30");
}

TEST_CASE("possessives and short forms of verbs are tokens of their own", "[ner][tokenizer]") {
  CHECK(cut("Kim's and Kim’s, O'Neill didn't; they'll") == "Kim 's and Kim ’s , O'Neill did n't ; they 'll");
  CHECK(cut("the leaders' meeting") == "the leaders ' meeting");
}

TEST_CASE("hyphens part words and years", "[ner][tokenizer]") {
  CHECK(cut("Kim Jong-un's pro-Russian (1948-1994)") == "Kim Jong - un 's pro - Russian ( 1948 - 1994 )");
  std::vector<std::string_view> parts;
  split_hyphens("KF-VUB", parts);
  split_hyphens("-", parts);
  split_hyphens("--", parts);
  split_hyphens("", parts);
  CHECK(parts == std::vector<std::string_view>{"KF", "-", "VUB", "-", "--", ""});
}

TEST_CASE("abbreviations keep their full stop and end no sentence before a name", "[ner][tokenizer]") {
  CHECK(cut("Gen. Smith of the U.S. Army met Mr. Li. He left.") ==
        "Gen. Smith of the U.S. Army met Mr. Li . | He left .");
  CHECK(cut("It was in the U.S. He left.") == "It was in the U.S. | He left .");
}

TEST_CASE("sentences end behind closing quotes and at blank lines, not before small letters",
          "[ner][tokenizer]") {
  CHECK(cut("“No.” Then he left. “Why?” she asked.") == "“ No . ” | Then he left . | “ Why ? ” she asked .");
  CHECK(cut("A headline\n\nThe text\ngoes on") == "A headline | The text goes on");
  CHECK(cut("") == "");
  CHECK(cut(" \n\n ") == "");
}

TEST_CASE("the places of tokens are bytes of the text", "[ner][tokenizer]") {
  TokenizedText out;
  const std::string_view text = "Ramón Pacheco’s";
  tokenize(text, out);
  REQUIRE(out.tokens.size() == 3);
  for (std::size_t i = 0; i < out.tokens.size(); ++i) CHECK(out.bytes[i].of(text) == out.tokens[i]);
}

TEST_CASE("ill-formed bytes and foreign scripts are words like others", "[ner][tokenizer]") {
  CHECK(cut("\xFF\xFE caf\xC3") == "\xFF\xFE caf\xC3");
  CHECK(cut("Москва, 東京") == "Москва , 東京");
}

TEST_CASE("a second text begins a sentence of its own", "[ner][tokenizer]") {
  TokenizedText out;
  tokenize("Leaders meet", out);
  tokenize("in Moscow", out);
  CHECK(out.sentence_ends == std::vector<std::uint32_t>{2, 4});
}
