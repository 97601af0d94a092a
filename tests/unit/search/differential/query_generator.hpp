// Random requests in the query language, made of the words, names and fields of given articles.
#pragma once

#include <string>
#include <vector>

#include "common/article.hpp"
#include "searcher/search/request.hpp"
#include "tests/unit/search/differential/decisions.hpp"

namespace dateline::differential {

class QueryGenerator {
 public:
  explicit QueryGenerator(const std::vector<Article>& articles);

  /// A query text with options for matching and filtering. Bounded in size, however the choices fall.
  [[nodiscard]] SearchRequest request(Decisions& decisions) const;

 private:
  [[nodiscard]] std::string query(Decisions& decisions, unsigned depth) const;
  [[nodiscard]] std::string item(Decisions& decisions, unsigned depth) const;
  [[nodiscard]] std::string text_leaf(Decisions& decisions) const;
  [[nodiscard]] std::string word(Decisions& decisions) const;
  [[nodiscard]] std::string phrase(Decisions& decisions) const;
  [[nodiscard]] std::string near(Decisions& decisions) const;
  [[nodiscard]] std::string near_operand(Decisions& decisions) const;

  std::vector<std::string> words_;  ///< as they stand in the texts, in their order
};

}  // namespace dateline::differential
