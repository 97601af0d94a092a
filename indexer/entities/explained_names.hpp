// Other names that the article itself gives: acronyms in parentheses, pen names, names at birth.
#pragma once

#include <span>
#include <string_view>

#include "indexer/entities/article_names.hpp"

namespace dateline {

/// Notes in the forms which name stands for which: "Movimento 5 Stelle (M5S)", "M5S (Movimento 5 Stelle)",
/// "Jerome (Latin: Hieronymus)", "Cher, born Cherilyn Sarkisian", "X, known as Y".
void find_explained(NameWords& words, std::span<const std::string_view> tokens,
                    std::span<const TokenMention> mentions, ArticleNames& names);

}  // namespace dateline
