#include "indexer/read/reuters_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/read/clean_text.hpp"
#include "indexer/read/entity_fields.hpp"
#include "indexer/read/reuters_record.hpp"
#include "indexer/read/text_encoding.hpp"

namespace dateline {
namespace {

constexpr std::string_view kOpen = "<REUTERS";
constexpr std::string_view kClose = "</REUTERS>";
constexpr auto kNone = std::string_view::npos;

/// Text between records that is neither white space nor a declaration: the remains of a damaged record.
std::string_view stray_text(std::string_view gap) {
  for (;;) {
    gap = trim(gap);
    const bool declaration = gap.starts_with("<!") || gap.starts_with("<LEWIS") || gap.starts_with("</LEWIS");
    const std::size_t end = declaration ? gap.find('>') : kNone;
    if (end == kNone) return gap;
    gap.remove_prefix(end + 1);
  }
}

/// An UNPROC record is whatever came over the wire; the collection has one with nothing in it (NEWID 12793).
bool is_unprocessed(const FlatFields& fields) {
  const auto type = fields.find("type");
  return type && joined_text(*type, " ") == "UNPROC";
}

class ReutersFile {
 public:
  ReutersFile(InputBuffer& in, Delivery& out) : in_(in), out_(out) {}

  void read() {
    while (!out_.stopped() && seek_record()) {
      if (!read_record()) return;
    }
    if (!in_.error() && number_ == 0 && !out_.stopped()) out_.fail(0, "no <REUTERS> record in it");
  }

 private:
  [[nodiscard]] std::size_t limit() const { return out_.options().max_record_bytes; }

  /// Stands at the next record; false at the end.
  bool seek_record() {
    constexpr std::size_t kGapBytes = std::size_t{64} << 10;  // a longer gap is judged piece by piece
    bool reported = false;
    for (std::size_t searched = 0;;) {
      const std::size_t found = in_.window().find(kOpen, searched);
      if (found != kNone) {
        pass_gap(found, reported);
        return true;
      }
      searched = in_.window().size() - std::min(in_.window().size(), kOpen.size() - 1);
      if (searched > kGapBytes) {
        pass_gap(searched, reported);
        searched = 0;
      }
      if (!in_.grow()) {
        if (!in_.error()) pass_gap(in_.window().size(), reported);
        return false;
      }
    }
  }

  void pass_gap(std::size_t size, bool& reported) {
    const std::string_view gap = in_.window().substr(0, size);
    const std::string_view stray = stray_text(gap);
    const auto offset = static_cast<std::size_t>(stray.data() - gap.data());
    // A file without any record is reported as a whole.
    const bool report = !stray.empty() && !reported && (number_ > 0 || size < in_.window().size());
    if (!report) return in_.consume(size);
    std::string excerpt(stray.substr(0, 200));
    decode_undeclared(excerpt);
    in_.consume(offset);
    out_.reject(in_.line(), fmt::format("text outside any <REUTERS> record: {}", quoted_excerpt(excerpt)));
    in_.consume(size - offset);
    reported = true;
  }

  /// Takes the record in front; false where the file ends in the middle of it.
  bool read_record() {
    const std::uint64_t line = in_.line();
    ++number_;
    bool too_large = false;
    for (std::size_t searched = kOpen.size();;) {
      const std::string_view window = in_.window();
      const std::size_t close = window.find(kClose, searched);
      const std::size_t next = window.substr(0, close).find(kOpen, searched);
      if (next != kNone) {
        out_.reject(line, "the record has no </REUTERS> before the next one starts");
        in_.consume(next);
        return true;
      }
      if (close != kNone) {
        const std::size_t size = close + kClose.size();
        if (too_large || size > limit()) {
          out_.reject(line, fmt::format("larger than the limit of {} for one record", format_limit(limit())));
        } else {
          deliver(window.substr(0, size), line);
        }
        in_.consume(size);
        return true;
      }
      searched = window.size() - std::min(window.size(), kClose.size() - 1);
      if (window.size() > limit()) {
        too_large = true;
        in_.consume(searched);
        searched = 0;
      }
      if (!in_.grow()) {
        fail_cut_off(line);
        return false;
      }
    }
  }

  void fail_cut_off(std::uint64_t line) {
    if (in_.error()) return;  // reported with its own words
    out_.fail(line,
              fmt::format("the record that starts here has no </REUTERS>: the file seems to be cut off{}",
                          kept_clause(out_.articles())));
  }

  void deliver(std::string_view bytes, std::uint64_t line) {
    std::string text(bytes);
    out_.count_replaced(decode_undeclared(text));
    FlatFields fields(RecordFields::Lists::real);
    read_reuters_record(text, fields);
    out_.record({.fields = &fields,
                 .own_body = {},
                 .own_title = {},
                 .own_date = {},
                 .line = line,
                 .number = number_,
                 .without_text = is_unprocessed(fields) ? WithoutText::kept : WithoutText::rejected});
  }

  InputBuffer& in_;
  Delivery& out_;
  std::uint64_t number_ = 0;
};

}  // namespace

void read_reuters(InputBuffer& in, Delivery& out) {
  ReutersFile(in, out).read();
}

}  // namespace dateline
