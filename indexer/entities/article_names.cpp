#include "indexer/entities/article_names.hpp"

#include <algorithm>
#include <string>

#include <xxhash.h>

namespace dateline {

namespace {

std::span<const std::string_view> run(std::span<const std::string_view> tokens, const TokenMention& mention) {
  return tokens.subspan(mention.first, mention.count);
}

/// Finds the form of a mention among those before; open addressing over twice as many places as mentions.
class FormTable {
 public:
  explicit FormTable(std::size_t mentions) {
    while (places_.size() < 2 * mentions) places_.resize(2 * places_.size(), 0);
  }

  /// A place that holds the form (plus one), or 0 where it is new.
  std::uint32_t& find(std::span<const std::string_view> tokens, std::span<const TokenMention> mentions,
                      const std::vector<NameForm>& forms, const TokenMention& mention) {
    const auto wanted = run(tokens, mention);
    auto hash = static_cast<std::uint64_t>(mention.kind) + 1;
    for (const auto token : wanted) hash = XXH3_64bits_withSeed(token.data(), token.size(), hash);
    for (auto at = hash;; ++at) {
      auto& place = places_[at & (places_.size() - 1)];
      if (place == 0) return place;
      const auto& other = mentions[forms[place - 1].first_mention];
      const auto theirs = run(tokens, other);
      if (other.kind == mention.kind &&
          std::equal(wanted.begin(), wanted.end(), theirs.begin(), theirs.end()))
        return place;
    }
  }

 private:
  std::vector<std::uint32_t> places_ = std::vector<std::uint32_t>(16, 0);  ///< a power of two
};

std::string text_of(std::span<const std::string_view> tokens, const NameParts& parts) {
  std::string text;
  for (const auto token : tokens.subspan(parts.first, parts.count)) {
    if (!text.empty() && !is_possessive(token)) text += ' ';
    text += token;
  }
  return text;
}

void look_up(const KnownNames& known, const std::string& text, NameParts& parts) {
  parts.known = known.canonical(parts.kind, text);
  if (parts.kind == EntityKind::org && !parts.known)
    parts.known_place = known.canonical(EntityKind::place, text);
}

}  // namespace

ArticleNames article_names(NameWords& words, const KnownNames& known,
                           std::span<const std::string_view> tokens, std::span<const TokenMention> mentions) {
  ArticleNames names;
  names.form_of.reserve(mentions.size());
  FormTable table(mentions.size());
  for (std::uint32_t index = 0; index < mentions.size(); ++index) {
    auto& place = table.find(tokens, mentions, names.forms, mentions[index]);
    if (place == 0) {
      auto parts = name_parts(words, tokens, mentions[index]);
      if (!parts.words.empty()) look_up(known, text_of(tokens, parts), parts);
      names.forms.push_back({.parts = parts, .first_mention = index});
      place = static_cast<std::uint32_t>(names.forms.size());
    }
    ++names.forms[place - 1].mentions;
    names.form_of.push_back(place - 1);
  }
  return names;
}

}  // namespace dateline
