// The readable text of Markdown: its marks are taken away, its words stay.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// Headings, list marks, quotes, emphasis, links (their text stays), images (their alternative text stays),
/// code marks, tables, HTML tags and comments, and shortcodes of site generators lose their marks. Paragraphs
/// stay apart. Linear time; never fails. Takes valid UTF-8 with LF line ends.
std::string markdown_to_text(std::string_view markdown);

/// The text of a level-one heading ("# Title", or "Title" over "====") that comes before anything else; it is
/// taken off `markdown`. Empty where there is none.
std::string take_heading(std::string_view& markdown);

}  // namespace dateline
