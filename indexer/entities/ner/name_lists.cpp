#include "indexer/entities/ner/name_lists.hpp"

#include <algorithm>
#include <utility>

#include "indexer/entities/ner/token_text.hpp"

namespace dateline::ner {

NameLists::NameLists(std::vector<std::string> names, const std::vector<ListedName>& phrases)
    : names_(std::move(names)), entries_(phrases.size() * 3 / 2) {
  for (const ListedName& name : phrases) {
    std::uint64_t hash = 0;
    std::string_view rest = name.phrase;
    for (std::size_t words = 0; words < kMaxWords; ++words) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      const std::uint64_t word = text_hash(rest.substr(0, end));
      hash = words == 0 ? word : extend(hash, word);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (rest.empty()) {
        entries_.insert(hash, 0) |= name.lists;
        break;
      }
      entries_.insert(hash, 0) |= kLonger;
    }
  }
}

std::uint32_t NameLists::bit(std::string_view list) const {
  const auto found = std::find(names_.begin(), names_.end(), list);
  return found == names_.end() ? 0 : 1U << static_cast<unsigned>(found - names_.begin());
}

}  // namespace dateline::ner
