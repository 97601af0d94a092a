#include "common/text/sentences.hpp"

#include <string>

#include "common/text/utf8.hpp"
#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

using Sentences = std::vector<std::string>;

Sentences sentences_of(std::string_view text) {
  Sentences out;
  for (const ByteRange range : sentences(text)) out.emplace_back(range.of(text));
  return out;
}

}  // namespace

TEST_CASE("a text falls into its sentences", "[text][sentences]") {
  CHECK(sentences_of("Putin met Kim. They talked! Why? Nobody knows.") ==
        Sentences{"Putin met Kim.", "They talked!", "Why?", "Nobody knows."});
  CHECK(sentences_of("").empty());
  CHECK(sentences_of(" \n\n \t ").empty());
  CHECK(sentences_of("  One.  ") == Sentences{"One."});
  CHECK(sentences_of("“It is over.” He left.") == Sentences{"“It is over.”", "He left."});
  CHECK(sentences_of("今日は晴れ。明日は雨。") == Sentences{"今日は晴れ。", "明日は雨。"});
}

TEST_CASE("abbreviations of news do not end a sentence", "[text][sentences]") {
  for (const std::string_view sentence :
       {"Mr. Smith met Gen. Jones and Sen. John McCain.",
        "The U.S. Treasury and the U.N. Security Council agreed.", "On Jan. 5 the plan was No. 1.",
        "Acme Corp. Chairman J. P. Morgan spoke at St. Louis.", "Rep. Lee (D., Tex.) said so.",
        "“Why now?” he asked.", "Profit rose 1.5 pct to 3.4 mln dlrs.", "Roe v. Wade stood.",
        "It was Mr.\u00A0Kim at 10 a.m. Tuesday."}) {
    CHECK(sentences_of(sentence) == Sentences{std::string(sentence)});
  }
}

TEST_CASE("an abbreviation at the end of a sentence ends it", "[text][sentences]") {
  CHECK(sentences_of("He lives in the U.S. The plan failed.").size() == 2);
  CHECK(sentences_of("He works at Acme Inc. They make things.").size() == 2);
  CHECK(sentences_of("The answer is no. Smith left.").size() == 2);
}

TEST_CASE("blank lines end sentences, line breaks do not", "[text][sentences]") {
  CHECK(sentences_of("A headline\n\nThe text goes\non here") ==
        Sentences{"A headline", "The text goes\non here"});
  CHECK(sentences_of("A headline\r\n \t\r\nThe text\r\ngoes on.") ==
        Sentences{"A headline", "The text\r\ngoes on."});
  CHECK(sentences_of("One.\n    Two.") == Sentences{"One.", "Two."});
}

TEST_CASE("ill-formed bytes stay inside sentences", "[text][sentences]") {
  CHECK(sentences_of("One\xFF two. Three\xE2").size() == 2);
}

TEST_CASE("the first sentence stands on one line", "[text][sentences]") {
  CHECK(first_sentence("  The leaders\n  of Russia\tmet. They talked.", 200) == "The leaders of Russia met.");
  CHECK(first_sentence("Headline\n\nText.", 200) == "Headline");
  CHECK(first_sentence("", 200).empty());
  CHECK(first_sentence(" \n ", 200).empty());
}

TEST_CASE("a long first sentence is cut at a word boundary", "[text][sentences]") {
  CHECK(first_sentence("The quick brown fox jumps", 12) == "The quick");
  CHECK(first_sentence("The quick brown fox jumps", 15) == "The quick brown");
  CHECK(first_sentence("The quick brown fox jumps", 16) == "The quick brown");
  CHECK(first_sentence("The quick", 0).empty());
  CHECK(first_sentence(std::string(1000, 'x'), 10) == "xxxxxxxxxx");
  CHECK(first_sentence("éééééé", 5) == "éé");
  CHECK(first_sentence("金正恩氏がロシアを訪問した", 10) == "金正恩");
}

TEST_CASE("long texts take linear time", "[text][sentences]") {
  for (const std::string_view unit : {"A. ", "\n\n", "Mr. ", "x\n\n", "U.S. ", ".", " ", "東。"}) {
    std::string text;
    while (text.size() < 300000) text += unit;
    CHECK_NOTHROW(sentences(text));
    CHECK(first_sentence(text, 100).size() <= 100);
  }
}
