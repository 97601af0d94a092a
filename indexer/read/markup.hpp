// Character references and tags, as SGML, HTML and Markdown share them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// Appends a code point as UTF-8; surrogates and what lies beyond Unicode become U+FFFD.
void append_code_point(std::uint32_t code_point, std::string& out);

/// Appends what the reference at the front of `text` ("&amp;", "&#3;", "&#x2019;") stands for and returns its
/// length in bytes; 0, with nothing appended, where there is no known reference.
std::size_t append_reference(std::string_view text, std::string& out);

/// All references replaced.
std::string decode_references(std::string_view text);

}  // namespace dateline
