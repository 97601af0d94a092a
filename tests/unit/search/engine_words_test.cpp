#include "tests/unit/search/engine_news.hpp"

namespace dateline {

namespace {

struct Case {
  std::string query;
  std::string found;
};

void check(News& news, const std::vector<Case>& cases) {
  for (const auto& [query, found] : cases) {
    INFO(query);
    CHECK(news.found(query) == found);
  }
}

}  // namespace

TEST_CASE("words, AND, OR, NOT, + and - combine as the language says", "[engine]") {
  News news;
  news.add("a", "Missiles and sanctions.")
      .add("b", "Sanctions and treaties.")
      .add("c", "A missile treaty.")
      .add("d", "Weather.");
  check(news, {{"missile", "a c"},
               {"missile sanctions", "a"},
               {"missile AND sanctions", "a"},
               {"missile OR sanctions", "a b c"},
               {"missile AND sanctions OR weather", "a d"},
               {"sanctions NOT missile", "b"},
               {"sanctions -missile", "b"},
               {"+treaty -missile", "b"},
               {"-missile", "b d"},
               {"NOT missile", "b d"},
               {"-(missile OR weather)", "b"},
               {"missile OR -sanctions", "a c d"},
               {"-missile -weather", "b"},
               {"(missile OR weather) -treaty", "a d"},
               {"missile -zygote", "a c"},
               {"zygote", ""},
               {"zygote OR weather", "d"},
               {"weather AND -zygote", "d"}});
}

TEST_CASE("a phrase holds its words in order, stop words included, and never crosses from title to body",
          "[engine]") {
  News news;
  news.add("a", "The ministry of defence spoke.", "War and peace")
      .add("b", "Defence of the ministry.", "The end of the ministry");
  news.add("c", "of defence there is much.", "A new ministry");
  check(news, {{"\"ministry of defence\"", "a"},
               {"\"ministry defence\"", ""},
               {"\"the ministry\"", "a b"},
               {"\"ministry of\"", "a"},
               {"\"peace the\"", ""},
               {"\"ministry defence of\"", ""},
               {"\"war and peace\"", "a"},
               {"title:\"war and peace\"", "a"},
               {"title:\"ministry of defence\"", ""},
               {"title:ministry", "b c"},
               {"title:defence", ""},
               {"title:(war OR end)", "a b"},
               {"\"zygote of defence\"", ""},
               {"\"ministry\"", "a b c"}});
}

TEST_CASE("a derived title is a title for the title field and stands once in the text", "[engine]") {
  News news;
  auto article = make_article("a", "Rockets flew. Then rain.", "Rockets flew.");
  article.title_derived = true;
  news.add(article);
  check(news, {{"title:rocket", "a"},
               {"title:rain", ""},
               {"rocket", "a"},
               {"\"flew then\"", "a"},
               {"rocket NEAR/1 flew", "a"}});
}

TEST_CASE("a word that the analyzer splits is a phrase", "[engine]") {
  News news;
  news.add("a", "Kim Jong-un spoke.").add("b", "un official Jong Kim").add("c", "Jong un, again.");
  check(news, {{"Jong-un", "a c"}, {"Kim Jong-un", "a"}, {"jong/un", "a c"}});
}

TEST_CASE("a number and its unit meet however they are written", "[engine]") {
  News news;
  news.add("a", "A shell of 152 mm hit.")
      .add("b", "A 152mm shell.")
      .add("c", "The 152-mm gun.")
      .add("d", "152 men and 3 mm of rain");
  for (const std::string query :
       {"152 mm", "152mm", "152-mm", "\"152 mm\"", "\"152mm\"", "152 MM", "+152mm"}) {
    INFO(query);
    CHECK(news.found(query) == "a b c");
  }
  check(news, {{"152 mm shell", "a b"},
               {"shell 152 mm", "a b"},
               {"152 AND mm", "a b c d"},
               {"title:152 title:mm", ""}});
}

TEST_CASE("grouped digits and dotted acronyms are one word", "[engine]") {
  News news;
  news.add("a", "About 1,000 men.")
      .add("b", "About 1000 men.")
      .add("c", "The U.S. army.")
      .add("d", "The US army.")
      .add("e", "Join us today.");
  check(news, {{"1,000", "a b"},
               {"1000", "a b"},
               {"U.S.", "c d e"},
               {"US", "c d e"},
               {"U.S. army", "c d"},
               {"us army", "c d"}});
}

TEST_CASE("US in capitals puts the country before the pronoun", "[engine]") {
  News news;
  news.add("pronoun", "Give us this day, help us and us and us.")
      .add("country", "Far away in the US it rained on the day.");
  CHECK(news.ranked(News::request("US")) == "country pronoun");
  CHECK(news.ranked(News::request("U.S.")) == "country pronoun");
  CHECK(news.ranked(News::request("US day")) == "country pronoun");
  CHECK(news.found("us") == "country pronoun");
}

TEST_CASE("stop words are optional unless quoted, required or alone", "[engine]") {
  News news;
  news.add("a", "Rain fell.").add("b", "The rain fell.").add("c", "The sun, who is it?");
  check(news, {{"the rain", "a b"},
               {"+the rain", "b"},
               {"\"the\" rain", "b"},
               {"\"the rain\"", "b"},
               {"the", "b c"},
               {"who is", "c"},
               {"who is the rain", "a b"},
               {"rain the the", "a b"},
               {"the AND rain", "a b"},
               {"(the who) AND rain", "a b"},
               {"+the AND rain", "b"},
               {"\"the\" AND rain", "b"},
               {"the AND who", "c"},
               {"the OR zygote", "b c"},
               {"rain -the", "a"},
               {"THE RAIN", "a b"}});
  auto any = News::request("the rain");
  any.match = MatchMode::any;
  CHECK(news.found(any) == "a b");
}

TEST_CASE("possessives and capitals do not matter", "[engine]") {
  News news;
  news.add("a", "Shoigu’s visit.").add("b", "Shoigu's visits.").add("c", "SHOIGU VISITED");
  check(news, {{"Shoigu", "a b c"}, {"shoigu's", "a b c"}, {"Shoigu’s", "a b c"}, {"visiting", "a b c"}});
}

TEST_CASE("wildcards stand at the end, inside and in front", "[engine]") {
  News news;
  news.add("a", "Missiles flew.")
      .add("b", "A mission.")
      .add("c", "Warship 152mm.")
      .add("d", "An F-16 and a Tu-22M3.");
  check(news, {{"missile*", "a"},
               {"mission*", "b"},
               {"missil*", "a"},
               {"mis*", "a b"},
               {"m*n", "b"},
               {"miss?on", "b"},
               {"*ship", "c"},
               {"*arsh*", "c"},
               {"152*", "c"},
               {"15?mm", "c"},
               {"15*mm", "c"},
               {"F-1*", "d"},
               {"F1*", "d"},
               {"f*16", "d"},
               {"tu-22m?", "d"},
               {"zygot*", ""},
               {"mis* -missile*", "b"},
               {"title:mis*", ""}});
}

TEST_CASE("wildcards know numbers as the analyzer writes them", "[engine]") {
  News news;
  news.add("a", "It cost 12,500 dollars.").add("b", "A rise of 12.5 percent.");
  check(news, {{"12,5*", "a"}, {"125*", "a"}, {"12.*", "b"}, {"1?.5", "b"}});
}

TEST_CASE("fuzzy words allow one or two edits", "[engine]") {
  News news;
  news.add("a", "Putin spoke.").add("b", "Zelensky spoke.").add("c", "Putty dried.");
  check(news, {{"Putyn~", "a"},
               {"Puitn~1", "a"},
               {"Zelenski~", "b"},
               {"Selenskj~2", "b"},
               {"Selenskj~1", ""},
               {"putin~2", "a c"}});
}

TEST_CASE("the parts of a fuzzy word that the analyzer cuts share its edits", "[engine]") {
  News news;
  news.add("a", "Kim Jong-un spoke.")
      .add("b", "Kim Jung-un spoke.")
      .add("c", "Kim Jung-on spoke.")
      .add("d", "jong in Kim and un");
  check(news, {{"Jong-un~", "a b d"},
               {"Jong-un~2", "a b c d"},
               {"title:Jong-un~2", ""},
               {"Kim's~", "a b c d"},
               {"(Jong-un~ NEAR/1 Kim)", "a b d"}});
}

TEST_CASE("symbols that are no words are as if they were not there", "[engine]") {
  News news;
  news.add("a", "Oil.").add("b", "Gas.");
  check(news, {{"oil AND \U0001F600", "a"},
               {"oil AND \"\U0001F600\"", "a"},
               {"oil -\U0001F600", "a"},
               {"oil +\U0001F600", "a"},
               {"\U0001F600 NEAR/3 oil", "a"},
               {"(\U0001F600 OR \U0001F600)^2 oil", "a"},
               {"oil AND \U0001F600*", "a"},
               {"*\U0001F600", ""},
               {"-\U0001F600", ""},
               {"\U0001F600", ""}});
}

TEST_CASE("a boost lifts what matches the boosted word", "[engine]") {
  News news;
  news.add("a", "Oil.").add("b", "Gas.");
  CHECK(news.ranked(News::request("oil OR gas^5")) == "b a");
  CHECK(news.ranked(News::request("oil^5 OR gas")) == "a b");
  CHECK(news.ranked(News::request("(oil)^5 OR gas")) == "a b");
}

TEST_CASE("match any joins words with OR, while filters, required and excluded words hold", "[engine]") {
  News news;
  auto oil = make_article("a", "Oil and gas.", {});
  oil.entities = {{EntityKind::place, "Moscow"}};
  news.add(oil).add("b", "Oil alone.").add("c", "Gas alone.").add("d", "Weather.");
  const auto any = [&](const std::string& text) {
    auto request = News::request(text);
    request.match = MatchMode::any;
    return news.found(request);
  };
  CHECK(any("oil gas") == "a b c");
  CHECK(any("oil +gas") == "a c");
  CHECK(any("oil gas -alone") == "a");
  CHECK(any("oil gas place:Moscow") == "a");
  CHECK(any("oil gas place:(Moscow OR Kyiv)") == "a");
  CHECK(any("oil AND gas") == "a");
  CHECK(any("\"oil alone\" gas") == "a b c");
  CHECK(news.ranked([] {
              auto request = News::request("oil gas");
              request.match = MatchMode::any;
              return request;
            }())
            .front() == 'a');
}

}  // namespace dateline
