#include "searcher/present/render.hpp"
#include "tests/support/catch.hpp"

namespace dateline {

namespace {

Suggestions sample() {
  Suggestions suggestions;
  suggestions.prefix = "shoi\"";
  suggestions.took_ms = 0.25;
  suggestions.entities = {{FacetKind::person, "sergei shoigu", "Sergei Shoigu", 1'234},
                          {FacetKind::org, "shoin", "Shoin\x1B[31m", 5}};
  suggestions.words = {{"shoigu", 7}};
  return suggestions;
}

}  // namespace

TEST_CASE("suggestions are shown one a line with kind and count", "[present][suggest]") {
  CHECK(render_suggestions_text(sample(), {}) ==
        "Sergei Shoigu  person  1,234\n"
        "Shoin\xEF\xBF\xBD[31m     org         5\n"
        "shoigu         word        7\n");
  CHECK(render_suggestions_text({}, {}).empty());
}

TEST_CASE("suggestions as JSON have every name", "[present][suggest]") {
  CHECK(render_suggestions_json({}) ==
        "{\n  \"schema\": 1,\n  \"prefix\": \"\",\n  \"took_ms\": 0.0,\n  \"entities\": [],\n  \"words\": "
        "[]\n}\n");
  const auto json = render_suggestions_json(sample());
  CHECK(json.find(R"("prefix": "shoi\"")") != std::string::npos);
  CHECK(json.find(R"("name": "Sergei Shoigu",
      "count": 1234)") != std::string::npos);
  CHECK(json.find(R"("word": "shoigu",
      "count": 7)") != std::string::npos);
  Suggestions broken;
  broken.prefix = "\xFF";
  CHECK(render_suggestions_json(broken).find("\xEF\xBF\xBD") != std::string::npos);
}

}  // namespace dateline
