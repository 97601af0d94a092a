#include "searcher/query/lexicon.hpp"

#include "tests/unit/build/articles.hpp"

namespace dateline {

namespace {

/// A lexicon over articles of the given languages and texts.
class Words {
 public:
  struct Text {
    std::string language;
    std::string text;
  };
  explicit Words(const std::vector<Text>& texts) {
    IndexWriter writer(writable(folder_ / "n.db"), {}, WholeRun::committed_in_parts);
    for (const auto& [language, text] : texts) {
      auto article = make_article("id" + std::to_string(++count_), text, {});
      article.language = language;
      put(writer, article);
    }
    writer.commit();
    lexicon_.emplace(Xapian::Database((folder_ / "n.db").string()));
  }

  Lexicon* operator->() { return &*lexicon_; }

 private:
  ScratchFolder folder_;
  int count_ = 0;
  std::optional<Lexicon> lexicon_;
};

}  // namespace

TEST_CASE("languages that cut a text alike share a reading, the others have their own", "[lexicon]") {
  Words words(std::vector<Words::Text>{{"en", "The homme presidents"}, {"fr", "l'homme, aujourd'hui"}});
  const auto homme = words->read("l'homme");
  REQUIRE(homme.size() == 1);
  CHECK(homme.front().steps == Steps{{"homm"}});
  CHECK(words->read("presidents").front().steps == Steps{{"presid"}});
  CHECK(words->read("...").empty());
  CHECK(words->read("zygote").front().steps == Steps{{}});
}

TEST_CASE("a word in capitals carries its cased form where the index has it", "[lexicon]") {
  Words words(std::vector<Words::Text>{{"en", "In the US they like us."}});
  CHECK(words->read("US").front().cased == "US");
  CHECK(words->read("U.S.").front().cased == "US");
  CHECK(words->read("us").front().cased.empty());
  CHECK(words->read("LIKE").front().cased.empty());
  CHECK(words->read("us").front().stop_word == false);
  CHECK(words->read("they").front().stop_word);
}

TEST_CASE("patterns are cut where the analyzer cuts words", "[lexicon]") {
  Words words(std::vector<Words::Text>{{"en", "F16 tu-22m3 U.S. 12,500 12.5 O'Brien"}});
  const auto steps = [&](const std::string& pattern) {
    return words->match_pattern(pattern, 100).ways.front();
  };
  CHECK(steps("f16*") == Steps{{"f"}, {"16"}});
  CHECK(steps("f*16") == Steps{{"f"}, {"16"}});
  CHECK(steps("tu-2?m*") == Steps{{"tu"}, {"22"}, {"m"}});
  CHECK(steps("u.*s") == Steps{{"us"}});
  CHECK(steps("12,*") == Steps{{"12.5", "12500"}});
  CHECK(steps("12.*") == Steps{{"12.5"}});
  CHECK(steps("o'b*") == Steps{{"obrien"}});
  CHECK(steps("zz*") == Steps{{}});
  CHECK(words->match_pattern("*", 2).cut);
  CHECK(words->match_pattern("*", 2).ways.front().front().size() == 2);
}

using Ways = std::vector<Steps>;

TEST_CASE("the edits of a fuzzy word that the analyzer cuts are shared by its parts", "[lexicon]") {
  Words words(std::vector<Words::Text>{{"en", "Jong un jung on F 16 15"}});
  CHECK(words->match_fuzzy("Jong-on", 1, 10).ways ==
        Ways{{{"jong", "jung"}, {"on"}}, {{"jong"}, {"on", "un"}}});
  CHECK(words->match_fuzzy("F-17", 2, 10).ways == Ways{{{"15", "16", "f", "on", "un"}, {}},
                                                       {{"f"}, {"15", "16", "f", "on", "un"}},
                                                       {{"f"}, {"15", "16"}}});
  CHECK(words->match_fuzzy("a b c d e", 1, 10).ways == Ways{{{}, {}, {}, {}, {}}});
}

TEST_CASE("symbols that no analyzer takes for a word are none", "[lexicon]") {
  Words words(std::vector<Words::Text>{{"en", "oil"}});
  for (const std::string text : {"oil", "7", "é", "日", "*é"}) CHECK(words->has_words(text));
  for (const std::string text : {"", "...", "\U0001F600", "\U0001F600*", "-?"})
    CHECK_FALSE(words->has_words(text));
}

TEST_CASE("fuzzy words take the closest forms first", "[lexicon]") {
  Words words(std::vector<Words::Text>{{"en", "Putin putty pudding"}, {"en", "Pudin"}});
  CHECK(words->match_fuzzy("Putyn", 1, 10).ways == Ways{{{"putin"}}});
  CHECK(words->match_fuzzy("putin", 2, 10).ways == Ways{{{"pudin", "putin", "putti"}}});
  const auto one = words->match_fuzzy("putin", 2, 1);
  CHECK(one.ways == Ways{{{"putin"}}});
  CHECK(one.cut);
}

TEST_CASE("the words of a text are known by surface and place", "[lexicon]") {
  Words words(std::vector<Words::Text>{{"en", "Shoigu"}});
  CHECK(
      words->words("Shoigu's 152mm, Zelenský!") ==
      std::vector<TextWord>{{"shoigu", {0, 6}}, {"152", {9, 12}}, {"mm", {12, 14}}, {"zelensky", {16, 25}}});
  CHECK(words->words(" ... ").empty());
}

TEST_CASE("a text is known where the index has each of its words in some form", "[lexicon]") {
  Words words(std::vector<Words::Text>{{"en", "The missiles of Zelenský"}, {"de", "Raketen"}});
  CHECK(words->knows("missile"));
  CHECK(words->knows("Zelensky missiles"));
  CHECK(words->knows("Rakete"));
  CHECK_FALSE(words->knows("missle"));
  CHECK_FALSE(words->knows("missile zebra"));
  CHECK_FALSE(words->knows("..."));
}

}  // namespace dateline
