#include "indexer/read/csv_row.hpp"

#include <new>

namespace dateline {
namespace {

struct Collected {
  std::vector<std::string>& cells;
  bool& row_ended;
};

extern "C" void dateline_csv_cell(void* text, std::size_t size, void* data) {
  static_cast<Collected*>(data)->cells.emplace_back(static_cast<const char*>(text), size);
}

extern "C" void dateline_csv_row(int /*terminator*/, void* data) {
  static_cast<Collected*>(data)->row_ended = true;
}

}  // namespace

CsvRowParser::CsvRowParser(char delimiter, Quotes quotes) : delimiter_(delimiter), quotes_(quotes) {
  start();
}

CsvRowParser::~CsvRowParser() {
  csv_free(&parser_);
}

void CsvRowParser::start() {
  constexpr std::size_t kGrowthBytes = 4096;
  const bool strict = quotes_ == Quotes::strict;
  csv_init(&parser_, static_cast<unsigned char>(strict ? CSV_STRICT | CSV_STRICT_FINI : 0));
  csv_set_delim(&parser_, static_cast<unsigned char>(delimiter_));
  // libcsv always has a quote character: one that texts do not hold stands for none.
  if (quotes_ == Quotes::literal) csv_set_quote(&parser_, 0x01);
  csv_set_blk_size(&parser_, kGrowthBytes);
}

void CsvRowParser::reset() {
  csv_free(&parser_);
  start();
  new_row();
}

void CsvRowParser::new_row() {
  cells_.clear();
  row_ended_ = false;
}

CsvRowParser::State CsvRowParser::feed(std::string_view line) {
  if (row_ended_) new_row();
  Collected collected{cells_, row_ended_};
  const std::size_t taken =
      csv_parse(&parser_, line.data(), line.size(), dateline_csv_cell, dateline_csv_row, &collected);
  if (taken != line.size()) return State::error;
  return row_ended_ ? State::row : State::open;
}

CsvRowParser::State CsvRowParser::finish() {
  if (row_ended_) new_row();
  Collected collected{cells_, row_ended_};
  if (csv_fini(&parser_, dateline_csv_cell, dateline_csv_row, &collected) != 0) return State::error;
  return row_ended_ ? State::row : State::open;
}

}  // namespace dateline
