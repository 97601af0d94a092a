#include "indexer/read/csv_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/read/clean_text.hpp"
#include "indexer/read/csv_row.hpp"
#include "indexer/read/entity_fields.hpp"
#include "indexer/read/text_encoding.hpp"

namespace dateline {
namespace {

/// One row under its header.
class RowFields final : public RecordFields {
 public:
  RowFields(const std::vector<std::string>& header, const std::vector<std::string>& cells)
      : header_(header), cells_(cells) {}

  [[nodiscard]] std::optional<FieldValue> find(std::string_view name) const override {
    auto found = std::find(header_.begin(), header_.end(), name);
    if (found == header_.end()) {
      found = std::find_if(header_.begin(), header_.end(),
                           [&](const std::string& h) { return equal_ignoring_ascii_case(h, name); });
    }
    if (found == header_.end()) return std::nullopt;
    const auto column = static_cast<std::size_t>(found - header_.begin());
    if (column >= cells_.size() || trim(cells_[column]).empty()) return std::nullopt;
    return FieldValue{cells_[column]};
  }
  [[nodiscard]] Lists lists() const override { return Lists::semicolons; }

 private:
  const std::vector<std::string>& header_;
  const std::vector<std::string>& cells_;
};

/// The next physical line with its line end (LF, CR LF or CR), or as much of it as exceeds the limit; empty
/// at the end.
std::string_view line_ahead(InputBuffer& in, std::size_t limit) {
  for (std::size_t i = 0;;) {
    const std::string_view window = in.window();
    while (i < window.size() && window[i] != '\n' && window[i] != '\r') ++i;
    const bool return_at_edge = i + 1 == window.size() && window[i] == '\r';
    if (i < window.size() && !return_at_edge) {
      const bool pair = window[i] == '\r' && window[i + 1] == '\n';
      return window.substr(0, i + (pair ? 2 : 1));
    }
    if (window.size() > limit && !return_at_edge) return window;
    if (!in.grow()) return in.window();
  }
}

bool ends_line(std::string_view line) {
  return line.ends_with('\n') || line.ends_with('\r');
}

/// The delimiter of a table, judged by its header row.
char choose_delimiter(std::string_view header, TableKind kind) {
  if (kind == TableKind::tab) return '\t';
  if (header.find(',') != std::string_view::npos) return ',';
  if (header.find(';') != std::string_view::npos) return ';';
  return header.find('\t') != std::string_view::npos ? '\t' : ',';
}

class Table {
 public:
  Table(InputBuffer& in, char delimiter, Delivery& out)
      : in_(in),
        out_(out),
        strict_(delimiter, CsvRowParser::Quotes::strict),
        lenient_(delimiter, CsvRowParser::Quotes::lenient),
        literal_(delimiter, CsvRowParser::Quotes::literal) {}

  void read() {
    while (!out_.stopped() && !failed_) {
      const std::string_view line = line_ahead(in_, limit());
      if (line.empty()) break;
      if (raw_.empty()) start_line_ = in_.line();
      last_line_ = in_.line();
      if (skipping_) {
        skip(line);
      } else {
        take(line);
      }
      in_.consume(line.size());
    }
    if (!in_.error() && !out_.stopped() && !failed_) finish();
  }

 private:
  [[nodiscard]] std::size_t limit() const { return out_.options().max_record_bytes; }

  void take(std::string_view line) {
    if (raw_.size() + line.size() > limit()) {
      reject(fmt::format("larger than the limit of {} for one record", format_limit(limit())));
      open_quote_ = std::count(raw_.begin(), raw_.end(), '"') % 2 != 0;
      end_row();
      strict_.reset();
      skipping_ = true;
      skip(line);
      return;
    }
    raw_ += line;
    switch (strict_.feed(line)) {
      case CsvRowParser::State::open:
        if (trim(raw_).empty()) raw_.clear();  // a blank line
        break;
      case CsvRowParser::State::row:
        deliver(strict_.cells());
        end_row();
        break;
      case CsvRowParser::State::error:
        deliver_misquoted("a quote stands inside a cell that is not quoted as a whole");
        strict_.reset();
        end_row();
        break;
    }
  }

  /// Passes over the rest of a row that is too large: it ends with a line outside quotes.
  void skip(std::string_view line) {
    if (std::count(line.begin(), line.end(), '"') % 2 != 0) open_quote_ = !open_quote_;
    if (!open_quote_ && ends_line(line)) skipping_ = false;
  }

  void finish() {
    if (!raw_.empty()) {
      switch (strict_.finish()) {
        case CsvRowParser::State::row:
          deliver(strict_.cells());
          break;
        case CsvRowParser::State::open:
          break;
        case CsvRowParser::State::error:
          reject("a quote is not closed before the end of the file");
          break;
      }
    }
    if (header_.empty() && !failed_) out_.fail(0, "no header row");
  }

  void end_row() { raw_.clear(); }

  /// Cells like `5" gun` or `"Foo" he said` are no proper CSV, but clear enough where the row keeps its
  /// shape.
  void deliver_misquoted(std::string_view reason) {
    for (CsvRowParser* parser : {&lenient_, &literal_}) {
      parser->reset();
      auto state = parser->feed(raw_);
      if (state == CsvRowParser::State::open) state = parser->finish();
      const bool one_row =
          state == CsvRowParser::State::row && (parser == &lenient_ || last_line_ == start_line_);
      if (one_row && !header_.empty() && parser->cells().size() == header_.size())
        return deliver(parser->cells());
    }
    reject(std::string(reason));
  }

  void reject(std::string reason) {
    if (last_line_ > start_line_) reason += fmt::format(" (lines {} to {})", start_line_, last_line_);
    if (header_.empty()) {
      out_.fail(start_line_, "the header row cannot be read: " + reason);
      failed_ = true;
    } else {
      ++number_;
      out_.reject(start_line_, std::move(reason));
    }
  }

  void deliver(std::vector<std::string>& cells) {
    for (std::string& cell : cells) out_.count_replaced(decode_undeclared(cell));
    if (header_.empty()) return take_header(cells);
    while (cells.size() > header_.size() && trim(cells.back()).empty()) cells.pop_back();
    if (cells.size() != header_.size()) {
      return reject(fmt::format("{} cells where the header row has {}", cells.size(), header_.size()));
    }
    const RowFields fields(header_, cells);
    out_.record({.fields = &fields,
                 .own_body = {},
                 .own_title = {},
                 .own_date = {},
                 .line = start_line_,
                 .number = ++number_});
  }

  void take_header(const std::vector<std::string>& cells) {
    std::vector<std::string> filled;
    for (const std::string& cell : cells) {
      header_.push_back(clean_line(cell));
      filled.emplace_back("x");
    }
    while (header_.size() > 1 && header_.back().empty()) header_.pop_back();
    if (out_.builder().gives_text(RowFields(header_, filled))) return;
    std::string names;
    for (const std::string& name : header_) names += (names.empty() ? "" : ", ") + name;
    out_.fail(start_line_,
              fmt::format("no column is a title or a body (columns: {}); name one with --map body=COLUMN",
                          quoted_excerpt(names)));
    failed_ = true;
  }

  InputBuffer& in_;
  Delivery& out_;
  CsvRowParser strict_;
  CsvRowParser lenient_;
  CsvRowParser literal_;
  std::vector<std::string> header_;
  std::string raw_;  ///< the lines of the row so far
  std::uint64_t start_line_ = 1;
  std::uint64_t last_line_ = 1;
  std::uint64_t number_ = 0;
  bool skipping_ = false;
  bool open_quote_ = false;
  bool failed_ = false;
};

}  // namespace

void read_table(InputBuffer& in, TableKind kind, Delivery& out) {
  const std::size_t limit = out.options().max_record_bytes;
  std::string_view header = line_ahead(in, limit);
  while (!header.empty() && trim(header).empty()) {
    in.consume(header.size());
    header = line_ahead(in, limit);
  }
  const char delimiter = choose_delimiter(header, kind);
  Table(in, delimiter, out).read();
}

}  // namespace dateline
