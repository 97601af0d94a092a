// The invariants of the index layout, checked on a whole database.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include <xapian.h>

namespace dateline {

using FaultSink = std::function<void(const std::string& fault)>;

struct VerifiedTotals {
  std::uint64_t articles = 0;
  std::uint64_t facet_values = 0;
  std::uint64_t words = 0;
};

/// Xapian's own check of its tables.
void verify_tables(const std::string& path, const FaultSink& fault);

/// Articles, dictionary and vocabulary against each other. Throws Xapian::Error.
VerifiedTotals verify_articles(const Xapian::Database& database, const FaultSink& fault);

}  // namespace dateline
