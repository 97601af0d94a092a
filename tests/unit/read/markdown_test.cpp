#include "indexer/read/markdown_text.hpp"

#include "tests/support/catch.hpp"
#include "tests/unit/read/collecting_sink.hpp"

namespace dateline {
namespace {

struct Case {
  const char* markdown;
  const char* text;
};

TEST_CASE("Markdown loses its marks and keeps its words", "[read][markdown]") {
  const std::vector<Case> cases = {
      {"plain words", "plain words\n"},
      {"# Head\ntext", "Head\n\ntext\n"},
      {"### Head ###\n\ntext", "Head\n\ntext\n"},
      {"#hashtag stays", "#hashtag stays\n"},
      {"Head\n====\ntext", "Head\n\ntext\n"},
      {"Head\n----\ntext", "Head\n\ntext\n"},
      {"a\n\n---\n\nb", "a\n\nb\n"},
      {"**bold** and *soft* and __bold__ and _soft_ and ~~gone~~",
       "bold and soft and bold and soft and gone\n"},
      {"***both***", "both\n"},
      {"**a *b* c**", "a b c\n"},
      {"2 * 3 * 4 and snake_case_name and 5*6*7", "2 * 3 * 4 and snake_case_name and 5*6*7\n"},
      {"a **lonely mark", "a **lonely mark\n"},
      {"[text](http://x.example/a_(b)) more", "text more\n"},
      {"[text][ref] and [text] alone", "text and [text] alone\n"},
      {"![alt words](pic.png \"title\")", "alt words\n"},
      {"[![alt](a.png)](http://x.example)", "alt\n"},
      {"**[bold link](x)**", "bold link\n"},
      {"[open](never closed", "[open](never closed\n"},
      {"[ref]: http://x.example \"Title\"\ntext", "text\n"},
      {"words[^1] go on\n\n[^1]: The note.", "words go on\n\n The note.\n"},
      {"- one\n- two\n* three\n+ four", "one\ntwo\nthree\nfour\n"},
      {"1. one\n2) two", "one\ntwo\n"},
      {"It was in\n1987. Then it ended.", "It was in\n1987. Then it ended.\n"},
      {"- [ ] open\n- [x] done", "open\ndone\n"},
      {"> quoted\n> > deeper", "quoted\ndeeper\n"},
      {"`code *x*` and ``a ` b``", "code *x* and a ` b\n"},
      {"a ` b", "a ` b\n"},
      {"```cpp\nint *a_b_c;\n```\nafter", "int *a_b_c;\n\nafter\n"},
      {"a <!-- hidden\n\nmore --> b", "a  b\n"},
      {"<!-- never closed", "<!-- never closed\n"},
      {"a <b>bold</b><br>next <https://x.example/a>", "a bold\nnext https://x.example/a\n"},
      {"1 < 2 and 3 > 2", "1 < 2 and 3 > 2\n"},
      {"{{< img src=\"x\" >}}text {{% note %}}here{{% /note %}}", "text here\n"},
      {"AT&amp;T caf&eacute; &#8217; &unknown; & more", "AT&T caf\xC3\xA9 \xE2\x80\x99 &unknown; & more\n"},
      {R"(\*not soft\* and \[x\])", "*not soft* and [x]\n"},
      {"| a | b |\n|---|---|\n| c | **d** |", "a   b\nc   d\n"},
      {"\xE2\x80\x9C_soft_\xE2\x80\x9D", "\xE2\x80\x9Csoft\xE2\x80\x9D\n"},
      {"", ""},
  };
  for (const Case& c : cases) {
    INFO(c.markdown);
    CHECK(markdown_to_text(c.markdown) == c.text);
  }
}

TEST_CASE("marks without end take no more than linear time", "[read][markdown]") {
  for (const char* unit :
       {"[", "](", "**a ", "*a* ", "`", "` `` ", "<!--", "{{<", "![[", "&", "<a ", "> ", "# "}) {
    std::string text;
    while (text.size() < 400000) text += unit;
    INFO(unit);
    CHECK(markdown_to_text(text).size() <= text.size() + 2);
  }
}

TEST_CASE("front matter gives the fields", "[read][markdown]") {
  CollectingSink sink;
  read_into(sink, "a.md",
            "---\n# a comment\ntitle: \"Ships: leave\"\ndate: 2018-11-07 14:00:00 -0500\nauthors:\n  - ann\n "
            " - bob; co\n"
            "topics: war; sea\ndeck:\nsection: ~\nentities:\n  - {name: UN, kind: org}\nid: 17\n---\n\n"
            "The **ships** left.\n");
  REQUIRE(sink.is_clean());
  REQUIRE(sink.articles.size() == 1);
  const Article& article = sink.articles[0];
  CHECK(article.id == "17");
  CHECK(article.title == "Ships: leave");
  CHECK(article.date == parse_article_date("2018-11-07T14:00:00-05:00"));
  CHECK(article.authors == std::vector<std::string>{"ann", "bob; co"});
  CHECK(article.topics == std::vector<std::string>{"war", "sea"});
  CHECK(article.section.empty());
  CHECK(article.entities == std::vector<NamedEntity>{{EntityKind::org, "UN"}});
  CHECK(article.body == "The ships left.");
}

TEST_CASE("a first heading is the title where the front matter has none", "[read][markdown]") {
  for (const char* text : {"# The *Title*\n\nBody.", "---\ndate: 2023-09-13\n---\n\n# The Title #\nBody.",
                           "\n\nThe Title\n=========\nBody."}) {
    INFO(text);
    CollectingSink sink;
    read_into(sink, "a.md", text);
    REQUIRE(sink.articles.size() == 1);
    CHECK(sink.articles[0].title == "The Title");
    CHECK_FALSE(sink.articles[0].title_derived);
    CHECK(sink.articles[0].body == "Body.");
  }
  CollectingSink sink;
  read_into(sink, "a.md", "---\ntitle: Given\n---\n# Heading\nBody.");
  CHECK(sink.titles() == std::vector<std::string>{"Given"});
  CHECK(sink.articles[0].body == "Heading\n\nBody.");
}

TEST_CASE("rules at the head of a page are no front matter", "[read][markdown]") {
  for (const char* text : {"---\nJust a sentence.\n---\nMore.", "---\nnever closed\n"}) {
    CollectingSink sink;
    read_into(sink, "a.md", text);
    REQUIRE(sink.is_clean());
    CHECK(sink.articles.size() == 1);
  }
}

TEST_CASE("front matter that is no YAML is rejected with its line", "[read][markdown]") {
  CollectingSink sink;
  read_into(sink, "a.md", "---\ntitle: a\nb: [1, 2\n---\nbody\n");
  CHECK(sink.articles.empty());
  REQUIRE(sink.rejections.size() == 1);
  CHECK(sink.rejections[0].find("a.md:") == 0);
  CHECK(sink.rejections[0].find("front matter is not YAML") != std::string::npos);
}

TEST_CASE("YAML that multiplies itself or nests without end does no harm", "[read][markdown]") {
  std::string bomb = "---\na: &a [x, x, x, x, x, x, x, x, x]\n";
  for (char c = 'b'; c < 'k'; ++c) {
    const std::string before(1, static_cast<char>(c - 1));
    bomb += std::string(1, c) + ": &" + c + " [";
    for (int i = 0; i < 9; ++i) bomb += "*" + before + (i < 8 ? ", " : "]\n");
  }
  CollectingSink sink;
  read_into(sink, "a.md", bomb + "---\nbody");
  read_into(sink, "b.md", "---\na: " + std::string(100000, '[') + "\n---\nbody");
  read_into(sink, "c.md", "---\na: &a [*a]\n---\nbody");
  CHECK(sink.articles.size() + sink.rejections.size() == 3);
}

}  // namespace
}  // namespace dateline
