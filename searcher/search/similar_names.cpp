#include "searcher/search/similar_names.hpp"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/index/facet_name.hpp"
#include "common/index/schema.hpp"
#include "searcher/query/edit_distance.hpp"
#include "searcher/query/filter.hpp"

namespace dateline {

namespace {

/// How unlike a name is; edits lie between the two.
constexpr unsigned kContains = 0;
constexpr unsigned kSharesLastWord = 3;
constexpr unsigned kUnlike = 4;

std::string joined(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, " "));
}

/// Names of up to three letters are like nothing, those of up to six within one edit.
unsigned allowed_edits(std::size_t letters) {
  constexpr std::size_t kShort = 3;
  constexpr std::size_t kMiddling = 6;
  if (letters <= kShort) return 0;
  return letters <= kMiddling ? 1 : 2;
}

class Likeness {
 public:
  explicit Likeness(const std::string& name)
      : words_(name_words(name)),
        text_(joined(words_)),
        letters_(code_points(text_)),
        allowed_(allowed_edits(letters_.size())) {}

  [[nodiscard]] bool is_nothing() const { return words_.empty(); }

  [[nodiscard]] unsigned of(const FacetEntry& entry) const {
    unsigned best = kUnlike;
    for (const auto& form : entry.forms) best = std::min(best, of(name_words(form.name)));
    return best;
  }

 private:
  [[nodiscard]] unsigned of(const std::vector<std::string>& form) const {
    const auto whole = joined(form);
    if (whole.find(text_) != std::string::npos) return kContains;
    auto best = edits(whole);
    if (words_.size() == 1 && form.size() > 1)
      for (const auto& word : form) best = std::min(best, edits(word));
    if (best == kUnlike && words_.size() > 1 && !form.empty() && form.back() == words_.back())
      return kSharesLastWord;
    return best;
  }

  [[nodiscard]] unsigned edits(const std::string& text) const {
    const auto letters = count_code_points(text);
    if (std::max(letters, letters_.size()) - std::min(letters, letters_.size()) > allowed_) return kUnlike;
    const auto distance = edit_distance(letters_, code_points(text), allowed_);
    return distance <= allowed_ ? distance : kUnlike;
  }

  std::vector<std::string> words_;
  std::string text_;
  std::u32string letters_;
  unsigned allowed_;
};

}  // namespace

std::vector<CountedFacet> similar_names(const Xapian::Database& database, FacetDictionary& dictionary,
                                        std::optional<FacetKind> kind, const std::string& name,
                                        std::size_t size) {
  const Likeness likeness(name);
  if (likeness.is_nothing()) return {};
  std::vector<std::pair<unsigned, CountedFacet>> found;
  for (const auto one : kinds_of({.kind = kind, .text = {}})) {
    dictionary.scan(one, [&](Ordinal, const FacetEntry& entry) {
      const auto distance = likeness.of(entry);
      if (distance == kUnlike) return true;
      const std::uint64_t articles = database.get_termfreq(schema::facet_term(one, entry.key));
      if (articles > 0) found.push_back({distance, {one, entry.key, entry.shown_name(), articles}});
      return true;
    });
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return std::tie(a.first, b.second.count, a.second.name, a.second.kind, a.second.key) <
           std::tie(b.first, a.second.count, b.second.name, b.second.kind, b.second.key);
  });
  std::vector<CountedFacet> names;
  for (auto& [distance, value] : found) {
    if (names.size() == size) break;
    names.push_back(std::move(value));
  }
  return names;
}

}  // namespace dateline
