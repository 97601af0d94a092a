// What the recogniser knows of a token by its letters alone.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "indexer/entities/ner/name_lists.hpp"
#include "indexer/entities/ner/token_text.hpp"
#include "indexer/entities/ner/word_clusters.hpp"

namespace dateline::ner {

enum class FormFlag : std::uint16_t {
  letters = 1,       ///< begins with a letter
  capital = 2,       ///< begins with a capital
  all_capitals = 4,  ///< has no small letters, and more than one
  opens = 8,         ///< a capital after it means nothing: . ? ! : "
  place_word = 16,   ///< a preposition of place
  speech_word = 32,  ///< says, told …
  article = 64,      ///< the
  joins = 128,       ///< may stand inside a name: of, and, -, 's …
  stop = 256,        ///< . , "
  title_word = 512,  ///< a title when capitalised ("president")
  untrusted = 1024,  ///< stands in a sentence of untrusted casing
};

/// Attributes as hashes (0: none), so that features are made of them without touching text again.
/// What is asked of neighbours again and again comes first, in one cache line.
struct alignas(64) TokenForm {
  std::uint64_t lower = 0;     ///< small letters, digits as 0
  std::uint64_t word = 0;      ///< as written
  std::uint64_t shape = 0;     ///< classes of characters, runs cut to two: "Kim" → Xxx, "1987" → dd
  std::uint64_t coarse = 0;    ///< cluster of 128, with the case
  std::uint64_t fine = 0;      ///< cluster of 1,024, with the case
  std::uint32_t lists = 0;     ///< lists that hold this word as a whole name, as bits
  std::uint32_t lower_id = 0;  ///< dense number of the lower form (given by FormTable)
  std::uint16_t flags = 0;
  bool longer_names = false;                ///< some listed name of several words begins with this one
  char initial = 0;                         ///< first byte of the lower form, for acronyms
  std::array<std::uint64_t, 4> suffixes{};  ///< the last 1 to 4 characters of the lower form
  std::array<std::uint64_t, 3> prefixes{};  ///< the first 2 to 4

  [[nodiscard]] bool is(FormFlag flag) const { return (flags & static_cast<std::uint16_t>(flag)) != 0; }
};

/// Describes a token (one word or mark of punctuation), but for lower_id.
TokenForm describe(std::string_view token, Casing casing, const NameLists& lists,
                   const WordClusters& clusters);

/// What stands before the first and behind the last token of a sentence.
TokenForm sentence_edge(bool begin);

}  // namespace dateline::ner
