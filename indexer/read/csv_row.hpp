// Rows of quoted and unquoted cells, through libcsv.
#pragma once

#include <csv.h>

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

class CsvRowParser {
 public:
  enum class Quotes {
    strict,   ///< a quote stands only around a whole cell, or doubled inside such a cell
    lenient,  ///< a quote may also stand inside a cell that does not start with one
    literal,  ///< a quote is a character like any other
  };
  enum class State {
    open,   ///< the row goes on
    row,    ///< the row has ended: see cells()
    error,  ///< a quote stands where none may: reset() before anything else
  };

  CsvRowParser(char delimiter, Quotes quotes);
  ~CsvRowParser();
  CsvRowParser(const CsvRowParser&) = delete;
  CsvRowParser& operator=(const CsvRowParser&) = delete;
  CsvRowParser(CsvRowParser&&) = delete;
  CsvRowParser& operator=(CsvRowParser&&) = delete;

  /// Takes one physical line, line end included. After a row, the next call starts another.
  State feed(std::string_view line);
  /// The end of the input: State::row where a row was open and is whole, error where a quote is still open.
  State finish();
  void reset();

  [[nodiscard]] std::vector<std::string>& cells() { return cells_; }

 private:
  void start();
  void new_row();

  char delimiter_;
  Quotes quotes_;
  csv_parser parser_{};
  std::vector<std::string> cells_;
  bool row_ended_ = false;
};

}  // namespace dateline
