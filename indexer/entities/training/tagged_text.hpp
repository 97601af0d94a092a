// Tagged text: sentences with labels, for training and for evaluation.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/result.hpp"
#include "indexer/entities/ner/label.hpp"

namespace dateline::ner {

struct TaggedSentence {
  std::vector<std::string> tokens;
  std::vector<Label> labels;  ///< one a token
};

struct TaggedDocument {
  std::string name;
  std::vector<TaggedSentence> sentences;
  std::size_t source =
      0;  ///< copies share the number of their original, so that no fold votes on what it has seen
};

/// Reads `TOKEN<TAB>TAG` lines (BIO with PER, LOC, ORG, MISC), blank lines between sentences, `-DOCSTART-`
/// lines between documents. Words are cut at hyphens as the tokenizer cuts them. A malformed line is an error
/// that names it.
Result<std::vector<TaggedDocument>> read_tagged_tokens(const std::filesystem::path& file);

/// Reads running text with marks such as `[PER Kim Jong-un]`: a line is a paragraph, a blank line ends an
/// article.
Result<std::vector<TaggedDocument>> read_marked_text(const std::filesystem::path& file);

/// BILOU labels of spans over `tokens` tokens.
std::vector<Label> labels_of(const std::vector<NameSpan>& spans, std::size_t tokens);

}  // namespace dateline::ner
