#include "searcher/present/render.hpp"

#include <fmt/format.h>

#include <cmath>

#include "common/text/utf8.hpp"
#include "searcher/search/one_line.hpp"

namespace dateline {
namespace {

/// The format has spaces between its columns and none inside: what would break that is percent-encoded, and
/// the percent sign too, so that every id can be told from its encoded form.
std::string column(std::string_view text) {
  std::string encoded;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    const std::string_view bytes = text.substr(at, point.size);
    const char32_t c = point.value;
    const bool breaks =
        !point.well_formed || c < 0x20 || (c >= 0x7F && c < 0xA0) || c == U'%' || is_white_space(c);
    if (breaks) {
      for (const char byte : bytes) encoded += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    } else {
      encoded += bytes;
    }
    at += point.size;
  }
  return encoded.empty() ? "-" : encoded;
}

}  // namespace

std::string render_trec(const SearchResponse& response, const RenderOptions& options) {
  std::string lines;
  const std::string topic = column(options.topic);
  for (const Hit& hit : response.hits) {
    // More decimals than elsewhere: evaluation programs order by this number alone.
    const double score = std::isfinite(hit.score) ? hit.score : 0;
    lines += fmt::format("{} Q0 {} {} {:.6f} dateline\n", topic, column(hit.article.id), hit.rank, score);
  }
  return lines;
}

}  // namespace dateline
