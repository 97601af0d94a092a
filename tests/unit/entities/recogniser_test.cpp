#include "indexer/entities/recogniser.hpp"

#include <string>

#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

/// "person Sergei Shoigu: Sergei Shoigu, Shoigu;" of each entity.
std::string recognised(const Article& article) {
  Recogniser recogniser(RecogniserModel::built_in());
  std::string all;
  for (const ArticleEntity& entity : recogniser.recognise(article)) {
    all += entity.kind == EntityKind::person ? "person " : entity.kind == EntityKind::org ? "org " : "place ";
    all += entity.name + ":";
    for (const FieldRange& mention : entity.mentions)
      all +=
          " " +
          std::string(mention.bytes.of(mention.field == ArticleField::title ? article.title : article.body)) +
          (&mention == &entity.mentions.back() ? ";" : ",");
    all += '\n';
  }
  return all;
}

Article article(std::string title, std::string body) {
  Article made;
  made.title = std::move(title);
  made.body = std::move(body);
  return made;
}

}  // namespace

TEST_CASE("title and body of an article name its entities together", "[recogniser]") {
  CHECK(recognised(article("Shoigu arrives in Moscow",
                           "Defence Minister Sergei Shoigu said on Monday that Russia was ready.")) ==
        "person Sergei Shoigu: Shoigu, Sergei Shoigu;\nplace Moscow: Moscow;\nplace Russia: Russia;\n");
}

TEST_CASE("a derived title is read once, as part of the body", "[recogniser]") {
  Article made = article("Sergei Shoigu left Moscow.", "Sergei Shoigu left Moscow.");
  made.title_derived = true;
  CHECK(recognised(made) == "person Sergei Shoigu: Sergei Shoigu;\nplace Moscow: Moscow;\n");
}

TEST_CASE("what only signs an article off is no name", "[recogniser]") {
  CHECK(recognised(article("", "Oil prices rose on Monday, traders in London said.\n\nReuter\n")) ==
        "place London: London;\n");
  CHECK(recognised(article("", "Oil prices rose in London: 17.00 dlrs unch\n Reuter\n")) ==
        "place London: London;\n");
}

TEST_CASE("what signs an article off may stand on its last line", "[recogniser]") {
  CHECK(recognised(article("", "Oil prices rose on Monday, traders in London said. REUTER")) ==
        "place London: London;\n");
}

TEST_CASE("a name that a line break parts is one name", "[recogniser]") {
  CHECK(recognised(article("", "The minister, Sergei\nShoigu, left Moscow."))
            .starts_with("person Sergei Shoigu: Sergei\nShoigu;"));
}

TEST_CASE("a person's name ends before small words, not before the second half of a given name",
          "[recogniser]") {
  const std::string names = recognised(article("Shoigu shows Kim hypersonic missiles and a frigate",
                                               "Sergei Shoigu led Kim Jong-un to the ships on Saturday."));
  CHECK(names.find("hypersonic") == std::string::npos);
  CHECK(names.find("person Kim Jong-un: Kim, Kim Jong-un;") != std::string::npos);
}

TEST_CASE("the number of a broadcaster belongs to its name, other numbers do not", "[recogniser]") {
  const std::string names = recognised(
      article("", "The minister told the Rossiya 24 channel about it. Reuters 3 hours later said no."));
  CHECK(names.find("org Rossiya 24: Rossiya 24;") != std::string::npos);
  CHECK(names.find("org Reuters: Reuters;") != std::string::npos);
}

TEST_CASE("a long text is read in parts, with its names in all of them", "[recogniser]") {
  std::string body;
  for (int i = 0; i < 6'000; ++i) body += "Prices rose in the town and fell again. ";
  body = "Sergei Shoigu arrived in Moscow. " + body + "Sergei Shoigu left Moscow.";
  const std::string names = recognised(article("", body));
  CHECK(names ==
        "person Sergei Shoigu: Sergei Shoigu;\nplace Moscow: Moscow;\n"
        "person Sergei Shoigu: Sergei Shoigu;\nplace Moscow: Moscow;\n");
}

TEST_CASE("texts without words give no entities", "[recogniser]") {
  CHECK(recognised(article("", "")).empty());
  CHECK(recognised(article("", "1 2 3\n\n4 5 6 ...")).empty());
  CHECK(recognised(article("", "\xFF\xFE\xFF")).empty());
}

TEST_CASE("a model that cannot be read is named", "[recogniser]") {
  const auto loaded = RecogniserModel::load("nosuch.model");
  REQUIRE_FALSE(loaded.has_value());
  CHECK(loaded.error().message == "nosuch.model: cannot be read");
}
