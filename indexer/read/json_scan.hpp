// Where a JSON value ends, found without parsing it.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

/// Follows strings and brackets through JSON text that comes piece by piece.
class JsonScan {
 public:
  /// Looks on from `from` for the comma or closing bracket that ends the value at the top; npos: not yet.
  std::size_t end_of_element(std::string_view text, std::size_t from);
  /// Looks on from `from` for the end of an object or array that starts with the first byte scanned: the
  /// offset behind its closing bracket; npos: not yet.
  std::size_t end_of_bracketed(std::string_view text, std::size_t from);

 private:
  void step(char c);

  std::size_t depth_ = 0;
  bool in_string_ = false;
  bool escaped_ = false;
};

/// The offset behind the "[" of the only array of objects among the members of `object`; npos where there is
/// none, or more than one.
std::size_t find_only_array_of_objects(std::string_view object);

}  // namespace dateline
