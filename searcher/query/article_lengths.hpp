// How long the articles are.
#pragma once

#include <cstdint>
#include <vector>

#include <xapian.h>

namespace dateline {

/// Lengths in weighing words, by docid, of one revision of a database. Xapian walks its list of lengths anew
/// for every query, which takes most of a query's time on a large index; in memory they take 4 bytes an
/// article. They are read once that has become cheaper than the look-ups (8 ms for 200,000 articles), so that
/// a process that answers one query reads only what it needs. One object per thread. Methods throw
/// Xapian::Error.
class ArticleLengths {
 public:
  explicit ArticleLengths(const Xapian::Database& database);

  /// Beside the average length.
  double relative(Xapian::docid docid);
  /// No article is shorter, beside the average length.
  [[nodiscard]] double shortest() const { return shortest_ / average_; }

 private:
  void load();

  Xapian::Database database_;
  double average_;
  double shortest_;
  std::uint64_t look_ups_ = 0;
  std::vector<Xapian::termcount> lengths_;  ///< empty until loaded
};

}  // namespace dateline
