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

}  // namespace dateline
