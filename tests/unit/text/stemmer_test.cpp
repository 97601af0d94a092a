#include "common/text/stemmer.hpp"

#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

std::string stem(std::string_view language, std::string_view word) {
  Stemmer stemmer(*Language::from_code(language));
  return std::string(stemmer.stem(word));
}

}  // namespace

TEST_CASE("words are stemmed in their language", "[text][stemmer]") {
  CHECK(stem("en", "missiles") == "missil");
  CHECK(stem("de", "häuser") == "haus");
  CHECK(stem("fr", "économiques") == "économ");
  CHECK(stem("zh", "missiles") == "missiles");
}

TEST_CASE("spellings that the stemmers do not know are brought to those that they do", "[text][stemmer]") {
  CHECK(stem("ro", "națiunilor") == stem("ro", "naţiunilor"));
  CHECK(stem("ru", "ёлками") == stem("ru", "елками"));
}

TEST_CASE("a stem is never empty", "[text][stemmer]") {
  for (const std::string_view code : {"en", "tr", "ar", "ga", "lt", "ta", "hy"}) {
    Stemmer stemmer(*Language::from_code(code));
    for (const std::string_view word : {"s", "ing", "'", "y", "ed", "ın", "ة", "ال"})
      CHECK_FALSE(stemmer.stem(word).empty());
  }
}

TEST_CASE("remembering is bounded and changes no result", "[text][stemmer]") {
  Stemmer stemmer{Language()};
  CHECK(stemmer.stem("running") == "run");
  for (std::size_t i = 0; i < Stemmer::kMaxRemembered + 10; ++i) stemmer.stem(std::to_string(i) + "x");
  CHECK(stemmer.stem("running") == "run");
  const std::string monster(1U << 20, 'a');
  CHECK(stemmer.stem(monster) == monster);
  const Stemmer moved = std::move(stemmer);
}
