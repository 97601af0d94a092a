#include "indexer/entities/misspelling.hpp"

#include "tests/support/catch.hpp"

namespace dateline {

TEST_CASE("words one letter off are found from six letters on", "[misspelling]") {
  struct Case {
    const char* a;
    const char* b;
    bool off;
  };
  const auto c = GENERATE(values<Case>({{"pyongyang", "pyonyang", true},
                                        {"pyonyang", "pyongyang", true},
                                        {"buchtmann", "bachtmann", true},
                                        {"zelensky", "zelenksy", true},
                                        {"moscow", "moscows", true},
                                        {"moscow", "moscow", false},
                                        {"moscow", "warsaw", false},
                                        {"iran", "iraq", false},
                                        {"smiths", "smyth", false},
                                        {"buchtmann", "bachtmonn", false},
                                        {"", "", false}}));
  INFO(c.a << " and " << c.b);
  CHECK(is_one_letter_off(c.a, c.b) == c.off);
}

}  // namespace dateline
