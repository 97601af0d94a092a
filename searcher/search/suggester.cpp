#include "searcher/search/suggester.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/index/facet_name.hpp"

namespace dateline {

Suggestions Suggester::suggest(const SuggestRequest& request) {
  Suggestions suggestions;
  suggestions.prefix = request.prefix;
  if (request.prefix.size() > kMaxPrefixBytes) return suggestions;
  const auto words = name_words(request.prefix);
  if (words.empty()) return suggestions;
  suggestions.entities = names_.complete(fmt::format("{}", fmt::join(words, " ")), request.limit);
  suggestions.words = words_.complete(words.back(), request.limit);
  return suggestions;
}

}  // namespace dateline
