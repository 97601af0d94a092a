#include "indexer/entities/ner/tagger.hpp"

#include <memory>
#include <string>
#include <vector>

#include "indexer/entities/ner/tokenizer.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/ner/small_model.hpp"

using namespace dateline::ner;

namespace {

std::string tagged(Tagger& tagger, std::string_view text) {
  TokenizedText tokens;
  tokenize(text, tokens);
  std::vector<NameSpan> spans;
  tagger.tag(tokens.tokens, tokens.sentence_ends, spans);
  std::string names;
  for (const NameSpan& span : spans) {
    if (!names.empty()) names += ' ';
    names += kClassTags.at(static_cast<std::size_t>(span.name_class));
    for (std::uint32_t i = 0; i < span.count; ++i)
      names += (i == 0 ? ":" : "_") + std::string(tokens.tokens[span.first + i]);
  }
  return names;
}

Tagger small_tagger(TaggerOptions options = {}) {
  return Tagger(std::make_shared<Model>(small_model()), options);
}

}  // namespace

TEST_CASE("names that training has not seen are found by their context", "[ner][tagger]") {
  Tagger tagger = small_tagger();
  CHECK(tagged(tagger, "Minister Zuber met the workers in Wels. The Bank of Krems said that prices fell.") ==
        "PER:Zuber LOC:Wels ORG:Bank_of_Krems");
}

TEST_CASE("texts without names give none, and no text does no harm", "[ner][tagger]") {
  Tagger tagger = small_tagger();
  CHECK(tagged(tagger, "").empty());
  CHECK(tagged(tagger, "prices fell on monday and rates rose").empty());
  CHECK(tagged(tagger, "1 2 3\n4 5 6\n").empty());
}

TEST_CASE("a tagger gives the same names whatever it has read before", "[ner][tagger]") {
  const std::string text =
      "Minister Adams met the workers in Lima. The Bank of Oslo said that Minister Zuber left.";
  Tagger fresh = small_tagger();
  const std::string expected = tagged(fresh, text);
  Tagger used = small_tagger({.kept_forms = 30});
  for (int i = 0; i < 40; ++i)
    tagged(used, "Word" + std::to_string(i) + " met the Bank of Nowhere" + std::to_string(i));
  CHECK(tagged(used, text) == expected);
}

TEST_CASE("scoring only near possible names gives the names of scoring everything", "[ner][tagger]") {
  Tagger near = small_tagger();
  Tagger all = small_tagger({.scoring = Scoring::everything});
  for (const char* text :
       {"Minister Baker met the workers in Rome.", "The Bank of Quito said that rates rose.",
        "on Monday Minister Hansen said that the Bank of Delhi fell ."})
    CHECK(tagged(near, text) == tagged(all, text));
}
