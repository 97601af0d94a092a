// The positions of an article's words, one sequence through title and body, and those of its mentions.
#pragma once

#include <array>
#include <vector>

#include <xapian.h>

#include "common/index/stored_article.hpp"
#include "common/text/token_list.hpp"

namespace dateline {

/// The position of the first word of each text. Word n of a text, from 0, is n positions further on.
std::array<Xapian::termpos, kArticleFields> first_positions(
    const Article& article, const std::array<TokenList, kArticleFields>& tokens);

/// The positions of all words that each facet's mentions cover, ascending and distinct, by facet index. The
/// mentions lie inside the texts that `tokens` were made of; those in a derived title, whose words are not
/// posted as text, have none.
std::vector<std::vector<Xapian::termpos>> mention_positions(
    const StoredArticle& stored, const std::array<TokenList, kArticleFields>& tokens);

}  // namespace dateline
