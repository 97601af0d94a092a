#include "common/entity/known_names.hpp"

#include "common/index/facet_name.hpp"
#include "tests/support/catch.hpp"

namespace dateline {

namespace {

std::string canonical(const KnownNames& names, EntityKind kind, std::string_view name) {
  return std::string(names.canonical(kind, name).value_or("-"));
}

}  // namespace

TEST_CASE("the table that is shipped has no fault", "[known-names]") {
  const auto& names = known_names();
  CHECK(names.size() > 1000);
  CHECK(names.warnings() == std::vector<std::string>{});
}

TEST_CASE("the best-known states and bodies are in the table", "[known-names]") {
  const auto& names = known_names();
  for (const auto* name : {"US", "U.S.", "USA", "America", "United States of America"})
    CHECK(canonical(names, EntityKind::place, name) == canonical(names, EntityKind::place, "United States"));
  for (const auto* name : {"UK", "Britain", "Great Britain"})
    CHECK(canonical(names, EntityKind::place, name) == canonical(names, EntityKind::place, "United Kingdom"));
  CHECK(canonical(names, EntityKind::place, "DPRK") == canonical(names, EntityKind::place, "North Korea"));
  CHECK(canonical(names, EntityKind::org, "UN") == canonical(names, EntityKind::org, "United Nations"));
  CHECK(canonical(names, EntityKind::org, "EU") == canonical(names, EntityKind::org, "European Union"));
}

TEST_CASE("known names are compared by words, acronyms by capitals too", "[known-names]") {
  const auto names = KnownNames::parse(
      "org\tWorld Health Organization\tWHO|World Health Organisation\nplace\tCura\u00e7ao\n");
  CHECK(canonical(names, EntityKind::org, "WORLD HEALTH ORGANIZATION") == "World Health Organization");
  CHECK(canonical(names, EntityKind::org, "world health-organisation") == "World Health Organization");
  CHECK(canonical(names, EntityKind::org, "WHO") == "World Health Organization");
  CHECK(canonical(names, EntityKind::org, "W.H.O.") == "World Health Organization");
  CHECK(canonical(names, EntityKind::org, "who") == "-");
  CHECK(canonical(names, EntityKind::org, "Who") == "-");
  CHECK(canonical(names, EntityKind::place, "WHO") == "-");
  CHECK(canonical(names, EntityKind::place, "curacao") == "Cura\u00e7ao");
  CHECK(canonical(names, EntityKind::place, "") == "-");
}

TEST_CASE("faults of a table are left out and reported with their line", "[known-names]") {
  const auto names = KnownNames::parse(
      "# "
      "comment\n\nplace\tFrance\nplane\tBoeing\nplace\t\nplace\tItaly\tfrance|"
      "Italia\nplace\tSpain\ta\tb\norg\tFrance\n");
  REQUIRE(names.warnings().size() == 4);
  CHECK(names.warnings()[0].find("line 4") == 0);
  CHECK(names.warnings()[1].find("line 5") == 0);
  CHECK(names.warnings()[2] == "line 6: \"france\" is a name of France already");
  CHECK(names.warnings()[3].find("line 7") == 0);
  CHECK(canonical(names, EntityKind::place, "France") == "France");
  CHECK(canonical(names, EntityKind::place, "Italia") == "Italy");
  CHECK(canonical(names, EntityKind::place, "Spain") == "-");
  CHECK(canonical(names, EntityKind::org, "France") == "France");
}

}  // namespace dateline
