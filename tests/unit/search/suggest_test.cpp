#include "tests/unit/search/engine_news.hpp"

namespace dateline {

namespace {

class Suggesting {
 public:
  explicit Suggesting(const std::string& names = {}) : news_(names) {}

  News& news() { return news_; }

  Suggestions ask(const SuggestRequest& request) {
    news_.writer().commit();
    if (!engine_) {
      auto opened = SearchEngine::open(news_.path());
      if (!opened) FAIL(opened.error().message);
      engine_.emplace(std::move(*opened));
    }
    auto answer = engine_->suggest(request);
    if (!answer) FAIL(answer.error().message);
    return std::move(*answer);
  }

  std::string entities(const std::string& prefix, std::size_t limit = 10) {
    std::string joined;
    for (const auto& entity : ask({.prefix = prefix, .limit = limit}).entities)
      joined += std::string(facet_name(entity.kind)) + ":" + entity.name + " " +
                std::to_string(entity.count) + "; ";
    return joined;
  }

  std::string words(const std::string& prefix, std::size_t limit = 10) {
    std::string joined;
    for (const auto& [word, count] : ask({.prefix = prefix, .limit = limit}).words)
      joined += word + " " + std::to_string(count) + "; ";
    return joined;
  }

 private:
  News news_;
  std::optional<SearchEngine> engine_;
};

constexpr const char* kNames =
    "person\tSergei Shoigu\tShoigu|Sergey Shoygu\n"
    "person\tKim Jong-un\n"
    "person\tKim Yo-jong\n"
    "person\tRecep Tayyip Erdoğan\n"
    "place\tNorth Korea\tDPRK\n"
    "org\tShoin Bank\n";

void add_articles(News& news) {
  news.add("a", "Sergei Shoigu met Kim Jong-un in North Korea.")
      .add("b", "Shoigu left North Korea. The shops were shut.")
      .add("c", "Kim Jong-un spoke; the shop was shut in Korea.")
      .add("d", "Recep Tayyip Erdoğan and the Shoin Bank, and the shop.");
}

}  // namespace

TEST_CASE("a beginning of any word of any name suggests the entity, the most frequent first", "[suggest]") {
  Suggesting suggesting(kNames);
  add_articles(suggesting.news());
  CHECK(suggesting.entities("shoi") == "person:Sergei Shoigu 2; org:Shoin Bank 1; ");
  CHECK(suggesting.entities("serg") == "person:Sergei Shoigu 2; ");
  CHECK(suggesting.entities("shoy") == "person:Sergei Shoigu 2; ");
  CHECK(suggesting.entities("dpr") == "place:North Korea 2; ");
  CHECK(suggesting.entities("igu").empty());
}

TEST_CASE("of several words the last is completed", "[suggest]") {
  Suggesting suggesting(kNames);
  add_articles(suggesting.news());
  CHECK(suggesting.entities("kim jo") == "person:Kim Jong-un 2; ");
  CHECK(suggesting.entities("Kim Jong-u") == "person:Kim Jong-un 2; ");
  CHECK(suggesting.entities("north kor") == "place:North Korea 2; ");
  CHECK(suggesting.entities("nor kor").empty());
  CHECK(suggesting.words("north kor") == "korea 3; ");
}

TEST_CASE("case, diacritics and punctuation mean nothing", "[suggest]") {
  Suggesting suggesting(kNames);
  add_articles(suggesting.news());
  for (const auto* prefix : {"erdog", "ERDOĞ", "Erdoğ", "tayyip erd", "Tayyip  Erd", "«erdo»"})
    CHECK(suggesting.entities(prefix) == "person:Recep Tayyip Erdoğan 1; ");
}

TEST_CASE("words come by number of articles, without function words", "[suggest]") {
  Suggesting suggesting;
  add_articles(suggesting.news());
  CHECK(suggesting.words("sh") == "shoigu 2; shop 2; shut 2; shoin 1; shops 1; ");
  CHECK(suggesting.words("sh", 2) == "shoigu 2; shop 2; ");
  CHECK(suggesting.words("the").empty());
  CHECK(suggesting.words("a").empty());
}

TEST_CASE("a name that no article has is not suggested", "[suggest]") {
  Suggesting suggesting(kNames);
  add_articles(suggesting.news());
  CHECK(suggesting.entities("kim yo").empty());
}

TEST_CASE("suggestions follow the newest revision", "[suggest]") {
  Suggesting suggesting(kNames);
  add_articles(suggesting.news());
  CHECK(suggesting.words("z").empty());
  suggesting.news().add("z", "Zebras, Sergei Shoigu.");
  CHECK(suggesting.words("z") == "zebras 1; ");
  CHECK(suggesting.entities("shoigu") == "person:Sergei Shoigu 3; ");
}

TEST_CASE("prefixes that mean nothing suggest nothing", "[suggest]") {
  Suggesting suggesting(kNames);
  add_articles(suggesting.news());
  for (const auto& prefix :
       {std::string(), std::string("  \t"), std::string("?!-"), std::string("\xFF\xC3"), std::string("\0", 1),
        std::string(1'000'000, 's'), std::string(500'000, ' ') + "shoi"}) {
    const auto answer = suggesting.ask({.prefix = prefix});
    CHECK(answer.prefix == prefix);
    CHECK(answer.entities.empty());
    CHECK(answer.words.empty());
  }
  CHECK(suggesting.ask({.prefix = "s", .limit = 0}).entities.empty());
}

}  // namespace dateline
