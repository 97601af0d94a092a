#include "common/index/schema.hpp"

#include <set>

#include "tests/support/catch.hpp"

namespace dateline {

TEST_CASE("every facet kind has a name that leads back to it", "[facet-kind]") {
  for (const auto kind : kAllFacetKinds) CHECK(parse_facet_kind(facet_name(kind)) == kind);
  CHECK_FALSE(parse_facet_kind("people"));
}

TEST_CASE("no two facet kinds share a prefix, nor a slot unless it is the day's", "[schema]") {
  std::set<std::string> prefixes;
  std::set<Xapian::valueno> slots;
  for (const auto kind : kAllFacetKinds) {
    CHECK(prefixes.insert(schema::facet_prefix(kind)).second);
    if (!is_date_part(kind)) CHECK(slots.insert(schema::facet_slot(kind)).second);
  }
  for (const auto slot :
       {schema::kTimeSlot, schema::kHashSlot, schema::kDaySlot, schema::kSketchSlot, schema::kStorySlot})
    CHECK(slots.insert(slot).second);
  for (const auto prefix : {schema::kTitlePrefix, schema::kCasedPrefix, schema::kIdPrefix, schema::kUrlPrefix,
                            schema::kOriginPrefix, schema::kMentionPrefix})
    CHECK(prefixes.insert(std::string(prefix)).second);
}

TEST_CASE("each kind of entity has a term for its mentions", "[schema]") {
  CHECK(schema::mention_term(FacetKind::person) == "NP");
  CHECK(schema::mention_term(FacetKind::org) == "NO");
  CHECK(schema::mention_term(FacetKind::place) == "NL");
}

TEST_CASE("the maps of a database have names of their own", "[schema]") {
  std::set<std::string> names{std::string(schema::kVersionKey), schema::vocabulary_map(),
                              schema::anchor_map(), schema::story_map()};
  for (const auto kind : kAllFacetKinds) {
    if (is_date_part(kind)) continue;
    for (const auto& name : {schema::entry_map(kind), schema::key_map(kind), schema::name_map(kind),
                             schema::skeleton_map(kind), schema::counter_key(kind)})
      CHECK(names.insert(name).second);
  }
  for (const auto& name : names)
    for (const auto& other : names) CHECK((name == other || other.find(name) != 0));
}

TEST_CASE("a day has a year, a month and a day key", "[schema]") {
  const auto day = make_day(2023, 9, 13).value();
  CHECK(schema::date_key(FacetKind::year, day) == "2023");
  CHECK(schema::date_key(FacetKind::month, day) == "2023-09");
  CHECK(schema::date_key(FacetKind::day, day) == "2023-09-13");
}

TEST_CASE("the first and the last day fit the day slot", "[schema]") {
  CHECK(schema::day_ordinal(make_day(1, 1, 1).value()) == 0);
  const auto last = make_day(9999, 12, 31).value();
  CHECK(schema::day_of_ordinal(schema::day_ordinal(last)) == last);
}

TEST_CASE("long ids stay within Xapian's limit and stay apart", "[schema]") {
  const std::string start(400, 'x');
  CHECK(schema::id_term(start + "1").size() == schema::kMaxTermBytes);
  CHECK(schema::id_term(start + "1") != schema::id_term(start + "2"));
  CHECK(schema::id_term("reuters-1") == "Qreuters-1");
}

}  // namespace dateline
