// Articles as the naive evaluator sees them: words in order, mentions, facet values. Nothing of the index.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/article.hpp"
#include "common/index/facet_kind.hpp"
#include "common/text/analyzer.hpp"
#include "searcher/search/response.hpp"

namespace dateline::differential {

/// First word to last, by number in the text.
struct WordSpan {
  std::size_t first = 0;
  std::size_t last = 0;
};

struct NaiveWord {
  std::uint32_t term = 0;  ///< numbers of strings, see NaiveNews
  std::uint32_t surface = 0;
  bool stop_word = false;
};

/// A facet value.
using ValueId = std::pair<FacetKind, std::string>;

struct NaiveText {
  std::vector<NaiveWord> words;
  /// Where each entity is mentioned; mentions of one entity side by side are one place.
  std::map<ValueId, std::vector<WordSpan>> mentions;
};

struct NaiveArticle {
  Article article;
  NaiveText title;  ///< also where the body has it as well (title_derived)
  NaiveText body;
  std::set<ValueId> values;
};

/// All articles of a database, and what their words are together.
class NaiveNews {
 public:
  NaiveNews() = default;

  /// `view`: the stored article, with its entities and mentions.
  void add(const ArticleView& view);

  [[nodiscard]] const std::vector<NaiveArticle>& articles() const { return articles_; }
  /// Terms and surface forms by number.
  [[nodiscard]] const std::vector<std::string>& strings() const { return strings_; }
  /// How many terms there are at most, and the number of a string; none: npos.
  [[nodiscard]] std::size_t number_of(std::string_view text) const;
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

  /// Surface form → the terms that it has in some article.
  [[nodiscard]] const std::map<std::uint32_t, std::set<std::uint32_t>>& forms() const { return forms_; }
  /// Words in capitals among small letters.
  [[nodiscard]] const std::set<std::string>& capitals() const { return capitals_; }
  /// Languages of articles, that of most articles first.
  [[nodiscard]] std::vector<std::string> languages() const;

 private:
  std::uint32_t intern(std::string_view text);
  NaiveText read(std::string_view text, const std::string& language, const ArticleView& view,
                 TextField field);

  std::vector<NaiveArticle> articles_;
  std::vector<std::string> strings_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::map<std::uint32_t, std::set<std::uint32_t>> forms_;
  std::set<std::string> capitals_;
  std::map<std::string, Analyzer> analyzers_;
  std::map<std::string, std::size_t> languages_;
};

}  // namespace dateline::differential
