#include "indexer/build/index_writer.hpp"

#include "common/index/schema.hpp"
#include "tests/unit/build/articles.hpp"
#include "tests/unit/build/names_in_text.hpp"

namespace dateline {

TEST_CASE("an article is added, found unchanged, then updated", "[index-writer]") {
  const ScratchFolder folder;
  IndexWriter writer(writable(folder / "n.db"), {}, WholeRun::committed_in_parts);
  auto article = make_article("a", "Missiles were launched.");
  CHECK(put(writer, article) == PutOutcome::added);
  CHECK(put(writer, article) == PutOutcome::unchanged);
  article.body = "Rockets were launched.";
  CHECK(put(writer, article) == PutOutcome::updated);
  writer.commit();
  CHECK(writer.database().get_doccount() == 1);
  CHECK_FALSE(writer.database().term_exists("missil"));
  CHECK(writer.database().term_exists("rocket"));
  CHECK(faults(folder / "n.db").empty());
}

TEST_CASE("the configuration is part of what makes an article unchanged", "[index-writer]") {
  const auto article = make_article("a", "Text.");
  IndexConfiguration german{
      .default_language = *Language::from_code("de"), .detect_language = false, .gazetteer = nullptr};
  CHECK(content_hash(article, {}) != content_hash(article, german));
}

TEST_CASE("deleting takes names and words out of the counts", "[index-writer]") {
  const ScratchFolder folder;
  IndexWriter writer(writable(folder / "n.db"), {}, WholeRun::committed_in_parts);
  auto article = make_article("a", "Only here: zygote.");
  article.entities = {{EntityKind::person, "Ann Lee"}};
  put(writer, article);
  put(writer, make_article("b", "Something else."));
  writer.commit();
  CHECK(writer.count_entities() == 1);
  CHECK(writer.erase("a"));
  CHECK_FALSE(writer.erase("a"));
  writer.commit();
  CHECK(writer.count_entities() == 0);
  CHECK(Vocabulary(writer.database()).find("zygote").empty());
  CHECK(faults(folder / "n.db").empty());
}

TEST_CASE("what was not committed is gone, and dictionary and articles stay together", "[index-writer]") {
  const ScratchFolder folder;
  {
    IndexWriter writer(writable(folder / "n.db"), {}, WholeRun::committed_in_parts);
    put(writer, make_article("a", "First."));
    writer.commit();
    auto second = make_article("b", "Second.");
    second.topics = {"lost"};
    put(writer, second);
  }
  CHECK(Xapian::Database((folder / "n.db").string()).get_doccount() == 1);
  CHECK(faults(folder / "n.db").empty());
}

TEST_CASE("a run commits in parts by its policy, a strict run does not", "[index-writer]") {
  const ScratchFolder folder;
  const CommitPolicy every_second{.articles = 2};
  for (const auto whole : {WholeRun::committed_in_parts, WholeRun::all_or_nothing}) {
    const auto path = folder / (whole == WholeRun::all_or_nothing ? "strict.db" : "parts.db");
    IndexWriter writer(writable(path), {}, whole, every_second);
    for (const auto* id : {"a", "b", "c"}) put(writer, make_article(id, "Text."));
    CHECK(Xapian::Database(path.string()).get_doccount() == (whole == WholeRun::all_or_nothing ? 0 : 2));
  }
}

TEST_CASE("an article with a very long id, url, name and word is stored", "[index-writer]") {
  const ScratchFolder folder;
  IndexWriter writer(writable(folder / "n.db"), {}, WholeRun::committed_in_parts);
  auto article = make_article(std::string(1'000, 'i'), std::string(10'000, 'w'));
  article.url = "https://example.org/" + std::string(1'000, 'u');
  article.source = std::string(1'000, 's');
  article.entities = {{EntityKind::org, std::string(300, 'n')}};
  CHECK(put(writer, article, "/" + std::string(1'000, 'p')) == PutOutcome::added);
  CHECK(put(writer, article) == PutOutcome::unchanged);
  writer.commit();
  CHECK(faults(folder / "n.db").empty());
}

TEST_CASE("aliases of a gazetteer are known once the entity occurs", "[index-writer]") {
  const ScratchFolder folder;
  auto names = Gazetteer::parse("person\tSergei Shoigu\tShoigu|Shoygu\n", "g.tsv");
  REQUIRE(names);
  const IndexConfiguration configuration{.default_language = {},
                                         .detect_language = false,
                                         .gazetteer = std::make_shared<const Gazetteer>(std::move(*names))};
  IndexWriter writer(writable(folder / "n.db"), configuration, WholeRun::committed_in_parts);
  const auto article = make_article("a", "Minister Shoigu spoke.");
  writer.put(article, {}, content_hash(article, configuration));
  writer.commit();
  FacetDictionary dictionary(writer.database());
  const auto found = dictionary.find(FacetKind::person, {"shoygu"});
  REQUIRE(found.size() == 1);
  CHECK(found.front().second.shown_name() == "Sergei Shoigu");
  CHECK(faults(folder / "n.db").empty());
}

TEST_CASE("an entity is found near a word by whatever spelling the text has", "[index-writer]") {
  const ScratchFolder folder;
  const auto configuration = recognising(test_world());
  IndexWriter writer(writable(folder / "n.db"), configuration, WholeRun::committed_in_parts);
  put(writer, make_article("a", "Kim Jong Un spoke."), {}, configuration);
  put(writer, make_article("b", "Kim Jong-un came. Much later that day Kim resigned."), {}, configuration);
  put(writer, make_article("c", "Kim Jong Un came. Somebody who was with him resigned."), {}, configuration);
  writer.commit();
  const auto near = [&](const std::string& entity) {
    Xapian::Enquire enquire(writer.database());
    const std::vector<std::string> operands{entity, "resign"};
    enquire.set_query(Xapian::Query(Xapian::Query::OP_NEAR, operands.begin(), operands.end(), 2));
    std::vector<Xapian::docid> found;
    const auto matches = enquire.get_mset(0, 9);
    for (auto it = matches.begin(); it != matches.end(); ++it) found.push_back(*it);
    return found;
  };
  CHECK(near("Pkim jong un") == std::vector<Xapian::docid>{2});
  CHECK(near("NP") == std::vector<Xapian::docid>{2});
  CHECK(faults(folder / "n.db").empty());
  verify_tables((folder / "n.db").string(), [](const std::string& fault) { FAIL(fault); });
}

TEST_CASE("entities add nothing to an article's length", "[index-writer]") {
  const ScratchFolder folder;
  const auto article = make_article("a", "Kim Jong Un spoke in Pyongyang.", "");
  for (const auto& configuration : {IndexConfiguration{}, recognising(test_world())}) {
    IndexWriter writer(writable(folder / std::to_string(configuration.recogniser)), configuration,
                       WholeRun::committed_in_parts);
    put(writer, article, {}, configuration);
    CHECK(writer.database().get_doclength(1) == 5);
  }
}

TEST_CASE("an article of stop words and entities only passes Xapian's check", "[index-writer]") {
  const ScratchFolder folder;
  const auto configuration = recognising({{EntityKind::org, {"The"}, {}}});
  IndexWriter writer(writable(folder / "n.db"), configuration, WholeRun::committed_in_parts);
  put(writer, make_article("a", "The", ""), {}, configuration);
  writer.commit();
  CHECK(faults(folder / "n.db").empty());
  verify_tables((folder / "n.db").string(), [](const std::string& fault) { FAIL(fault); });
}

TEST_CASE("replacing an article moves its mentions", "[index-writer]") {
  const ScratchFolder folder;
  const auto configuration = recognising(test_world());
  IndexWriter writer(writable(folder / "n.db"), configuration, WholeRun::committed_in_parts);
  put(writer, make_article("a", "Pyongyang and Kim."), {}, configuration);
  put(writer, make_article("a", "Only Kim, far from there."), {}, configuration);
  writer.commit();
  CHECK_FALSE(writer.database().term_exists("NL"));
  CHECK_FALSE(writer.database().term_exists("Lpyongyang"));
  const auto stored = unpack_article(writer.database().get_document(1).get_data());
  REQUIRE(stored->mentions.size() == 1);
  CHECK(mention_form(stored->article, stored->mentions[0]) == "Kim");
  CHECK(faults(folder / "n.db").empty());
}

}  // namespace dateline
