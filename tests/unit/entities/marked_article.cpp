#include "tests/unit/entities/marked_article.hpp"

#include <sstream>

namespace dateline {

std::string MarkedArticle::text(std::uint32_t first, std::uint32_t count) const {
  std::string text;
  for (auto at = first; at < first + count; ++at) text += (at == first ? "" : " ") + tokens[at];
  return text;
}

MarkedArticle marked_article(std::string_view marked) {
  MarkedArticle article;
  std::istringstream in{std::string(marked)};
  for (std::string token; in >> token;) {
    const auto here = static_cast<std::uint32_t>(article.tokens.size());
    if (token == "[p") {
      article.mentions.push_back({.kind = EntityKind::person, .first = here, .count = 0});
    } else if (token == "[o") {
      article.mentions.push_back({.kind = EntityKind::org, .first = here, .count = 0});
    } else if (token == "[l") {
      article.mentions.push_back({.kind = EntityKind::place, .first = here, .count = 0});
    } else if (token == "]") {
      article.mentions.back().count = here - article.mentions.back().first;
    } else {
      article.tokens.push_back(token);
    }
  }
  return article;
}

std::vector<std::string> resolved(std::string_view marked) {
  const auto article = marked_article(marked);
  const std::vector<std::string_view> tokens(article.tokens.begin(), article.tokens.end());
  Resolver resolver;
  std::vector<std::string> result;
  for (const auto& entity : resolver.resolve(tokens, article.mentions)) {
    std::string mentions;
    for (const auto index : entity.mentions) {
      const auto& mention = article.mentions[index];
      mentions += (mentions.empty() ? "" : "|") + article.text(mention.first, mention.count);
    }
    const auto name = article.text(entity.first, entity.count);
    result.push_back(name == mentions ? name : name + "=" + mentions);
  }
  return result;
}

}  // namespace dateline
