// "Did you mean": a query that finds few articles or none, with words that the index has in the place of
// those that it has not.
//
// A word is never replaced where the index has it, in whatever form. For each other word there are close
// words (close_words.hpp) and cuts into two (northkorea); two neighbours may be one word (air port).
// Combinations are ordered by edits and frequency, the best are asked, and the number of articles that they
// find together decides.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <xapian.h>

#include "common/index/facet_dictionary.hpp"
#include "searcher/query/lexicon.hpp"
#include "searcher/query/tree.hpp"

namespace dateline {

/// Articles that a query found.
struct FoundArticles {
  std::uint64_t as_asked = 0;
  std::uint64_t relaxed = 0;  ///< what any of the words found, where nothing had all
};

/// Asks a query text as the search would that is to be corrected: with its filters and days.
struct AskArticles {
  std::function<std::uint64_t(const std::string& text)> as_asked;
  std::function<std::uint64_t(const std::string& text)> relaxed;  ///< 0 where the search does not fall back
};

/// Up to so many articles are few, and worth a correction that finds kMuchMore times as many.
inline constexpr std::uint64_t kFewArticles = 2;
inline constexpr std::uint64_t kMuchMore = 5;
/// So many distinct words of a query are corrected; the others stay.
inline constexpr std::size_t kMaxCorrectedWords = 4;

struct CorrectionSources {
  const Xapian::Database& database;
  Lexicon& lexicon;
  FacetDictionary& dictionary;
};

/// The text with words replaced where they stand and all else untouched; empty where nothing finds more than
/// `found`. Replacements are written as names write them, else in the case of what was typed. `text` is what
/// `root` was parsed from. One pass over the vocabulary and a bounded number of questions. Throws
/// Xapian::Error.
std::optional<std::string> correct_query(std::string_view text, const QueryNode& root,
                                         const FoundArticles& found, const CorrectionSources& sources,
                                         const AskArticles& ask);

}  // namespace dateline
