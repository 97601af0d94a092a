#include "indexer/build/story_signature.hpp"

#include <algorithm>

#include "common/index/schema.hpp"
#include "common/text/analyzer.hpp"
#include "tests/support/catch.hpp"

namespace dateline {

namespace {

StorySignature sign(const std::string& body, const std::string& title = "A title") {
  Article article;
  article.title = title;
  article.body = body;
  Analyzer analyzer{Language()};
  std::array<TokenList, kArticleFields> tokens;
  analyzer.analyze(title, tokens[0]);
  analyzer.analyze(body, tokens[1]);
  return sign_story(article, tokens);
}

bool alike(const std::string& a, const std::string& b) {
  const bool same = same_story(sign(a).sketch, sign(b).sketch);
  CHECK(same == same_story(sign(b).sketch, sign(a).sketch));
  return same;
}

/// A number in letters: digits would be words of their own.
std::string letters(int number) {
  std::string text;
  for (; number > 0; number /= 26) text.push_back(static_cast<char>('a' + number % 26));
  return text;
}

std::string words(int from, int to) {
  std::string text;
  for (int i = from; i < to; ++i) text += "q" + letters(i) + " ";
  return text;
}

/// A report of the kind that wires send every day.
std::string report(const std::string& sold, const std::string& total, const std::string& day) {
  return "The Treasury said its weekly auction of three-month bills raised " + sold +
         " mln dlrs at an average rate of " + total + " pct. Bids for " + day +
         " totalled more than at the last auction, and tenders at the highest yield were accepted in part. "
         "The bills are dated the following Thursday and mature in thirteen weeks, the department added.";
}

}  // namespace

TEST_CASE("a signature is that of the body, whatever the headline, case and layout", "[story-signature]") {
  const auto text = words(0, 80);
  CHECK(sign(text).sketch == sign(text, "Another").sketch);
  CHECK(sign(text).anchors == sign(text, "Another").anchors);
  CHECK(sign("Q  " + text.substr(2) + "\n").sketch == sign(text).sketch);
}

TEST_CASE("edited versions are alike, other texts are not", "[story-signature]") {
  const auto text = words(0, 200);
  CHECK(alike(text, text));
  CHECK(alike(text, words(0, 100)));
  CHECK(alike(text, words(30, 230)));
  CHECK(alike(text, words(0, 100) + "corrected " + words(101, 200)));
  CHECK_FALSE(alike(text, words(120, 320)));
  CHECK_FALSE(alike(text, words(200, 400)));
  CHECK_FALSE(alike(text, {}));
}

TEST_CASE("reports of one mould with other figures are not alike, a corrected figure is",
          "[story-signature]") {
  CHECK_FALSE(alike(report("1,200", "5.65", "740"), report("1,450", "5.71", "690")));
  CHECK(alike(words(0, 60) + report("1,200", "5.65", "740"), words(0, 60) + report("1,200", "5.66", "740")));
}

TEST_CASE("an empty sketch is like none", "[story-signature]") {
  CHECK(sign("", "").sketch.empty());
  CHECK(sign("", "").anchors.empty());
  CHECK_FALSE(same_story({}, {}));
}

TEST_CASE("a short text's signature holds title and body", "[story-signature]") {
  CHECK(sign("Gold rose.").sketch == sign("gold  ROSE").sketch);
  CHECK(sign("Gold rose.").sketch != sign("Gold rose.", "Other").sketch);
  CHECK(sign("a b", "c").sketch != sign("b", "c a").sketch);
  CHECK_FALSE(same_story(sign("Gold rose.").sketch, sign(words(0, 80)).sketch));
}

TEST_CASE("versions share an anchor, of which there are few", "[story-signature]") {
  const auto text = sign(words(0, 300)).anchors;
  const auto half = sign(words(0, 150)).anchors;
  CHECK(text.size() == kMaxAnchors);
  CHECK(std::is_sorted(text.begin(), text.end()));
  CHECK(std::find_first_of(text.begin(), text.end(), half.begin(), half.end()) != text.end());
  CHECK(sign(std::string(400, 'a') + " " +
             [] {
               std::string same;
               for (int i = 0; i < 100; ++i) same += "again ";
               return same;
             }())
            .anchors.size() == 2);
}

TEST_CASE("a malformed sketch is like none", "[story-signature]") {
  const auto whole = sign(words(0, 80)).sketch;
  for (std::size_t size = 0; size < whole.size(); ++size)
    CHECK_FALSE(same_story(whole.substr(0, size), whole));
}

}  // namespace dateline
