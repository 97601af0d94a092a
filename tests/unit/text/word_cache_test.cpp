#include "common/text/word_cache.hpp"

#include "tests/support/catch.hpp"

using namespace dateline;

TEST_CASE("a word keeps its forms in the cache", "[text][cache]") {
  WordFormer former(Language(), SegmentationPath::automatic);
  WordCache cache;
  CHECK(cache.find("Missiles", WordPart::Kind::letters, former).term == "missil");
  CHECK(cache.find("Missiles", WordPart::Kind::letters, former).surface == "missiles");
  CHECK(cache.find("the", WordPart::Kind::letters, former).stop_word);
  CHECK(cache.size() == 2);
}

TEST_CASE("the cache is bounded and starts anew when full", "[text][cache]") {
  WordFormer former(*Language::from_code("zh"), SegmentationPath::automatic);
  WordCache cache;
  const auto word = [](std::size_t i) {
    std::string name;
    for (; i > 0; i /= 26) name += static_cast<char>('a' + i % 26);
    return name + "w";
  };
  for (std::size_t i = 0; i < WordCache::kMaxWords + 1000; ++i) {
    const std::string raw = word(i);
    if (cache.find(raw, WordPart::Kind::letters, former).term != raw) FAIL(raw);
  }
  CHECK(cache.size() <= WordCache::kMaxWords);
  CHECK(cache.find("w", WordPart::Kind::letters, former).term == "w");
}

TEST_CASE("long words pass the cache by", "[text][cache]") {
  WordFormer former(Language(), SegmentationPath::automatic);
  WordCache cache;
  const std::string word(WordCache::kMaxRawBytes + 1, 'b');
  CHECK(cache.find(word, WordPart::Kind::letters, former).surface == word.substr(0, kMaxTermBytes));
  CHECK(cache.size() == 0);
}
