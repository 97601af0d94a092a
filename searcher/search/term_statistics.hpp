// How rare the words of the database are, remembered.
#pragma once

#include <string>
#include <unordered_map>

#include <xapian.h>

namespace dateline {

/// Inverse document frequencies of one revision of a database. Comparing texts asks for a thousand at a time,
/// mostly the same ones, and each look-up walks a B-tree. One object per thread.
class TermStatistics {
 public:
  explicit TermStatistics(const Xapian::Database& database)
      : database_(database), articles_(database.get_doccount()) {}

  struct Term {
    std::size_t number = 0;  ///< dense, the same until `trim`
    double idf = 0;          ///< ln(1 + (N − n + ½) / (n + ½)) for a term in n of N articles
  };

  /// Throws Xapian::Error.
  const Term& find(const std::string& term);
  /// Forgets everything where much is remembered: to be called where no number is in use.
  void trim();
  [[nodiscard]] const Xapian::Database& database() const { return database_; }

 private:
  Xapian::Database database_;
  double articles_;
  std::unordered_map<std::string, Term> known_;
};

}  // namespace dateline
