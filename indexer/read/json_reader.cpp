#include "indexer/read/json_reader.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/read/clean_text.hpp"
#include "indexer/read/entity_fields.hpp"
#include "indexer/read/json_record.hpp"
#include "indexer/read/json_scan.hpp"
#include "indexer/read/jsonl_reader.hpp"

namespace dateline {
namespace {

constexpr std::string_view kJsonSpace = " \t\r\n";
constexpr auto kNone = std::string_view::npos;

/// Consumes white space; false at the end.
bool skip_space(InputBuffer& in) {
  for (;;) {
    const std::size_t first = in.window().find_first_not_of(kJsonSpace);
    if (first != kNone) {
      in.consume(first);
      return true;
    }
    in.consume(in.window().size());
    if (!in.grow()) return false;
  }
}

/// Two lines that both start with "{", the first of them not in the middle of something.
bool looks_like_json_lines(InputBuffer& in, std::size_t limit) {
  std::size_t searched = 0;
  for (;;) {
    const std::string_view window = in.window();
    const std::size_t end = window.find('\n', searched);
    const std::size_t second = end == kNone ? kNone : window.find_first_not_of(kJsonSpace, end);
    if (second != kNone) {
      const std::string_view first_line = trim(window.substr(0, end));
      return window[second] == '{' && std::string_view(":[,").find(first_line.back()) == kNone;
    }
    searched = end == kNone ? window.size() : end;
    if (window.size() > limit || !in.grow()) return false;
  }
}

enum class AfterArray { nothing, anything };

class JsonFile {
 public:
  JsonFile(InputBuffer& in, Delivery& out) : in_(in), out_(out), parser_(out) {}

  void read() {
    if (!skip_space(in_)) {
      if (!in_.error()) out_.fail(0, "not JSON: there is nothing but white space");
      return;
    }
    const char first = in_.window().front();
    if (first == '[') {
      in_.consume(1);
      read_array(AfterArray::nothing);
    } else if (first != '{') {
      in_.grow_to(kExcerptBytes);
      out_.fail(in_.line(), fmt::format("not JSON: starts with {}", excerpt()));
    } else if (looks_like_json_lines(in_, limit())) {
      read_jsonl(in_, out_);
    } else {
      read_documents();
    }
  }

  void read_array(AfterArray after) {
    std::uint64_t number = 0;
    while (!out_.stopped()) {
      if (!skip_space(in_)) return fail_unclosed("array", in_.line());
      if (in_.window().front() == ']') {
        in_.consume(1);
        if (after == AfterArray::nothing && skip_space(in_)) {
          in_.grow_to(kExcerptBytes);
          out_.reject(in_.line(), fmt::format("text after the end of the array: {}", excerpt()));
        }
        return;
      }
      if (!read_element(++number)) return;
    }
  }

 private:
  static constexpr std::size_t kExcerptBytes = 64;

  [[nodiscard]] std::size_t limit() const { return out_.options().max_record_bytes; }

  [[nodiscard]] std::string excerpt() const {
    std::string start(in_.window().substr(0, kExcerptBytes));
    decode_for_message(start);
    return quoted_excerpt(start);
  }

  static void decode_for_message(std::string& text) {
    for (char& c : text) {
      if (static_cast<unsigned char>(c) >= 0x80) c = '?';
    }
  }

  void fail_unclosed(std::string_view what, std::uint64_t line) {
    if (in_.error()) return;  // reported with its own words
    out_.fail(line, fmt::format("the JSON {} is not closed: the file seems to be cut off{}", what,
                                kept_clause(out_.articles())));
  }

  void reject_too_large(std::uint64_t line, std::string_view what) {
    out_.reject(line, fmt::format("larger than the limit of {} for one {}", format_limit(limit()), what));
  }

  /// One element and the comma behind it; false where the array ended in the middle of it.
  bool read_element(std::uint64_t number) {
    const std::uint64_t line = in_.line();
    JsonScan scan;
    bool too_large = false;
    std::size_t end = kNone;
    for (std::size_t scanned = 0; end == kNone;) {
      end = scan.end_of_element(in_.window(), scanned);
      scanned = in_.window().size();
      too_large = too_large || (end == kNone ? scanned : end) > limit();
      if (end != kNone) break;
      if (too_large) {
        in_.consume(scanned);
        scanned = 0;
      }
      if (!in_.grow()) {
        fail_unclosed("array", line);
        return false;
      }
    }
    if (too_large) {
      reject_too_large(line, "record");
    } else if (trim(in_.window().substr(0, end)).empty()) {
      out_.reject(line, "not JSON: a comma without an element before it");
    } else {
      parser_.deliver(in_.window().substr(0, end), line, number);
    }
    in_.consume(in_.window()[end] == ',' ? end + 1 : end);
    return true;
  }

  /// Objects one after the other; mostly there is just one.
  void read_documents() {
    std::uint64_t number = 0;
    while (!out_.stopped() && skip_space(in_)) {
      const std::uint64_t line = in_.line();
      const std::size_t end = end_of_document();
      if (end == kNone) {
        if (in_.window().size() > limit()) return reject_too_large(line, "JSON object");
        return fail_unclosed("object", line);
      }
      const std::string json(in_.window().substr(0, end));
      in_.consume(end);
      const bool more = skip_space(in_);
      if (in_.error()) return;
      ++number;
      if (number == 1 && !more) return deliver_only(json, line);
      parser_.deliver(json, line, number);
    }
  }

  /// The end of the value in front: of an object or array, else of the line.
  std::size_t end_of_document() {
    JsonScan scan;
    const bool bracketed = in_.window().front() == '{' || in_.window().front() == '[';
    for (std::size_t scanned = 0;;) {
      const std::size_t end =
          bracketed ? scan.end_of_bracketed(in_.window(), scanned) : in_.window().find('\n', scanned);
      if (end != kNone) return end;
      scanned = in_.window().size();
      if (scanned > limit()) return kNone;
      if (!in_.grow()) return bracketed || in_.error() ? kNone : in_.window().size();
    }
  }

  /// The only object of a file: an article, or what holds the array of them.
  void deliver_only(const std::string& json, std::uint64_t line) {
    const auto object = parser_.parse_object(json);
    if (object && !out_.builder().gives_text(JsonFields(*object))) {
      const std::size_t array = find_only_array_of_objects(json);
      if (array != kNone) {
        bool after_return = false;
        MemorySource source(std::string_view(json).substr(array));
        InputBuffer elements(source, line + count_line_ends(json.substr(0, array), after_return));
        JsonFile(elements, out_).read_array(AfterArray::anything);
        return;
      }
    }
    parser_.deliver(json, line, 0);
  }

  InputBuffer& in_;
  Delivery& out_;
  JsonRecordParser parser_;
};

}  // namespace

void read_json(InputBuffer& in, Delivery& out) {
  JsonFile(in, out).read();
}

}  // namespace dateline
