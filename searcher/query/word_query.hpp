// Words and phrases as Xapian queries.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

#include "searcher/query/lexicon.hpp"
#include "searcher/query/ranking.hpp"
#include "searcher/query/word_source.hpp"

namespace dateline {

enum class TextScope { title_and_body, title };

/// Makes queries of index terms. Throws Xapian::Error. The database must outlive it.
class WordQueries {
 public:
  WordQueries(const Xapian::Database& database, const RankingOptions& ranking,
              std::shared_ptr<ArticleLengths> lengths)
      : database_(database), ranking_(ranking), lengths_(std::move(lengths)) {}

  /// Any of the terms; those that no article has under the prefix are left out.
  [[nodiscard]] Xapian::Query term(const Step& step, std::string_view prefix, Xapian::Query::op op) const;
  /// One word, or several at consecutive positions, weighted by their bursts.
  [[nodiscard]] Xapian::Query steps(const Steps& steps, std::string_view prefix) const;
  /// Text and title together: the title's words stand in the text as well, so they only add weight.
  [[nodiscard]] Xapian::Query text(const Steps& steps, TextScope scope) const;

 private:
  [[nodiscard]] double idf(const std::string& term) const;
  [[nodiscard]] std::string only_term(const Step& step, std::string_view prefix) const;
  [[nodiscard]] Xapian::Query source(WeightedTerm text, WeightedTerm title) const;
  [[nodiscard]] std::vector<Xapian::Query> weighing(const Steps& steps, std::string_view prefix) const;
  [[nodiscard]] double burst(const Step& step) const;

  const Xapian::Database& database_;
  RankingOptions ranking_;
  std::shared_ptr<ArticleLengths> lengths_;
};

}  // namespace dateline
