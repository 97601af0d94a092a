// The vocabulary: every folded surface form with the terms it was stemmed to and the number of articles that
// use it.
//
// Wildcards, fuzzy words, correction and completion work on surface forms, because a stem is no word
// ("missil"); what they find is searched by its terms. Terms are stored beside the form because they depend
// on language and diacritics.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/index/sorted_map.hpp"

namespace dateline {

/// One way in which a surface form was indexed.
struct VocabularyTerm {
  std::string term;
  std::uint32_t articles = 0;

  friend bool operator==(const VocabularyTerm&, const VocabularyTerm&) = default;
};

using VocabularyTerms = std::vector<VocabularyTerm>;

/// Surface form and term, as views into a TokenList.
using WordUse = std::pair<std::string_view, std::string_view>;

class Vocabulary {
 public:
  explicit Vocabulary(const Xapian::Database& database);

  /// Empty where no article has the form.
  VocabularyTerms find(std::string_view surface);
  /// Calls `visit` for each form that begins with `prefix`, in byte order, until it returns false.
  void scan(std::string_view prefix,
            const std::function<bool(const std::string& surface, const VocabularyTerms&)>& visit);
  /// The same for the forms that `wanted` picks; the terms of the others are not even decoded.
  void scan(std::string_view prefix, const std::function<bool(std::string_view surface)>& wanted,
            const std::function<void(const std::string& surface, const VocabularyTerms&)>& visit);

 private:
  SortedMapReader map_;
};

/// Collects changes of counts until `flush`.
class VocabularyWriter {
 public:
  explicit VocabularyWriter(Xapian::WritableDatabase& database) : database_(database) {}

  /// One article more (by = 1) or less (by = -1) uses each of these; they are distinct.
  void count(const std::vector<WordUse>& words, int by);
  void flush();

 private:
  Xapian::WritableDatabase& database_;
  std::unordered_map<std::string, std::int64_t> changes_;  ///< by surface, NUL, term
};

}  // namespace dateline
