// Text as articles keep it: no NUL bytes, no control characters, one kind of line end.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// For bodies: LF as the only line end, NUL as a space, other control characters but the tab dropped, white
/// space at both ends taken off. Takes valid UTF-8.
std::string clean_body(std::string_view text);

/// For titles, names and other values of one line: as above, and every run of white space (also the no-break
/// space) is one space.
std::string clean_line(std::string_view text);

/// For ids: control characters and white space at both ends are taken off, all else stays as it is.
std::string clean_id(std::string_view text);

/// White space and the byte order mark off both ends.
std::string_view trim(std::string_view text);

/// ASCII letters in lower case, all else as it is.
std::string ascii_lower(std::string_view text);
bool equal_ignoring_ascii_case(std::string_view a, std::string_view b);

/// A path as messages and ids show it: control characters and bytes that are not UTF-8 percent-encoded.
std::string display_path(std::string_view path);

}  // namespace dateline
