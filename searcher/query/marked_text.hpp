// A piece of query text without its backslashes that remembers which characters stood behind one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/byte_range.hpp"

namespace dateline {

/// Active characters have their meaning in the query language; literal ones, escaped by a backslash, stand
/// for themselves.
class MarkedText {
 public:
  enum class Mark { active, literal };

  void append(std::string_view part, Mark mark);
  void remove_prefix(std::size_t count);
  void remove_suffix(std::size_t count);
  /// Takes the literal characters of `set` out.
  void remove_literal(std::string_view set);

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::size_t size() const { return text_.size(); }
  [[nodiscard]] bool empty() const { return text_.empty(); }
  /// The byte at `i` is the active character `c`.
  [[nodiscard]] bool is_active(std::size_t i, char c) const { return text_[i] == c && !literal_[i]; }
  [[nodiscard]] bool is_active_of(std::size_t i, std::string_view set) const;
  [[nodiscard]] bool has_literals() const { return has_literals_; }
  [[nodiscard]] std::size_t find_active(char c) const;

 private:
  std::string text_;
  std::vector<bool> literal_;
  bool has_literals_ = false;
};

}  // namespace dateline
