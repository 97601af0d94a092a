#include "indexer/entities/name_parts.hpp"

#include <algorithm>

#include "indexer/entities/word_class.hpp"

namespace dateline {

namespace {

/// A mention's words, each with the token it comes from.
struct Placed {
  WordList words;
  std::array<std::uint32_t, WordList::kCapacity> token{};

  void add(const NameWord* word, std::uint32_t at) {
    if (words.size() < WordList::kCapacity) token[words.size()] = at;
    words.push_back(word);
  }
};

bool ends_name(EntityKind kind, std::string_view token) {
  return token == "(" || token == "[" || (kind != EntityKind::org && token == ",");
}

Placed placed_words(NameWords& table, std::span<const std::string_view> tokens, const TokenMention& mention) {
  Placed placed;
  const auto end = std::min<std::size_t>(tokens.size(), std::size_t{mention.first} + mention.count);
  for (auto at = mention.first; at < end; ++at) {
    const auto token = tokens[at];
    if (!placed.words.empty() && ends_name(mention.kind, token)) break;
    if (is_possessive(token)) continue;
    for (const auto* word : table.words_of(token)) placed.add(word, at);
  }
  return placed;
}

/// How many of the leading words are titles, or precede a role ("U.S. President Donald Trump").
std::size_t leading_titles(const WordList& words) {
  std::size_t titles = 0;
  while (titles < words.size() && words[titles].is(WordClass::title)) ++titles;
  for (auto at = titles; at < words.size(); ++at) {
    if (words[at].is(WordClass::role)) titles = at + 1;
  }
  while (titles < words.size() && words[titles].is(WordClass::title)) ++titles;
  // "Marquis de Lafayette", "Secretary of State Rice": the particle goes with the title.
  if (titles > 0 && titles + 1 < words.size() && words[titles].is(WordClass::function)) ++titles;
  return titles;
}

Gender gender_of(const WordList& titles, const WordList& words) {
  for (const auto* title : titles) {
    if (title->is(WordClass::male)) return Gender::male;
    if (title->is(WordClass::female)) return Gender::female;
  }
  if (words.size() < 2) return Gender::unknown;
  const auto given = words.front().classes & (WordClass::male | WordClass::female);
  if (given == WordClass::male) return Gender::male;
  if (given == WordClass::female) return Gender::female;
  return Gender::unknown;
}

struct Limits {
  std::size_t begin = 0;
  std::size_t end = 0;
};

void strip_person(const WordList& words, Limits& limits, NameParts& parts) {
  while (limits.end > limits.begin + 1 && words[limits.end - 1].is(WordClass::degree) &&
         words[limits.end - 1].has_case)
    --limits.end;
  const auto& last = words[limits.end - 1];
  if (limits.end > limits.begin + 1 && (last.is_roman || last.is(WordClass::generation))) {
    parts.generation = last.spelling;
    --limits.end;
  }
  WordList rest;
  for (auto at = limits.begin; at < limits.end; ++at) rest.push_back(&words[at]);
  const auto titles = leading_titles(rest);
  for (std::size_t at = 0; at < titles; ++at) {
    parts.titles.push_back(&rest[at]);
    parts.regnal |= rest[at].is(WordClass::regnal);
    parts.civil |= rest[at].is(WordClass::title) && !rest[at].is(WordClass::regnal);
  }
  parts.only_title = titles == rest.size() || (rest.size() == 1 && rest.front().is(WordClass::creed));
  if (!parts.only_title) limits.begin += titles;
}

void strip_organisation(const WordList& words, Limits& limits, NameParts& parts) {
  while (limits.end > limits.begin + 1 && words[limits.end - 1].is(WordClass::legal_form)) {
    parts.legal_form = &words[limits.end - 1];
    --limits.end;
    if (limits.end > limits.begin + 1 && words[limits.end - 1].folded == "and") --limits.end;
  }
}

}  // namespace

NameParts name_parts(NameWords& table, std::span<const std::string_view> tokens,
                     const TokenMention& mention) {
  NameParts parts{.kind = mention.kind, .first = mention.first, .count = mention.count};
  const auto placed = placed_words(table, tokens, mention);
  if (placed.words.empty()) return parts;
  Limits limits{.begin = 0, .end = placed.words.size()};
  while (limits.end > limits.begin + 1 && placed.words[limits.begin].is(WordClass::article)) ++limits.begin;
  if (mention.kind == EntityKind::person) strip_person(placed.words, limits, parts);
  if (mention.kind == EntityKind::org) strip_organisation(placed.words, limits, parts);
  for (auto at = limits.begin; at < limits.end; ++at) parts.words.push_back(&placed.words[at]);
  if (mention.kind == EntityKind::person) parts.gender = gender_of(parts.titles, parts.words);
  parts.first = placed.token[limits.begin];
  const auto last = placed.token[limits.end - 1];
  const auto generation =
      parts.generation != 0 && limits.end < placed.words.size() ? placed.token[limits.end] : last;
  parts.count = std::max(last, generation) - parts.first + 1;
  return parts;
}

}  // namespace dateline
