// A mention taken apart: titles, the name itself, and what stands behind it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "indexer/entities/mention.hpp"
#include "indexer/entities/name_word.hpp"

namespace dateline {

/// A few words in place; those beyond the capacity are dropped.
class WordList {
 public:
  static constexpr std::size_t kCapacity = 12;

  void push_back(const NameWord* word) {
    if (size_ < kCapacity) words_[size_++] = word;
  }
  void drop_front() {
    for (std::size_t at = 1; at < size_; ++at) words_[at - 1] = words_[at];
    --size_;
  }
  void drop_back() { --size_; }
  void clear() { size_ = 0; }

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] const NameWord& operator[](std::size_t at) const { return *words_[at]; }
  [[nodiscard]] const NameWord& front() const { return *words_[0]; }
  [[nodiscard]] const NameWord& back() const { return *words_[size_ - 1]; }
  [[nodiscard]] std::span<const NameWord* const> span() const { return {words_.data(), size_}; }
  [[nodiscard]] auto begin() const { return span().begin(); }
  [[nodiscard]] auto end() const { return span().end(); }

 private:
  std::array<const NameWord*, kCapacity> words_{};
  std::size_t size_ = 0;
};

enum class Gender : std::uint8_t { unknown, male, female };

/// A mention's name. `words` is never empty but for mentions without letters; a mention that is all title
/// ("the President") keeps it in `words` too.
struct NameParts {
  EntityKind kind = EntityKind::person;
  std::uint32_t first = 0;  ///< token run of the name alone
  std::uint32_t count = 0;
  WordList words{};
  WordList titles{};
  std::uint32_t generation = 0;          ///< spelling of Jr, II and so on; 0 where there is none
  const NameWord* legal_form = nullptr;  ///< the first one stripped
  Gender gender = Gender::unknown;
  bool regnal = false;                      ///< a title before given names: what follows is no surname
  bool civil = false;                       ///< any other title
  bool only_title = false;                  ///< "President", "the Prime Minister"
  std::optional<std::string_view> known{};  ///< its canonical name in the built-in table
  std::optional<std::string_view>
      known_place{};  ///< of an organisation that is called as a place is: a team, a state

  [[nodiscard]] bool is_acronym() const { return words.size() == 1 && words.front().is_acronym; }
};

/// Takes a mention apart. Persons lose titles, generation and degrees; organisations legal forms; places what
/// follows a comma ("Springfield, Illinois"); all of them leading articles, possessives and what stands in
/// parentheses. `known` is left empty.
NameParts name_parts(NameWords& table, std::span<const std::string_view> tokens, const TokenMention& mention);

}  // namespace dateline
