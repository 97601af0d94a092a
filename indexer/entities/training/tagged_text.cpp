#include "indexer/entities/training/tagged_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <optional>
#include <string_view>

#include "indexer/entities/ner/tokenizer.hpp"

namespace dateline::ner {
namespace {

Error bad_line(const std::filesystem::path& file, std::size_t line, std::string_view what) {
  return {ErrorCode::bad_input, fmt::format("{}:{}: {}", file.string(), line, what)};
}

std::optional<NameClass> class_of_tag(std::string_view tag) {
  const auto found = std::find(kClassTags.begin(), kClassTags.end(), tag);
  if (found == kClassTags.end()) return std::nullopt;
  return static_cast<NameClass>(found - kClassTags.begin());
}

/// Collects the tokens of one sentence with their tags.
class SentenceBuilder {
 public:
  /// False for a tag that is not BIO.
  bool add(std::string_view word, std::string_view tag) {
    std::vector<std::string_view> parts;
    split_hyphens(word, parts);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const auto at = static_cast<std::uint32_t>(tokens_.size());
      tokens_.emplace_back(parts[i]);
      if (tag == "O") {
        open_ = false;
        continue;
      }
      if (tag.size() < 3 || (tag[0] != 'B' && tag[0] != 'I') || tag[1] != '-') return false;
      const auto name_class = class_of_tag(tag.substr(2));
      if (!name_class) return false;
      const bool begins = i == 0 && (tag[0] == 'B' || !open_ || spans_.back().name_class != *name_class);
      if (begins)
        spans_.push_back({at, 1, *name_class});
      else
        ++spans_.back().count;
      open_ = true;
    }
    return true;
  }
  void take(std::vector<TaggedDocument>& documents, const std::string& name) {
    if (tokens_.empty()) return;
    if (documents.empty()) documents.push_back({.name = name, .sentences = {}});
    auto labels = labels_of(spans_, tokens_.size());
    documents.back().sentences.push_back({std::move(tokens_), std::move(labels)});
    tokens_.clear();
    spans_.clear();
    open_ = false;
  }

 private:
  std::vector<std::string> tokens_;
  std::vector<NameSpan> spans_;
  bool open_ = false;
};

/// A paragraph without its marks, and where they stood.
struct MarkedParagraph {
  struct Mark {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    NameClass name_class = NameClass::person;
  };
  std::string text;
  std::vector<Mark> marks;
};

std::optional<MarkedParagraph> parse_marks(std::string_view line) {
  MarkedParagraph paragraph;
  while (!line.empty()) {
    const std::size_t open = std::min(line.find('['), line.size());
    paragraph.text += line.substr(0, open);
    if (line.substr(0, open).find(']') != std::string_view::npos) return std::nullopt;
    if (open == line.size()) break;
    const std::size_t space = line.find(' ', open);
    const std::size_t close = line.find(']', open);
    if (space == std::string_view::npos || close == std::string_view::npos || close < space)
      return std::nullopt;
    const auto name_class = class_of_tag(line.substr(open + 1, space - open - 1));
    if (!name_class) return std::nullopt;
    const auto begin = static_cast<std::uint32_t>(paragraph.text.size());
    paragraph.text += line.substr(space + 1, close - space - 1);
    paragraph.marks.push_back({begin, static_cast<std::uint32_t>(paragraph.text.size()), *name_class});
    line.remove_prefix(close + 1);
  }
  return paragraph;
}

/// The tokens of a mark, counted from the sentence's begin; empty where it covers none whole.
std::vector<NameSpan> spans_in(const MarkedParagraph& paragraph, const TokenizedText& text,
                               std::uint32_t begin, std::uint32_t end) {
  std::vector<NameSpan> spans;
  for (const auto& mark : paragraph.marks) {
    NameSpan span{0, 0, mark.name_class};
    for (std::uint32_t i = begin; i < end; ++i) {
      if (text.bytes[i].begin < mark.begin || text.bytes[i].end > mark.end) continue;
      if (span.count == 0) span.first = i - begin;
      ++span.count;
    }
    if (span.count > 0) spans.push_back(span);
  }
  return spans;
}

void add_paragraph(const MarkedParagraph& paragraph, TaggedDocument& document) {
  TokenizedText text;
  tokenize(paragraph.text, text);
  std::uint32_t begin = 0;
  for (const std::uint32_t end : text.sentence_ends) {
    TaggedSentence sentence;
    sentence.tokens.assign(text.tokens.begin() + begin, text.tokens.begin() + end);
    sentence.labels = labels_of(spans_in(paragraph, text, begin, end), end - begin);
    document.sentences.push_back(std::move(sentence));
    begin = end;
  }
}

}  // namespace

std::vector<Label> labels_of(const std::vector<NameSpan>& spans, std::size_t tokens) {
  std::vector<Label> labels(tokens, kOutside);
  for (const NameSpan& span : spans) {
    if (span.count == 1) {
      labels[span.first] = label(NamePart::unit, span.name_class);
      continue;
    }
    for (std::uint32_t i = 0; i < span.count; ++i)
      labels[span.first + i] = label(i == 0                ? NamePart::begin
                                     : i + 1 == span.count ? NamePart::last
                                                           : NamePart::inside,
                                     span.name_class);
  }
  return labels;
}

Result<std::vector<TaggedDocument>> read_tagged_tokens(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) return Error{ErrorCode::unreadable, fmt::format("{}: cannot be read", file.string())};
  std::vector<TaggedDocument> documents;
  SentenceBuilder sentence;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.starts_with("-DOCSTART-")) {
      sentence.take(documents, file.filename().string());
      documents.push_back({.name = line.substr(std::min<std::size_t>(11, line.size())), .sentences = {}});
      continue;
    }
    if (line.empty()) {
      sentence.take(documents, file.filename().string());
      continue;
    }
    const std::size_t tab = line.rfind('\t');
    if (tab == std::string::npos) return bad_line(file, number, "expected TOKEN<TAB>TAG");
    const std::string_view all = line;
    if (!sentence.add(all.substr(0, tab), all.substr(tab + 1)))
      return bad_line(file, number, "the tag is none of O, B-PER, I-PER, … LOC, ORG, MISC");
  }
  sentence.take(documents, file.filename().string());
  return documents;
}

Result<std::vector<TaggedDocument>> read_marked_text(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) return Error{ErrorCode::unreadable, fmt::format("{}: cannot be read", file.string())};
  std::vector<TaggedDocument> documents;
  bool between = true;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.empty()) {
      between = true;
      continue;
    }
    if (between)
      documents.push_back({.name = fmt::format("{}:{}", file.filename().string(), number), .sentences = {}});
    between = false;
    const auto paragraph = parse_marks(line);
    if (!paragraph)
      return bad_line(file, number, "a mark is not of the form [PER name], [LOC name] or [ORG name]");
    add_paragraph(*paragraph, documents.back());
  }
  return documents;
}

}  // namespace dateline::ner
