#include "indexer/read/whole_file.hpp"

#include <fmt/format.h>

#include "indexer/read/text_encoding.hpp"

namespace dateline {
namespace {

/// CR LF and CR become LF.
void unify_line_ends(std::string& text) {
  std::size_t from = text.find('\r');
  if (from == std::string::npos) return;
  std::size_t to = from;
  for (; from < text.size(); ++from) {
    if (text[from] != '\r') {
      text[to++] = text[from];
    } else if (from + 1 >= text.size() || text[from + 1] != '\n') {
      text[to++] = '\n';
    }
  }
  text.resize(to);
}

}  // namespace

std::optional<std::string> read_whole_text(InputBuffer& in, Delivery& out) {
  const std::size_t limit = out.options().max_record_bytes;
  if (in.grow_to(limit + 1)) {
    out.reject(0, fmt::format("larger than the limit of {} for one article", format_limit(limit)));
    return std::nullopt;
  }
  if (in.error()) return std::nullopt;
  if (in.window().empty()) {
    out.reject(0, "empty file: no title and no body");
    return std::nullopt;
  }
  std::string text(in.window());
  in.consume(text.size());
  out.count_replaced(decode_undeclared(text));
  unify_line_ends(text);
  return text;
}

}  // namespace dateline
