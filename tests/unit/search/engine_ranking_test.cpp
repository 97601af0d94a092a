#include <cmath>

#include "tests/unit/search/engine_news.hpp"

namespace dateline {

namespace {

/// Only what a test is about orders the result.
SearchRequest ranked_by(const std::string& text, double RankingOptions::*feature, double value) {
  auto request = News::request(text);
  request.ranking.proximity = request.ranking.neighbours = 0;
  request.ranking.*feature = value;
  return request;
}

/// Articles enough that no word of the tests is in most of them.
void add_others(News& news) {
  for (int i = 0; i < 20; ++i) news.add("other" + std::to_string(i), "Quite unrelated text of no concern.");
}

}  // namespace

TEST_CASE("words that stand as in the query rank above the same words apart", "[engine][ranking]") {
  News news;
  add_others(news);
  news.add("apart", "Oil was dear for many years, which nobody in the north had hoped the price would be.");
  news.add("reversed", "Price of the oil was dear for many years, which nobody in the north had hoped for.");
  news.add("together", "Dear for many years, the oil price was what nobody in the north had hoped it to be.");
  CHECK(news.ranked(ranked_by("oil price", &RankingOptions::proximity, 0.5)) == "together reversed apart");
  CHECK(news.ranked(ranked_by("oil price", &RankingOptions::proximity, 0)) == "reversed together apart");
}

TEST_CASE("a stop word between two words counts as a place", "[engine][ranking]") {
  News news;
  add_others(news);
  news.add("beside", "England bank holidays are what they were, many a reader in the whole country says.");
  news.add("as asked",
           "Holidays are what they were, says the Bank of England, many a reader in the country.");
  CHECK(news.ranked(ranked_by("bank of england", &RankingOptions::proximity, 0.5)) == "as asked beside");
}

TEST_CASE("an article like other good ones rises", "[engine][ranking]") {
  News news;
  add_others(news);
  news.add("first", "Wheat harvest rises in France, growers say. Wheat and wheat.");
  news.add("odd", "Wheat appears in a painting, a gallery owner from Florence explains.");
  news.add("alike", "Wheat is what the harvest rests on, as growers in France say again.");
  for (int i = 0; i < 3; ++i)
    news.add("more" + std::to_string(i), "Wheat growers in France say the harvest rises. Wheat and wheat.");
  const auto with = news.ranked(ranked_by("wheat", &RankingOptions::neighbours, 0.6));
  CHECK(with.find("alike") < with.find("odd"));
}

TEST_CASE("the first article stays first whatever its neighbours are", "[engine][ranking]") {
  News news;
  add_others(news);
  news.add("best", "Zeppelin zeppelin zeppelin.");
  for (int i = 0; i < 6; ++i)
    news.add("like" + std::to_string(i), "A zeppelin over the harbour at night, crowds below.");
  CHECK(news.ranked(ranked_by("zeppelin", &RankingOptions::neighbours, 0.9)).rfind("best", 0) == 0);
}

TEST_CASE("--expand reorders and never changes which articles are found", "[engine][ranking]") {
  News news;
  add_others(news);
  news.add("a", "Coffee crop frost in Brazil hits growers. Coffee coffee.");
  news.add("b", "Coffee crop frost in Brazil again. Coffee coffee.");
  news.add("off", "Coffee break with a columnist about chairs and desks and lamps.");
  news.add("on", "Coffee after the frost: a crop lost for the growers of Brazil and others.");
  news.add("unnamed", "Frost in Brazil: growers lose the crop.");
  const auto plain = News::request("coffee");
  auto expanded = plain;
  expanded.ranking.expand = kExpandWeight;
  CHECK(news.found(expanded) == news.found(plain));
  CHECK(news.found(expanded) == "a b off on");
  const auto ids = news.ranked(expanded);
  CHECK(ids.find("on") < ids.find("off"));
  CHECK(news.ask(expanded).hits.front().article.id == news.ask(plain).hits.front().article.id);
}

TEST_CASE("pages of a reordered result follow on from each other", "[engine][ranking]") {
  News news;
  for (int i = 0; i < 160; ++i)
    news.add(std::to_string(i), "Oil " + std::string(static_cast<std::size_t>(i % 7), 'x') +
                                    " price of oil " + std::string(static_cast<std::size_t>(i % 3) * 9, ' ') +
                                    "rose word" + std::to_string(i % 11) +
                                    (i % 2 == 0 ? " oil price" : " price, then oil"));
  auto request = News::request("oil price");
  const auto whole = news.ranked(request);
  std::string pages;
  for (request.offset = 0, request.limit = 30; request.offset < 160; request.offset += 30)
    pages += (pages.empty() ? "" : " ") + news.ranked(request);
  CHECK(pages == whole);
  auto last = News::request("oil price");
  double weight = 1e9;
  for (const auto& hit : news.ask(last).hits) {
    CHECK(hit.score <= weight + 1e-9);
    weight = hit.score;
  }
}

TEST_CASE("a cut word finds its parts where any word is enough, and is a phrase otherwise",
          "[engine][ranking]") {
  News news;
  add_others(news);
  news.add("both", "The load-deflection curve.")
      .add("one", "Every load counts.")
      .add("apart", "Deflection under load.");
  auto request = News::request("load-deflection");
  CHECK(news.found(request) == "both");
  request.text = "load-deflection curve";
  request.match = MatchMode::any;
  CHECK(news.found(request) == "apart both one");
  news.add("under", "Under the load of every of them.");
  request.text = "curve-of-load zebra";
  CHECK(news.found(request) == "apart both one under");
  request.text = "state-of-the-art zebra";
  CHECK(news.found(request).empty());
  request.text = "+load-deflection curve";
  CHECK(news.found(request) == "both");
}

TEST_CASE("an explained score is the sum of its parts", "[engine][ranking][explain]") {
  News news;
  add_others(news);
  news.add("a", "Missile treaty signed. Missile missile.", "Missile treaty")
      .add("b", "A treaty on missile tests.");
  auto request = News::request("(missile^2 treaty)^1.5 \"missile treaty\"");
  request.match = MatchMode::any;
  request.explain = true;
  for (const auto& hit : news.ask(request).hits) {
    INFO(hit.explanation);
    double sum = 0;
    std::string text = hit.explanation;
    for (std::size_t at = 0; at < text.size();) {
      const auto sign = at > 0 && text[at - 2] == '-' ? -1.0 : 1.0;
      sum += sign * std::stod(text.substr(at));
      const auto plus = text.find(" + ", at);
      const auto minus = text.find(" - ", at);
      if (plus == minus) break;
      at = std::min(plus, minus) + 3;
    }
    CHECK(std::abs(sum - hit.score) < 0.05);
  }
}

}  // namespace dateline
