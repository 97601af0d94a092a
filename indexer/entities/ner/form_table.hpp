// Every distinct token met so far, described once.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/entities/ner/hash_index.hpp"
#include "indexer/entities/ner/token_form.hpp"

namespace dateline::ner {

using FormId = std::uint32_t;

class FormTable {
 public:
  /// Both must outlive the table.
  FormTable(const NameLists& lists, const WordClusters& clusters);

  static constexpr FormId kBegin = 0;  ///< stands before a sentence
  static constexpr FormId kEnd = 1;    ///< stands behind it

  FormId intern(std::string_view token, Casing casing);
  /// The same for many tokens of one casing; look-ups overlap.
  void intern(std::span<const std::string_view> tokens, Casing casing, FormId* out);
  [[nodiscard]] const TokenForm& operator[](FormId id) const { return forms_[id]; }
  [[nodiscard]] std::size_t size() const { return forms_.size(); }
  /// Lower forms are numbered from 0 to here.
  [[nodiscard]] std::size_t lower_forms() const { return lower_.size() + 2; }
  /// The number of a lower form, by its hash; null where no token has it.
  [[nodiscard]] const std::uint32_t* find_lower(std::uint64_t lower) const { return lower_.find(lower); }
  void clear();

  [[nodiscard]] const NameLists& lists() const { return lists_; }

 private:
  FormId add(std::string_view token, Casing casing, std::uint64_t key);

  const NameLists& lists_;
  const WordClusters& clusters_;
  Table<TokenForm> forms_;
  HashIndex ids_;    ///< by token and casing
  HashIndex lower_;  ///< lower form → dense number
  std::vector<std::uint64_t> keys_;
};

}  // namespace dateline::ner
