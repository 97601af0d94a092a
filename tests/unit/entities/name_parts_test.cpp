#include "indexer/entities/name_parts.hpp"

#include "indexer/entities/acronym.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/entities/marked_article.hpp"

namespace dateline {

namespace {

/// Parts of the first mention, words and titles joined with spaces.
struct Taken {
  std::string words;
  std::string titles;
  std::string text;  ///< the token run of the name
  NameParts parts;
};

std::string joined(const WordList& words) {
  std::string text;
  for (const auto* word : words) text += (text.empty() ? "" : " ") + word->folded;
  return text;
}

Taken taken(NameWords& table, std::string_view marked) {
  const auto article = marked_article(marked);
  const std::vector<std::string_view> tokens(article.tokens.begin(), article.tokens.end());
  const auto parts = name_parts(table, tokens, article.mentions.front());
  return {.words = joined(parts.words),
          .titles = joined(parts.titles),
          .text = article.text(parts.first, parts.count),
          .parts = parts};
}

}  // namespace

TEST_CASE("a person's name is parted from titles, generation and degrees", "[name-parts]") {
  NameWords table;
  const auto king = taken(table, "[p Dr. Martin Luther King , Jr. ]");
  CHECK(king.words == "martin luther king");
  CHECK(king.titles == "dr");
  const auto bush = taken(table, "[p President George Bush Sr. ]");
  CHECK(bush.words == "george bush");
  CHECK(bush.parts.generation != 0);
  CHECK(bush.text == "George Bush Sr.");
  CHECK(taken(table, "[p Prime Minister Rishi Sunak 's ]").text == "Rishi Sunak");
  CHECK(taken(table, "[p Marquis de Lafayette ]").words == "lafayette");
  CHECK(taken(table, "[p Kim Jong - un ]").words == "kim jong un");
  CHECK(taken(table, "[p Kim Jong-un ]").words == "kim jong un");
  CHECK(taken(table, "[p O\u2019Neill ]").words == taken(table, "[p O'Neill ]").words);
}

TEST_CASE("gender is told by titles, then by given names", "[name-parts]") {
  NameWords table;
  CHECK(taken(table, "[p Mrs. Clinton ]").parts.gender == Gender::female);
  CHECK(taken(table, "[p King Louis ]").parts.gender == Gender::male);
  CHECK(taken(table, "[p Hillary Clinton ]").parts.gender == Gender::female);
  CHECK(taken(table, "[p President Clinton ]").parts.gender == Gender::unknown);
}

TEST_CASE("a mention that is all title keeps it", "[name-parts]") {
  NameWords table;
  const auto lone = taken(table, "[p Prime Minister ]");
  CHECK(lone.parts.only_title);
  CHECK(lone.words == "prime minister");
  CHECK_FALSE(taken(table, "[p Mr. King ]").words.empty());
}

TEST_CASE("organisations lose legal forms, places what follows a comma", "[name-parts]") {
  NameWords table;
  CHECK(taken(table, "[o The Walt Disney Co. , Inc. ]").words == "walt disney");
  CHECK(taken(table, "[o Johnson & Johnson ]").words == "johnson and johnson");
  CHECK(taken(table, "[l Springfield , Illinois ]").text == "Springfield");
  CHECK(taken(table, "[l the St. Lawrence ]").words == "saint lawrence");
  CHECK(taken(table, "[o -- ]").words.empty());
}

TEST_CASE("long names keep their first words", "[name-parts]") {
  NameWords table;
  CHECK(taken(table, "[o A1 B1 C1 D1 E1 F1 G1 H1 I1 J1 K1 L1 M1 N1 ]").parts.words.size() ==
        WordList::kCapacity);
}

TEST_CASE("acronyms are told from the words of a name", "[acronym]") {
  NameWords table;
  const auto spells = [&](const std::string& acronym, const std::string& full) {
    return is_acronym_of(taken(table, "[o " + acronym + " ]").parts, taken(table, "[o " + full + " ]").parts);
  };
  CHECK(spells("NSW", "New South Wales"));
  CHECK(spells("DoJ", "Department of Justice"));
  CHECK(spells("DARPA", "Defense Advanced Research Projects Agency"));
  CHECK(spells("GMC", "General Motors Corp."));
  CHECK(spells("LV", "LibriVox"));
  CHECK_FALSE(spells("NSW", "New South"));
  CHECK_FALSE(spells("UN", "United Kingdom"));
  CHECK_FALSE(spells("LV", "Las Palmas"));
}

TEST_CASE("words are remembered, and forgotten on request", "[name-word]") {
  NameWords table;
  const auto* first = table.words_of("Shoigu").front();
  CHECK(table.words_of("Shoigu").front() == first);
  table.trim(1);
  CHECK(table.words_of("Shoigu").front() == first);
  CHECK(table.words_of("SHOIGU").front()->spelling == first->spelling);
  table.trim(1);
  CHECK(table.words_of("Shoigu").front()->folded == "shoigu");
  CHECK(table.words_of("--").empty());
  CHECK(table.words_of("").empty());
}

}  // namespace dateline
