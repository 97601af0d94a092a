// Amounts in all their spellings, searched.
#include "tests/support/catch.hpp"
#include "tests/unit/search/engine_news.hpp"

namespace dateline {
namespace {

/// The words that the first hit marks in its snippet, parted by |.
std::string marked(News& news, const std::string& query) {
  std::string marks;
  for (const auto& hit : news.ask(query).hits)
    for (const auto& snippet : hit.snippets)
      for (const auto& bytes : snippet.highlights)
        marks += (marks.empty() ? "" : "|") + std::string(bytes.of(snippet.text));
  return marks;
}

}  // namespace

TEST_CASE("money is found in every spelling and in no other currency", "[search][measure]") {
  News news;
  news.add("sign", "The bank lent $5bn to it.");
  news.add("us-sign", "The bank lent US$ 5bn to it.");
  news.add("spelled", "The bank lent 5 billion dollars to it.");
  news.add("sign-spelled", "The bank lent $5 billion to it.");
  news.add("dlrs", "The bank lent 5.0 billion dlrs to it.");
  news.add("millions", "The bank lent 5,000 million\ndollars to it.");
  news.add("code", "The bank lent USD 5bn to it.");
  news.add("euro", "The bank lent \u20AC5bn to it.");
  news.add("euros", "The bank lent 5 billion euros to it.");
  news.add("people", "5 billion people live; the dollar fell.");
  news.add("less", "The bank lent $5m, not 5 dollars.");
  const std::string dollars = "code dlrs millions sign sign-spelled spelled us-sign";
  for (const auto* query : {"US$ 5bn", "$5bn", "5 billion dollars", "5bn dollars", "$5 billion",
                            "5-billion-dollar", "5000 million dlrs"}) {
    INFO(query);
    CHECK(news.found(query) == dollars);
  }
  CHECK(news.found("\u20AC5bn") == "euro euros");
  CHECK(news.found("5 bn euros") == "euro euros");
  CHECK(news.found("5 billion") == "code dlrs euro euros millions people sign sign-spelled spelled us-sign");
  CHECK(news.found("5bn") == news.found("5 billion"));
  CHECK(news.found("$5 million") == "less");
  CHECK(news.found("$5") == "less");
  CHECK(news.found("bank -$5bn") == "euro euros less");
  CHECK(news.found("\"5 billion dollars\"") == "spelled");
}

TEST_CASE("units are found in every spelling", "[search][measure]") {
  News news;
  news.add("mm", "A 152mm gun.");
  news.add("spelled", "A gun of 152 millimetres.");
  news.add("american", "A 152-millimeter gun.");
  news.add("other", "A gun of 155 mm, 152 of them millimetres long.");
  news.add("percent", "A rise of 30%.");
  news.add("per-cent", "A rise of 30 per cent.");
  news.add("pct", "A rise of 30 pct.");
  news.add("thirty", "A rise for 30 men.");
  news.add("metres", "She ran 100 metres.");
  news.add("letter", "She ran the 100m.");
  news.add("money", "She won \u00A3100m.");
  for (const auto* query : {"152 mm", "152mm", "152-mm", "152 millimetres", "152-millimeter"}) {
    INFO(query);
    CHECK(news.found(query) == "american mm spelled");
  }
  for (const auto* query : {"30%", "30 pct", "30 percent", "30 per cent"}) {
    INFO(query);
    CHECK(news.found(query) == "pct per-cent percent");
  }
  CHECK(news.found("30") == "pct per-cent percent thirty");
  CHECK(news.found("100 metres") == "letter metres");
  CHECK(news.found("100m") == "letter metres money");
  CHECK(news.found("\u00A3100 million") == "money");
  CHECK(news.found("100m pounds sterling") == "money");
}

TEST_CASE("a large number is found with and without its scale", "[search][measure]") {
  News news;
  news.add("digits", "Some 1,500,000 people fled.");
  news.add("scale", "Some 1.5 million people fled.");
  news.add("letter", "It cost $1.5m.");
  news.add("metres", "It was 1.5m long.");
  CHECK(news.found("1,500,000") == "digits letter scale");
  CHECK(news.found("1.5 million people") == "digits scale");
  CHECK(news.found("1.5m") == "letter metres");
}

TEST_CASE("snippets and titles mark the spelling that stands there, whole, and no other amount",
          "[search][measure]") {
  News news;
  news.add(
      "a",
      "At first 5 billion people watched. Then \u20AC5bn was paid. Then it lent 5 billion dollars to us.",
      "Loans of $5bn");
  CHECK(marked(news, "$5bn") == "5 billion dollars");
  const auto answer = news.ask("5bn dollars");
  REQUIRE(answer.hits.size() == 1);
  REQUIRE(answer.hits[0].title_highlights.size() == 1);
  CHECK(answer.hits[0].title_highlights[0].of("Loans of $5bn") == "5bn");
}

TEST_CASE("a measure near a word is found by its scale; the sign is not looked at", "[search][measure]") {
  News news;
  news.add("near", "The loan of 5 billion dollars.");
  news.add("far", "The loan, as they said in so very many words on that long day, was of 5 billion dollars.");
  CHECK(news.found("$5bn NEAR/5 loan") == "near");
}

TEST_CASE("a measure in the title is found there", "[search][measure]") {
  News news;
  news.add("title", "Text.", "Bank lends $5bn");
  news.add("body", "Bank lends $5bn.", "Loans");
  news.add("euro", "It lent $5bn.", "Bank lends \u20AC5bn");
  CHECK(news.found("title:$5bn") == "title");
  CHECK(news.found("title:(5 billion dollars)") == "title");
}

TEST_CASE("more measures than are looked at in every spelling are searched as written", "[search][measure]") {
  News news;
  news.add("a", "Guns of 1 mm.");
  std::string query = "1 mm";
  for (int i = 0; i < 30; ++i) query += " OR 1 millimetre";
  CHECK(news.found(query) == "a");
}

}  // namespace dateline
