#include "indexer/entities/ner/label.hpp"

#include <vector>

#include "indexer/entities/training/tagged_text.hpp"
#include "tests/support/catch.hpp"

using namespace dateline::ner;

TEST_CASE("spans and labels are two forms of the same", "[ner][label]") {
  const std::vector<NameSpan> spans = {
      {0, 1, NameClass::place}, {1, 3, NameClass::person}, {5, 2, NameClass::org}};
  const std::vector<Label> labels = labels_of(spans, 8);
  for (std::size_t i = 1; i < labels.size(); ++i) CHECK(may_follow(labels[i - 1], labels[i]));
  std::vector<NameSpan> again;
  append_spans(labels, 0, again);
  CHECK(again == spans);
}

TEST_CASE("a name cannot go on in another class or begin in its middle", "[ner][label]") {
  const Label begin = label(NamePart::begin, NameClass::person);
  CHECK(may_follow(begin, label(NamePart::last, NameClass::person)));
  CHECK_FALSE(may_follow(begin, label(NamePart::last, NameClass::org)));
  CHECK_FALSE(may_follow(begin, kOutside));
  CHECK_FALSE(may_follow(kOutside, label(NamePart::inside, NameClass::org)));
  CHECK_FALSE(may_end(begin));
  CHECK_FALSE(may_begin(label(NamePart::last, NameClass::org)));
}
