#include "indexer/entities/ner/model_file.hpp"

#include <string>

#include "indexer/entities/ner/embedded_model.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/ner/small_model.hpp"

using namespace dateline;
using namespace dateline::ner;

namespace {

std::string fault_of(const std::string& bytes) {
  const auto data = unpack_model(bytes, "my.model");
  REQUIRE_FALSE(data.has_value());
  CHECK(data.error().code == ErrorCode::bad_input);
  return data.error().message;
}

}  // namespace

TEST_CASE("a model comes back from its bytes as it was", "[ner][model_file]") {
  const auto again = unpack_model(pack_model(small_model()), "small");
  REQUIRE(again.has_value());
  CHECK(again->lists == small_model().lists);
  CHECK(again->names == small_model().names);
  CHECK(again->clusters == small_model().clusters);
  CHECK(again->stages == small_model().stages);
}

TEST_CASE("what is no model, another version, cut or damaged is refused with its name", "[ner][model_file]") {
  const std::string good = pack_model(small_model());
  CHECK(fault_of("") == "my.model: not a recogniser model");
  CHECK(fault_of("some text that is long enough") == "my.model: not a recogniser model");
  std::string other = good;
  other[13] = 9;
  CHECK(fault_of(other) == "my.model: a recogniser model of version 9; this program reads version 1");
  for (std::size_t size = 13; size < good.size(); size += 97) fault_of(good.substr(0, size));
  for (std::size_t at = 14; at < good.size(); at += 97) {
    std::string damaged = good;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
    CHECK_FALSE(unpack_model(damaged, "damaged").has_value());
  }
}

TEST_CASE("a model of other features is refused", "[ner][model_file]") {
  std::string other = pack_model(small_model());
  const std::size_t hash = std::string("DATELINE-NER\n").size() + 1;
  other[hash] = static_cast<char>(other[hash] ^ 1);
  CHECK(fault_of(other) ==
        "my.model: a recogniser model trained for other features; train it again with this version");
}

TEST_CASE("the built-in model is sound", "[ner][model_file]") {
  const auto data = unpack_model(embedded_model(), "built-in");
  REQUIRE(data.has_value());
  CHECK(data->stages[1].features.size() > 100'000);
  CHECK(embedded_model().size() <= 6'000'000);
}
