#include "indexer/entities/training/tagged_text.hpp"

#include <string>

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

using namespace dateline;
using namespace dateline::ner;

namespace {

/// "Kim/B-PER Jong/I-PER …" of all sentences.
std::string shown(const std::vector<TaggedDocument>& documents) {
  std::string out;
  for (const auto& document : documents) {
    out += "# ";
    for (const auto& sentence : document.sentences) {
      std::vector<NameSpan> spans;
      append_spans(sentence.labels, 0, spans);
      for (std::uint32_t i = 0; i < sentence.tokens.size(); ++i) {
        for (const NameSpan& span : spans)
          if (span.first == i) out += '[';
        out += sentence.tokens[i];
        for (const NameSpan& span : spans)
          if (span.first + span.count == i + 1)
            out += "]" + std::string(kClassTags.at(static_cast<std::size_t>(span.name_class)));
        out += ' ';
      }
      out += "| ";
    }
  }
  return out;
}

}  // namespace

TEST_CASE("tagged tokens are read with their documents and sentences", "[ner][tagged_text]") {
  const ScratchFolder folder;
  const auto file = folder.write(
      "a.txt",
      "-DOCSTART- one\n\nKim\tB-PER\nJong-un\tI-PER\nleft\tO\n\nRome\tB-LOC\nParis\tB-LOC\n-DOCSTART- "
      "two\n\nUN\tI-ORG\n");
  const auto documents = read_tagged_tokens(file);
  REQUIRE(documents.has_value());
  CHECK(shown(*documents) == "# [Kim Jong - un]PER left | [Rome]LOC [Paris]LOC | # [UN]ORG | ");
}

TEST_CASE("a malformed line is named", "[ner][tagged_text]") {
  const ScratchFolder folder;
  const auto no_tab = folder.write("a.txt", "Kim\tB-PER\nleft\n");
  CHECK(read_tagged_tokens(no_tab).error().message.ends_with(":2: expected TOKEN<TAB>TAG"));
  const auto no_class = folder.write("b.txt", "Kim\tB-GPE\n");
  CHECK(read_tagged_tokens(no_class).error().message.find(":1: the tag is none of") != std::string::npos);
}

TEST_CASE("marked text is cut into tokens with its marks", "[ner][tagged_text]") {
  const ScratchFolder folder;
  const auto file = folder.write(
      "a.txt", "[PER Kim Jong-un]'s train left [LOC Pyongyang]. The [ORG UN] said no.\n\nAnother article.\n");
  const auto documents = read_marked_text(file);
  REQUIRE(documents.has_value());
  CHECK(
      shown(*documents) ==
      "# [Kim Jong - un]PER 's train left [Pyongyang]LOC . | The [UN]ORG said no . | # Another article . | ");
}

TEST_CASE("a broken mark is named by its line", "[ner][tagged_text]") {
  const ScratchFolder folder;
  for (const char* text :
       {"fine\n[PER Kim left\n", "fine\n[Kim] left\n", "fine\n[GPE Rome]\n", "fine\nKim] left\n"}) {
    const auto file = folder.write("a.txt", text);
    CHECK(read_marked_text(file).error().message.find(":2: a mark is not of the form") != std::string::npos);
  }
}
