#include "indexer/entities/ner/document.hpp"

#include <string>
#include <vector>

#include "indexer/entities/ner/model.hpp"
#include "indexer/entities/ner/tokenizer.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/ner/small_model.hpp"

using namespace dateline::ner;

namespace {

class ReadDocument {
 public:
  explicit ReadDocument(std::string text) : text_(std::move(text)) {
    tokenize(text_, tokens_);
    document.read(tokens_.tokens, tokens_.sentence_ends, forms_);
  }
  /// The position of the n-th occurrence of a token.
  std::uint32_t find(std::string_view token, int occurrence = 1) const {
    for (const SentenceRange& sentence : document.sentences())
      for (std::uint32_t i = sentence.begin; i < sentence.end; ++i)
        if (tokens_.tokens[sentence.first_token + i - sentence.begin] == token && --occurrence == 0) return i;
    FAIL("no token " << token);
    return 0;
  }
  const Evidence& evidence(std::string_view token) const { return *document.evidence(find(token)); }

  Document document;

 private:
  std::string text_;
  TokenizedText tokens_;
  Model model_{small_model()};
  FormTable forms_{model_.lists(), model_.clusters()};
};

}  // namespace

TEST_CASE("a document gathers what it says of a capitalised word", "[ner][document]") {
  const ReadDocument read("Minister Adams came. Adams said nothing in Lima. We met the bush near Bush.");
  CHECK(read.evidence("Adams").capital == 2);
  CHECK(read.evidence("Adams").capital_inside == 1);
  CHECK(read.evidence("Adams").after_title == 1);
  CHECK(read.evidence("Adams").speaking == 1);
  CHECK(read.evidence("Lima").after_place_word == 1);
  CHECK_FALSE(read.evidence("Lima").lower);
  CHECK(read.evidence("Bush").lower);
  CHECK(read.document.evidence(read.find("came")) == nullptr);
}

TEST_CASE("an acronym is joined to the run whose initials it has", "[ner][document]") {
  const ReadDocument read("The Central Bank of Lima opened. The CBOL closed; the CBL did not.");
  CHECK(read.evidence("CBL").acronym_of_org_run);
  CHECK_FALSE(read.evidence("CBOL").acronym_of_org_run);
}

TEST_CASE("names of several words are found in the lists, the longest included", "[ner][document]") {
  const ReadDocument read("He left South Korea for South Sandwich Islands.");
  const auto south = read.find("South", 2);
  CHECK(read.document.in_phrase(read.find("Korea")));
  CHECK(read.document.phrase(south).begin == 8);
  CHECK(read.document.phrase(south + 1).inside == 8);
  CHECK(read.document.phrase(south + 2).last == 8);
  CHECK_FALSE(read.document.in_phrase(read.find("left")));
}

TEST_CASE("capitals are not trusted where nearly every word has one", "[ner][document]") {
  const ReadDocument read(
      "Leaders Of Several Nations Gather.\n\nMOSCOW TALKS END WITHOUT A DEAL.\n\nThey met in Moscow.");
  CHECK(read.document.is(read.find("Leaders"), FormFlag::untrusted));
  CHECK(read.document.is(read.find("MOSCOW"), FormFlag::untrusted));
  CHECK_FALSE(read.document.is(read.find("Moscow"), FormFlag::untrusted));
  CHECK(read.evidence("Moscow").capital == 1);
  CHECK(read.document.form(read.find("MOSCOW")).lower == read.document.form(read.find("Moscow")).lower);
}

TEST_CASE("runs of capitals are bounded", "[ner][document]") {
  std::string text = "x";
  for (int i = 0; i < 60; ++i) text += " Aaa";
  const ReadDocument read(
      text + " and small words beside them so that the sentence stays trusted by its case at all");
  for (const Run run : read.document.runs()) CHECK(run.end - run.begin <= Document::kLongestRun);
  CHECK(read.document.runs().size() == 3);
}
