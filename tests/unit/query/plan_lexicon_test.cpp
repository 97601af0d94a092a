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
  const auto steps = [&](const std::string& pattern) { return words->match_pattern(pattern, 100).steps; };
  CHECK(steps("f16*") == Steps{{"f"}, {"16"}});
  CHECK(steps("f*16") == Steps{{"f"}, {"16"}});
  CHECK(steps("tu-2?m*") == Steps{{"tu"}, {"22"}, {"m"}});
  CHECK(steps("u.*s") == Steps{{"us"}});
  CHECK(steps("12,*") == Steps{{"12.5", "12500"}});
  CHECK(steps("12.*") == Steps{{"12.5"}});
  CHECK(steps("o'b*") == Steps{{"obrien"}});
  CHECK(steps("zz*") == Steps{{}});
  CHECK(words->match_pattern("*", 2).cut);
  CHECK(words->match_pattern("*", 2).steps.front().size() == 2);
}

TEST_CASE("fuzzy words take the closest forms first", "[lexicon]") {
  Words words(std::vector<Words::Text>{{"en", "Putin putty pudding"}, {"en", "Pudin"}});
  CHECK(words->match_fuzzy("Putyn", 1, 10).terms == Step{"putin"});
  CHECK(words->match_fuzzy("putin", 2, 10).terms == Step{"pudin", "putin", "putti"});
  const auto one = words->match_fuzzy("putin", 2, 1);
  CHECK(one.terms == Step{"putin"});
  CHECK(one.cut);
}

}  // namespace dateline
