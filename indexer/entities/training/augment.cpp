#include "indexer/entities/training/augment.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

#include "indexer/entities/ner/token_text.hpp"

namespace dateline::ner {
namespace {

/// Headlines leave these small.
bool stays_small(std::string_view word) {
  constexpr std::array<std::string_view, 22> kSmall = {
      "a",   "an", "and", "as", "at",   "but", "by", "for",  "from", "in",  "into",
      "nor", "of", "on",  "or", "over", "the", "to", "with", "'s",   "n't", "vs."};
  return std::find(kSmall.begin(), kSmall.end(), word) != kSmall.end();
}

/// ASCII letters only: other words stay as they are.
std::string titled(std::string word, bool first) {
  if (!first && stays_small(word)) return word;
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 32);
  return word;
}

std::string in_capitals(std::string word) {
  for (char& c : word)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  return word;
}

/// A copy with every third sentence in title case, every third in capitals.
TaggedDocument with_headlines(TaggedDocument copy) {
  for (std::size_t s = 0; s < copy.sentences.size(); ++s) {
    auto& tokens = copy.sentences[s].tokens;
    if (s % 3 == 2) continue;
    for (std::size_t i = 0; i < tokens.size(); ++i)
      tokens[i] = s % 3 == 0 ? titled(std::move(tokens[i]), i == 0) : in_capitals(std::move(tokens[i]));
  }
  return copy;
}

/// Pieces of one and two sentences in turn.
void add_fragments(const TaggedDocument& document, std::vector<TaggedDocument>& out) {
  for (std::size_t begin = 0, size = 1; begin < document.sentences.size(); begin += size, size = 3 - size) {
    const std::size_t end = std::min(begin + size, document.sentences.size());
    const auto from = document.sentences.begin();
    out.push_back({document.name,
                   {from + static_cast<std::ptrdiff_t>(begin), from + static_cast<std::ptrdiff_t>(end)},
                   document.source});
  }
}

}  // namespace

void augment(std::vector<TaggedDocument>& documents, const AugmentOptions& options) {
  const auto every = [](std::size_t document, int step) {
    return step > 0 && document % static_cast<std::size_t>(step) == 0;
  };
  std::vector<TaggedDocument> added;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    documents[d].source = d;
    if (every(d, options.titled_every)) added.push_back(with_headlines(documents[d]));
    // Next to the copies with headlines, not of the same documents.
    if (every(d + 1, options.fragments_every)) add_fragments(documents[d], added);
  }
  std::move(added.begin(), added.end(), std::back_inserter(documents));
}

}  // namespace dateline::ner
