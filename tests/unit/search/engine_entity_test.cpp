#include "tests/unit/search/engine_news.hpp"

namespace dateline {

namespace {

Article about(const std::string& id, const std::string& date, const std::string& source,
              const std::vector<NamedEntity>& entities) {
  auto article = make_article(id, "Text of " + id, "Title of " + id);
  article.date = parse_article_date(date);
  article.source = source;
  article.entities = entities;
  return article;
}

const NamedEntity kShoigu{EntityKind::person, "Sergei Shoigu"};
const NamedEntity kPutin{EntityKind::person, "Vladimir Putin"};
const NamedEntity kIlSung{EntityKind::person, "Kim Il-sung"};
const NamedEntity kJongUn{EntityKind::person, "Kim Jong-un"};
const NamedEntity kMoscow{EntityKind::place, "Moscow"};
const NamedEntity kTimes{EntityKind::org, "Moscow Times"};

void add_people(News& news) {
  news.add(about("a", "2023-07-01", "Wire", {kShoigu, kPutin, kMoscow}))
      .add(about("b", "2023-09-13", "Wire", {kShoigu, kPutin, kJongUn}))
      .add(about("c", "2023-09-14", "Desk", {kShoigu, kMoscow}))
      .add(about("d", "", "", {kShoigu, kIlSung, kPutin}))
      .add(about("e", "2023-01-01", "Desk", {kMoscow, kTimes}))
      .add(about("f", "2023-01-02", "Desk", {kMoscow}))
      .add(about("g", "2023-01-03", "Desk", {}));
}

EntityAnswer entity(News& news, const EntityRequest& request) {
  news.writer().commit();
  auto engine = SearchEngine::open(news.path());
  if (!engine) FAIL(engine.error().message);
  auto answer = engine->entity(request);
  if (!answer) FAIL(answer.error().message);
  return std::move(*answer);
}

EntityAnswer entity(News& news, const std::string& name) {
  return entity(news, EntityRequest{.name = name});
}

std::string names(const std::vector<CountedFacet>& values) {
  std::string joined;
  for (const auto& value : values) joined += value.name + ' ' + std::to_string(value.count) + "; ";
  return joined;
}

}  // namespace

TEST_CASE("one entity has its articles, dates, months, sources and newest articles", "[engine][entity]") {
  News news;
  add_people(news);
  const auto answer = entity(news, "shoigu");
  REQUIRE(answer.profile);
  const auto& profile = *answer.profile;
  CHECK(profile.entity == CountedFacet{FacetKind::person, "sergei shoigu", "Sergei Shoigu", 4});
  CHECK(profile.forms == std::vector<EntityForm>{{"Sergei Shoigu", 4, 0}});
  CHECK(profile.first_day == "2023-07-01");
  CHECK(profile.last_day == "2023-09-14");
  CHECK(profile.undated == 1);
  CHECK(profile.months == std::vector<PeriodCount>{{"2023-07", 1}, {"2023-08", 0}, {"2023-09", 2}});
  CHECK(names(profile.sources.values) == "Wire 2; Desk 1; ");
  std::string newest;
  for (const auto& article : profile.newest) newest += article.id;
  CHECK(newest == "cba");
  CHECK(profile.newest.front().title == "Title of c");
  CHECK(profile.newest.front().source == "Desk");
}

TEST_CASE("companions are ranked by more than chance, and chance meetings are left out", "[engine][entity]") {
  News news;
  add_people(news);
  const auto profile = entity(news, "=sergei shoigu").profile;
  REQUIRE(profile);
  CHECK(profile->least_shared == 2);
  REQUIRE(profile->companions.size() == 2);
  CHECK(profile->companions[0].entity.name == "Vladimir Putin");
  CHECK(profile->companions[0].shared == 3);
  CHECK(profile->companions[0].entity.count == 3);
  CHECK(profile->companions[1].entity.name == "Moscow");
  CHECK(profile->companions[1].shared == 2);
  CHECK(profile->companions[1].score < profile->companions[0].score);
  const auto rare = entity(news, "Kim Il-sung").profile;
  REQUIRE(rare);
  CHECK(rare->companions.size() == 2);
}

TEST_CASE("forms are counted as full names and as short forms", "[engine][entity]") {
  News news("person\tSergei Shoigu\tShoigu\n");
  news.add("a", "Sergei Shoigu spoke. Shoigu left.").add("b", "Shoigu spoke.").add("c", "Shoigu left.");
  const auto profile = entity(news, "Shoigu").profile;
  REQUIRE(profile);
  CHECK(profile->entity.count == 3);
  std::uint64_t uses = 0;
  for (const auto& form : profile->forms)
    if (form.name == "Shoigu") uses = form.articles + form.short_forms;
  CHECK(uses == 3);
}

TEST_CASE("where a name fits several entities, they are listed", "[engine][entity]") {
  News news;
  add_people(news);
  const auto answer = entity(news, "Kim");
  CHECK_FALSE(answer.profile);
  CHECK(names(answer.candidates) == "Kim Il-sung 1; Kim Jong-un 1; ");
  CHECK(answer.candidate_count == 2);
  const auto cut = entity(news, EntityRequest{.name = "Kim", .limit = 1});
  CHECK(cut.candidates.size() == 1);
  CHECK(cut.candidate_count == 2);
}

TEST_CASE("the one entity that has the name as a whole is taken before those that have it as a part",
          "[engine][entity]") {
  News news;
  add_people(news);
  const auto answer = entity(news, "moscow");
  REQUIRE(answer.profile);
  CHECK(answer.profile->entity.name == "Moscow");
  CHECK(names(answer.candidates) == "Moscow 4; Moscow Times 1; ");
  const auto times = entity(news, EntityRequest{.name = "moscow", .kind = EntityKind::org});
  REQUIRE(times.profile);
  CHECK(times.profile->entity.name == "Moscow Times");
}

TEST_CASE("a name that fits no entity brings names that are like it", "[engine][entity]") {
  News news;
  add_people(news);
  const auto similar = [&](const std::string& name) {
    const auto answer = entity(news, name);
    CHECK_FALSE(answer.profile);
    CHECK(answer.candidates.empty());
    return names(answer.similar);
  };
  CHECK(similar("Shoygy") == "");
  CHECK(similar("Shoigoo") == "Sergei Shoigu 4; ");
  CHECK(similar("osco") == "Moscow 4; Moscow Times 1; ");
  CHECK(similar("Vladmir Puten") == "Vladimir Putin 3; ");
  CHECK(similar("President Putin") == "Vladimir Putin 3; ");
  CHECK(similar("=putin") == "Vladimir Putin 3; ");
  CHECK(similar("xyz").empty());
  CHECK(similar("...").empty());
  CHECK(names(entity(news, EntityRequest{.name = "osco", .kind = EntityKind::org}).similar) ==
        "Moscow Times 1; ");
}

TEST_CASE("the entity command knows names as filters do", "[engine][entity]") {
  News news;
  add_people(news);
  const auto answer = entity(news, "Sergey Shoygu");
  REQUIRE(answer.profile);
  CHECK(answer.profile->entity.name == "Sergei Shoigu");
}

}  // namespace dateline
