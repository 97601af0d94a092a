// Articles in which little words decide much: few words, many forms, languages, names and fields.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "common/article.hpp"

namespace dateline::differential {

/// The gazetteer that finds the names of these articles.
extern const char* const kNames;

/// The same seed gives the same articles. Some have their title from the body, no title, no date, entities
/// that no text mentions.
std::vector<Article> varied_articles(std::uint64_t seed, std::size_t count);

}  // namespace dateline::differential
