// Words and phrases as Xapian queries.
#pragma once

#include <string_view>

#include <xapian.h>

#include "searcher/query/lexicon.hpp"

namespace dateline {

enum class TextScope { title_and_body, title };

/// Makes queries of index terms. Throws Xapian::Error. The database must outlive it.
class WordQueries {
 public:
  /// `title_weight`: what a word in the title adds beside the same word's weight in the text.
  WordQueries(const Xapian::Database& database, double title_weight)
      : database_(database), title_weight_(title_weight) {}

  /// Any of the terms; those that no article has under the prefix are left out.
  [[nodiscard]] Xapian::Query term(const Step& step, std::string_view prefix, Xapian::Query::op op) const;
  /// One word, or several at consecutive positions.
  [[nodiscard]] Xapian::Query steps(const Steps& steps, std::string_view prefix) const;
  /// Text and title together: the title's words stand in the text as well, so they only add weight.
  [[nodiscard]] Xapian::Query text(const Steps& steps, TextScope scope) const;

 private:
  const Xapian::Database& database_;
  double title_weight_;
};

}  // namespace dateline
