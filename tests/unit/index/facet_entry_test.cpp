#include "common/index/facet_entry.hpp"

#include "tests/support/catch.hpp"

namespace dateline {

TEST_CASE("the shown name is canonical, else the most frequent full name, else the key", "[facet-entry]") {
  CHECK(FacetEntry{"key", {}}.shown_name() == "key");
  CHECK(FacetEntry{"k", {{"Putin", 0, FormStanding::used, 90}, {"Vladimir Putin", 3}, {"V. Putin", 2}}}
            .shown_name() == "Vladimir Putin");
  CHECK(FacetEntry{"k", {{"B", 2, FormStanding::used, 1}, {"A", 2}}}.shown_name() == "B");
  CHECK(FacetEntry{"k", {{"B", 2}, {"A", 2}}}.shown_name() == "A");
  CHECK(FacetEntry{"k", {{"B", 9}, {"C", 0, FormStanding::canonical}, {"D", 99, FormStanding::alias}}}
            .shown_name() == "C");
}

TEST_CASE("entries survive packing, malformed ones are refused", "[facet-entry]") {
  const FacetEntry entry{
      "key", {{"Name", 3, FormStanding::used, 1'000'000}, {"Other", 0, FormStanding::canonical, 0}}};
  const auto packed = pack_facet_entry(entry);
  CHECK(unpack_facet_entry(packed) == entry);
  for (std::size_t i = 0; i < packed.size(); ++i) CHECK_FALSE(unpack_facet_entry(packed.substr(0, i)));
  CHECK_FALSE(unpack_facet_entry(packed + '\0'));
}

}  // namespace dateline
