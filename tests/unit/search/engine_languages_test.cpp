#include "tests/unit/search/engine_news.hpp"

namespace dateline {

TEST_CASE("diacritics do not matter in either direction, with one language or several",
          "[engine][language]") {
  for (const bool several : {false, true}) {
    News news;
    if (several)
      news.add_in("de", "x1", "Nichts.")
          .add_in("fr", "x2", "Rien.")
          .add_in("cs", "x3", "Nic.")
          .add_in("ru", "x4", "Ничего.");
    news.add_in("en", "a", "Zelenský spoke.").add_in("en", "b", "Zelensky spoke.");
    for (const std::string query : {"Zelensky", "Zelenský", "zelensky", "ZELENSKÝ", "\"Zelenský spoke\"",
                                    "Zelenský spoke", "Zelensk*", "Zelenský*"}) {
      INFO(query << several);
      CHECK(news.found(query) == "a b");
    }
  }
}

TEST_CASE("French elisions are taken off in the text and in the query", "[engine][language]") {
  News news;
  news.add_in("fr", "a", "C'est l'homme de l’État.")
      .add_in("fr", "b", "Un homme.")
      .add_in("en", "c", "Homme sweet homme.");
  for (const std::string query : {"l'homme", "l’homme", "homme", "hommes"}) {
    INFO(query);
    CHECK(news.found(query).substr(0, 3) == "a b");
  }
  CHECK(news.found("état") == "a");
  CHECK(news.found("etat") == "a");
}

TEST_CASE("German umlauts are found with and without, through the German stemmer", "[engine][language]") {
  News news;
  news.add_in("de", "a", "Die Häuser brannten.")
      .add_in("de", "b", "Das Haus.")
      .add_in("de", "c", "Präsident Müller");
  CHECK(news.found("Häuser") == "a b");
  CHECK(news.found("Hauser") == "a b");
  CHECK(news.found("Müller") == "c");
  CHECK(news.found("Muller") == "c");
  CHECK(news.found("müllers") == "c");
  CHECK(news.found("prasident") == "c");
}

TEST_CASE("each language's words are found in a database of many", "[engine][language]") {
  News news;
  news.add_in("en", "en", "The presidents were meeting.").add_in("de", "de", "Die Präsidenten trafen sich.");
  news.add_in("ru", "ru", "Президенты встретились в Москве.").add_in("zh", "zh", "俄罗斯总统访问北京。");
  news.add_in("ja", "ja", "大統領が東京を訪問した。")
      .add_in("ar", "ar", "التقى الرئيس في القاهرة")
      .add_in("el", "el", "Ο πρόεδρος στην Αθήνα");
  const std::vector<std::pair<std::string, std::string>> cases{
      {"president", "en"}, {"Präsident", "de"}, {"президент", "ru"}, {"Москва", "ru"},
      {"北京", "zh"},      {"東京", "ja"},      {"القاهرة", "ar"},   {"Αθηνα", "el"}};
  for (const auto& [query, id] : cases) {
    INFO(query);
    CHECK(news.found(query).find(id) != std::string::npos);
  }
}

TEST_CASE("a function word of another language is optional there, too", "[engine][language]") {
  News news;
  news.add_in("en", "a", "Rain.").add_in("en", "b", "Sun.").add_in("en", "c", "Wind.");
  news.add_in("de", "d", "Regen und Sturm.").add_in("de", "e", "Sturm aus Regen");
  CHECK(news.found("Regen und Sturm") == "d e");
  CHECK(news.found("\"Regen und Sturm\"") == "d");
  CHECK(news.found("und") == "d");
}

}  // namespace dateline
