// The marks inside a paragraph of Markdown.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// Appends the words of one paragraph without emphasis marks, link targets, code marks, tags and escapes.
/// Linear time.
void append_inline_text(std::string_view paragraph, std::string& out);

}  // namespace dateline
