#include <catch2/catch.hpp>

#include "searcher/query/frame_words.hpp"
#include "searcher/query/parser.hpp"
#include "searcher/query/word_weights.hpp"
#include "tests/unit/build/articles.hpp"

namespace dateline {

namespace {

/// Each word with its boost: "oil^1.5 price".
std::string weighed(const std::string& query, FrameWords frames) {
  const ScratchFolder folder;
  const auto path = folder / "w.db";
  {
    IndexWriter writer(writable(path), {}, WholeRun::committed_in_parts);
    put(writer, make_article("a", "Oil prices flow; a flow of articles describes interest in missiles.", {}));
    writer.commit();
  }
  const Xapian::Database database(path.string());
  Lexicon lexicon(database);
  std::string shown;
  for (const auto& node :
       with_words_weighed(parse_query(query).root.children, lexicon, {.k3 = 2, .frame = 0.1}, frames))
    shown += (shown.empty() ? "" : " ") + print_query(node);
  return shown;
}

}  // namespace

TEST_CASE("a repeated word becomes one that weighs more, but not twice as much", "[query][weights]") {
  CHECK(weighed("oil prices oil", FrameWords::as_others) == "oil^1.5 prices");
  CHECK(weighed("oil oil oil", FrameWords::as_others) == "oil^1.8");
  CHECK(weighed("oil prices", FrameWords::as_others) == "oil prices");
  CHECK(weighed("\"oil prices\" \"oil price\" oil", FrameWords::as_others) == "\"oil prices\"^1.5 oil");
}

TEST_CASE("words of one stem are the same word, words of no article are not", "[query][weights]") {
  CHECK(weighed("flow flows", FrameWords::as_others) == "flow^1.5");
  CHECK(weighed("xyzzy plugh xyzzy", FrameWords::as_others) == "xyzzy plugh xyzzy");
}

TEST_CASE("what a user has weighed or demanded is left alone", "[query][weights]") {
  CHECK(weighed("oil^3 oil +oil prices", FrameWords::as_others) == "oil^3 oil +oil prices");
  CHECK(weighed("title:oil oil", FrameWords::as_others) == "title:oil oil");
}

TEST_CASE("words that frame a request weigh little where three others remain", "[query][weights]") {
  CHECK(weighed("articles oil prices missiles", FrameWords::light) == "articles^0.1 oil prices missiles");
  CHECK(weighed("articles oil prices", FrameWords::light) == "articles oil prices");
  CHECK(weighed("articles oil prices missiles", FrameWords::as_others) == "articles oil prices missiles");
}

TEST_CASE("frame words are known in small letters", "[query][weights]") {
  CHECK(is_frame_word("articles"));
  CHECK(is_frame_word("information"));
  CHECK_FALSE(is_frame_word("missile"));
  CHECK_FALSE(is_frame_word(""));
}

}  // namespace dateline
