// Any title and body give entities with names whose mentions lie in the texts, on code point boundaries,
// without overlaps. The first byte is where title and body part.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/utf8.hpp"
#include "indexer/entities/recogniser.hpp"

using namespace dateline;

namespace {

bool on_boundary(std::string_view text, std::uint32_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

void check(const Article& article, const std::vector<ArticleEntity>& entities) {
  std::vector<FieldRange> all;
  for (const ArticleEntity& entity : entities) {
    if (entity.name.empty() || entity.mentions.empty()) std::abort();
    for (const FieldRange& mention : entity.mentions) {
      const std::string& text = mention.field == ArticleField::title ? article.title : article.body;
      const auto [begin, end] = mention.bytes;
      if (begin >= end || end > text.size() || !on_boundary(text, begin) || !on_boundary(text, end))
        std::abort();
      all.push_back(mention);
    }
  }
  std::sort(all.begin(), all.end());
  for (std::size_t i = 1; i < all.size(); ++i)
    if (all[i].field == all[i - 1].field && all[i].bytes.begin < all[i - 1].bytes.end) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  static Recogniser recogniser(RecogniserModel::built_in());
  std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::string_view title = truncate_utf8(text, std::min<std::size_t>(data[0], text.size()));
  Article article;
  article.title = title;
  article.body = text.substr(title.size());
  repair_utf8(article.title);
  repair_utf8(article.body);
  check(article, recogniser.recognise(article));
  return 0;
}
