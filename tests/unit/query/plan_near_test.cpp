#include "searcher/query/near_mentions.hpp"
#include "searcher/query/near_query.hpp"
#include "tests/support/catch.hpp"

namespace dateline {

TEST_CASE("single words of an operand are one step, phrases stay apart, and what cannot occur is left out",
          "[near]") {
  NearOperand operand;
  add_ways(operand, {{{{"oil"}}, ""}, {{{"gas"}}, ""}, {{{"oil"}}, "S"}});
  add_ways(operand, {{{{"price"}, {"cap"}}, ""},
                     {{{"price"}, {}}, ""},
                     {{}, ""},
                     {{{"gas"}}, ""},
                     {{{"price"}, {"cap"}}, ""}});
  CHECK(operand == NearOperand{{{{"gas", "oil"}}, ""}, {{{"oil"}}, "S"}, {{{"price"}, {"cap"}}, ""}});
}

TEST_CASE("alternatives are multiplied out, and phrases widen the reach", "[near]") {
  const NearOperand cap{{{{"ceil"}}, ""}, {{{"price"}, {"cap"}}, ""}};
  const NearOperand oil{{{{"oil"}}, ""}};
  const auto product = multiply_out({cap, oil}, 3);
  REQUIRE(product.choices.size() == 2);
  CHECK(product.choices[0].steps() == Steps{{"ceil"}, {"oil"}});
  CHECK(product.choices[0].reach == 3);
  CHECK(product.choices[1].steps() == Steps{{"price"}, {"cap"}, {"oil"}});
  CHECK(product.choices[1].reach == 4);
  CHECK_FALSE(product.cut);
  CHECK(multiply_out({cap, {}}, 3).choices.empty());
}

TEST_CASE("the product of many alternatives is cut", "[near]") {
  const NearOperand cap{{{{"ceil"}}, ""}, {{{"price"}, {"cap"}}, ""}};
  const auto product = multiply_out(std::vector<NearOperand>(200, cap), 3);
  CHECK(product.choices.size() == kMaxNearChoices);
  CHECK(product.cut);
  CHECK(product.choices.front().operands.size() == 200);
}

TEST_CASE("phrases, and entities where something else could lie inside one, need a look at whole places",
          "[near]") {
  const NearWords putin{{{"Pvladimir putin"}}, ""};
  const NearWords kims{{{"Pkim il sung", "Pkim jong un"}}, ""};
  const NearWords kim{{{"Pkim jong un"}}, ""};
  const NearWords person{{{"NP"}}, ""};
  const NearWords place{{{"NL"}}, ""};
  const NearWords oil{{{"oil"}}, ""};
  const NearWords cap{{{"price"}, {"cap"}}, ""};
  const auto needed = [](const std::vector<NearWords>& operands) {
    return needs_whole_places({.operands = operands});
  };
  const NearWords gas{{{"gas", "gaz"}}, ""};
  CHECK_FALSE(needed({oil, gas}));
  CHECK(needed({oil, oil}));
  CHECK(needed({gas, {{{"a", "gaz"}}, ""}}));
  CHECK(needed({oil, cap}));
  CHECK(needed({putin, kims, place}));
  CHECK_FALSE(needed({putin, kims}));
  CHECK_FALSE(needed({putin, place}));
  CHECK_FALSE(needed({person, place}));
  CHECK(needed({kims, kim}));
  CHECK(needed({putin, place, person}));
  CHECK(needed({person, kim}));
  CHECK(needed({person, person}));
  CHECK(needed({kim, oil}));
  CHECK(needed({cap, person}));
}

}  // namespace dateline
