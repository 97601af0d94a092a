#include "indexer/read/json_repair.hpp"

#include <charconv>
#include <cstdint>
#include <optional>
#include <system_error>

namespace dateline {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The code unit of "\uXXXX" at the front.
std::optional<std::uint32_t> escaped_unit(std::string_view text) {
  if (text.size() < 6 || text[0] != '\\' || text[1] != 'u') return std::nullopt;
  std::uint32_t unit = 0;
  const auto [end, error] = std::from_chars(text.data() + 2, text.data() + 6, unit, 16);
  if (error != std::errc() || end != text.data() + 6) return std::nullopt;
  return unit;
}

bool is_high_surrogate(std::uint32_t unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}
bool is_low_surrogate(std::uint32_t unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

/// Length of a number as JSON writes them; 0 where the text starts with none.
std::size_t number_length(std::string_view text) {
  std::size_t i = 0;
  const auto digits = [&] {
    const std::size_t from = i;
    while (i < text.size() && is_digit(text[i])) ++i;
    return i > from;
  };
  if (i < text.size() && text[i] == '-') ++i;
  const std::size_t whole = i;
  if (!digits() || (text[whole] == '0' && i > whole + 1)) return 0;
  if (i < text.size() && text[i] == '.') {
    ++i;
    if (!digits()) return 0;
  }
  if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
    ++i;
    if (i < text.size() && (text[i] == '+' || text[i] == '-')) ++i;
    if (!digits()) return 0;
  }
  return i;
}

class Repair {
 public:
  explicit Repair(std::string_view json) : json_(json) { out_.text.reserve(json.size() + 16); }

  RepairedJson run() {
    while (at_ < json_.size()) {
      const char c = json_[at_];
      if (in_string_ && c == '\\') {
        take_escape();
      } else if (!in_string_ && (c == '-' || is_digit(c))) {
        take_number();
      } else {
        if (c == '"') in_string_ = !in_string_;
        copy(1);
      }
    }
    return std::move(out_);
  }

 private:
  void copy(std::size_t count) {
    out_.text.append(json_, at_, count);
    at_ += count;
  }

  void take_escape() {
    const std::string_view rest = json_.substr(at_);
    const auto unit = escaped_unit(rest);
    if (!unit) return copy(rest.size() < 2 ? 1 : 2);
    const auto next = escaped_unit(rest.substr(6));
    if (is_high_surrogate(*unit) && next && is_low_surrogate(*next)) return copy(12);
    if (!is_high_surrogate(*unit) && !is_low_surrogate(*unit)) return copy(6);
    out_.text += "\\ufffd";
    ++out_.replaced;
    at_ += 6;
  }

  void take_number() {
    constexpr std::size_t kSafeDigits = 18;  // of a whole number of 64 bits
    const std::size_t length = number_length(json_.substr(at_));
    const std::string_view number = json_.substr(at_, length);
    const bool awkward = length > kSafeDigits || number.find_first_of("eE") != std::string_view::npos;
    if (!awkward) return copy(length == 0 ? 1 : length);
    out_.text += '"';
    copy(length);
    out_.text += '"';
  }

  std::string_view json_;
  std::size_t at_ = 0;
  bool in_string_ = false;
  RepairedJson out_;
};

}  // namespace

RepairedJson repair_json(std::string_view json) {
  return Repair(json).run();
}

}  // namespace dateline
