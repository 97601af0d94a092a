#include "indexer/entities/gazetteer.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

namespace dateline {

namespace {

Gazetteer gazetteer(std::string_view text) {
  auto parsed = Gazetteer::parse(text, "names.tsv");
  if (!parsed) FAIL(parsed.error().message);
  return std::move(*parsed);
}

/// The canonical names found, each with the text it was found as.
std::vector<std::string> found(const Gazetteer& names, std::string_view text) {
  Analyzer analyzer{Language()};
  TokenList tokens;
  analyzer.analyze(text, tokens);
  std::vector<std::string> result;
  for (const auto& mention : names.find(text, tokens)) {
    const auto begin = tokens[mention.first_token].bytes.begin;
    const auto end = tokens[mention.first_token + mention.tokens - 1].bytes.end;
    result.push_back(names.entities()[mention.entity].name + "=" +
                     std::string(text.substr(begin, end - begin)));
  }
  return result;
}

std::string error_of(std::string_view text) {
  const auto parsed = Gazetteer::parse(text, "names.tsv");
  return parsed ? std::string() : parsed.error().message;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a gazetteer finds whole names, the longest first", "[gazetteer]") {
  const auto names = gazetteer("org\tUN\nplace\tUN Plaza\nperson\tSergei Shoigu\tShoigu|Sergey Shoygu\n");
  CHECK(found(names, "The UN met at UN Plaza.") == Names{"UN=UN", "UN Plaza=UN Plaza"});
  CHECK(found(names, "Shoigu's aide said Sergey Shoygu left.") ==
        Names{"Sergei Shoigu=Shoigu", "Sergei Shoigu=Sergey Shoygu"});
  CHECK(found(names, "Shoigus and UNESCO are other words.").empty());
}

TEST_CASE("capitals of a name must be capitals in the text", "[gazetteer]") {
  const auto names = gazetteer("place\tUnited States\tUS|U.S.\norg\tApple\norg\tdengue task force\n");
  CHECK(found(names, "It told us about the US and the U.S. today.") ==
        Names{"United States=US", "United States=U.S."});
  CHECK(found(names, "An apple is no Apple.") == Names{"Apple=Apple"});
  CHECK(found(names, "The Dengue Task Force met.") == Names{"dengue task force=Dengue Task Force"});
}

TEST_CASE("names are found whatever their diacritics and hyphens", "[gazetteer]") {
  const auto names = gazetteer("person\tRecep Tayyip Erdoğan\tErdogan\nperson\tKim Jong-un\n");
  CHECK(found(names, "Erdoğan spoke; Kim Jong Un listened.") ==
        Names{"Recep Tayyip Erdoğan=Erdoğan", "Kim Jong-un=Kim Jong Un"});
}

TEST_CASE("a name does not run across a comma or a paragraph", "[gazetteer]") {
  const auto names = gazetteer("person\tKim Jong-un\n");
  CHECK(found(names, "Kim, Jong-un").empty());
  CHECK(found(names, "Kim\n\nJong-un").empty());
  CHECK(found(names, "Kim\nJong-un") == Names{"Kim Jong-un=Kim\nJong-un"});
}

TEST_CASE("an alias resolves to its entity within its kind", "[gazetteer]") {
  const auto names = gazetteer("person\tSergei Shoigu\tShoygu\n");
  CHECK(names.resolve(EntityKind::person, "SHOYGU") == 0U);
  CHECK_FALSE(names.resolve(EntityKind::place, "Shoygu"));
}

TEST_CASE("a malformed line is an error that names file, line and reason", "[gazetteer]") {
  CHECK(error_of("# comment\n\nperson\n").find("names.tsv:3: 1 columns") == 0);
  CHECK(error_of("thing\tX\n").find("names.tsv:1: unknown kind \"thing\"") == 0);
  CHECK(error_of("person\t…\n").find("no letter or digit") != std::string::npos);
  CHECK(error_of("person\t\xFF\n").find("not UTF-8") != std::string::npos);
  CHECK(error_of("person\tA\tb|c\td\n").find("4 columns") != std::string::npos);
}

TEST_CASE("an alias that belongs to another entity already is a warning, and the earlier line holds",
          "[gazetteer]") {
  const auto names = gazetteer("person\tGeorge Bush\tBush\nperson\tKate Bush\tBush\n");
  REQUIRE(names.warnings().size() == 1);
  CHECK(names.warnings().front().find("names.tsv:2") == 0);
  CHECK(found(names, "Bush said so.") == Names{"George Bush=Bush"});
}

TEST_CASE("the fingerprint follows the content", "[gazetteer]") {
  CHECK(gazetteer("person\tA B\n").fingerprint() != gazetteer("person\tA C\n").fingerprint());
  CHECK(gazetteer("person\tA B\n").fingerprint() == gazetteer("person\tA B\n").fingerprint());
}

TEST_CASE("a missing gazetteer is an error, a byte order mark is not", "[gazetteer]") {
  const ScratchFolder folder;
  CHECK_FALSE(Gazetteer::load({folder / "none.tsv"}));
  const auto file = folder.write("bom.tsv", "\xEF\xBB\xBFperson\tAnn Lee\r\n");
  const auto loaded = Gazetteer::load({file});
  REQUIRE(loaded);
  CHECK(loaded->entities().front().name == "Ann Lee");
}

}  // namespace dateline
