// Blocks of text for the terminal: wrapped, indented, with colours or plain marks.
#pragma once

#include <string>
#include <string_view>

#include "searcher/present/render.hpp"
#include "searcher/present/terminal_text.hpp"

namespace dateline {

/// ECMA-48 attributes.
enum class Style { plain, bold, dim };

/// Addresses stay whole: the terminal folds them itself, and they can be clicked and copied.
enum class Breaking { at_columns, never };

/// Where a block stands on its lines.
struct Block {
  std::string_view first = {};  ///< before the first line, shown as it is
  std::size_t indent = 0;       ///< columns before the other lines
  Style style = Style::plain;
  Breaking breaking = Breaking::at_columns;
};

/// Writes blocks one below the other. Everything written is made safe for the terminal.
class Page {
 public:
  explicit Page(const RenderOptions& options) : colour_(options.colour), columns_(options.columns) {}

  /// Wrapped to the page. Matches are red and bold, or stand between ** where there is no colour; mentions of
  /// entities have the colour of their kind, or nothing.
  void add(std::string_view text, const Block& block = {}) { add(text, std::vector<Mark>{}, block); }
  void add(std::string_view text, const std::vector<Mark>& marks, const Block& block = {});
  /// A line as it is, already safe and fitted to the page.
  void add_row(std::string_view safe_text) {
    out_ += safe_text;
    out_ += '\n';
  }
  void blank_line() { out_ += '\n'; }

  [[nodiscard]] Colour colour() const { return colour_; }
  [[nodiscard]] std::size_t columns() const { return columns_; }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void add_line(const MarkedLine& text, ByteRange line, Style style);

  Colour colour_;
  std::size_t columns_;
  std::string out_;
};

/// "1,234".
std::string grouped(std::uint64_t number);
/// "1 article", "1,234 articles".
std::string counted(std::uint64_t number, std::string_view singular, std::string_view plural);

}  // namespace dateline
