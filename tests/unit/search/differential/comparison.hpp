// The search engine and the naive evaluator on the same articles, side by side.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "searcher/search/engine.hpp"
#include "tests/support/scratch_folder.hpp"
#include "tests/unit/search/differential/naive_evaluator.hpp"

namespace dateline::differential {

class Comparison {
 public:
  /// Builds a database of the articles, names found by kNames. Throws std::runtime_error where that fails.
  explicit Comparison(const std::vector<Article>& articles);

  enum class Verdict { equal, different, not_comparable };
  /// Not comparable: the engine warns that it left out part of what it should have searched.
  Verdict judge(const SearchRequest& request);
  /// The smallest part of the request that still differs, with what was expected and found, to be read by a
  /// person; empty where the answers are the same.
  std::string report(const SearchRequest& request);

 private:
  struct Answer {
    std::set<std::string> expected;
    std::set<std::string> found;
    std::uint64_t total = 0;
    bool cut = false;
  };
  Answer ask(const SearchRequest& request);
  SearchRequest smallest(SearchRequest request);
  std::string text_of(const std::string& id) const;

  ScratchFolder folder_;
  std::optional<SearchEngine> engine_;
  NaiveNews news_;
  std::unique_ptr<FacetDictionary> dictionary_;
  std::unique_ptr<NaiveEvaluator> evaluator_;
};

}  // namespace dateline::differential
