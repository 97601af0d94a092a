#include "indexer/entities/explained_names.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "indexer/entities/acronym.hpp"

namespace dateline {

namespace {

/// How far before the parenthesis the explained name may end: it may go on with words that the recogniser
/// did not take.
constexpr std::uint32_t kMostTokensBetween = 4;
/// How far the other name may stand behind the opening parenthesis or comma, and the first name before it.
constexpr std::uint32_t kLongestAside = 20;
constexpr std::uint32_t kFarthest = 60;

/// The mention that ends right before token `at`, among those before mention `index`.
const TokenMention* mention_before(std::span<const TokenMention> mentions, std::size_t index,
                                   std::uint32_t at) {
  const TokenMention* found = nullptr;
  for (auto before = index; before-- > 0 && mentions[before].first + kLongestAside > at;) {
    const auto& mention = mentions[before];
    const auto end = mention.first + mention.count;
    if (mention.kind != mentions[index].kind || end > at || end + kMostTokensBetween < at) continue;
    if (found == nullptr || mention.first < found->first) found = &mention;
  }
  return found;
}

WordList words_between(NameWords& table, std::span<const std::string_view> tokens, std::uint32_t first,
                       std::uint32_t end) {
  WordList words;
  for (auto at = first; at < end; ++at) {
    for (const auto* word : table.words_of(tokens[at])) words.push_back(word);
  }
  return words;
}

/// The mention that this one, right behind a parenthesis, abbreviates or spells out.
std::optional<std::size_t> abbreviated_mention(NameWords& words, std::span<const std::string_view> tokens,
                                               std::span<const TokenMention> mentions,
                                               const ArticleNames& names, std::size_t index) {
  const auto parenthesis = mentions[index].first - 1;
  const auto* before = mention_before(mentions, index, parenthesis);
  if (before == nullptr) return std::nullopt;
  const auto outer = words_between(words, tokens, before->first, parenthesis);
  const auto& inner = names.forms[names.form_of[index]].parts.words;
  const bool explained = (inner.size() == 1 && abbreviates(inner.front(), outer.span())) ||
                         (outer.size() == 1 && !inner.empty() && abbreviates(outer.front(), inner.span()));
  if (!explained) return std::nullopt;
  return static_cast<std::size_t>(before - mentions.data());
}

/// The same of one token inside a parenthesis or behind a comma.
bool announces_other_name(std::string_view token) {
  constexpr std::array<std::string_view, 9> kWords{":",   "/",   "born",   "n\u00e9", "n\u00e9e",
                                                   "nee", "aka", "a.k.a.", "alias"};
  return std::find(kWords.begin(), kWords.end(), token) != kWords.end();
}

/// Whether the two tokens say that another name of the person before follows: "known as", "pen name of",
/// "real name".
bool announce_other_name(std::string_view before, std::string_view last) {
  constexpr std::array<std::string_view, 6> kKinds{"real", "birth", "full", "pen", "stage", "maiden"};
  if (last == "as") return before == "known";
  if (last == "of") return before == "name" || before == "pseudonym";
  return last == "name" && std::find(kKinds.begin(), kKinds.end(), before) != kKinds.end();
}

/// The person named before in the same sentence, as far as full stops tell.
std::optional<std::size_t> known_as_mention(std::span<const std::string_view> tokens,
                                            std::span<const TokenMention> mentions, std::size_t index) {
  const auto first = mentions[index].first;
  if (first < 2 || !announce_other_name(tokens[first - 2], tokens[first - 1])) return std::nullopt;
  for (auto before = index; before-- > 0;) {
    const auto& name = mentions[before];
    if (name.first + kFarthest < first) return std::nullopt;
    if (name.kind != EntityKind::person) continue;
    const auto between = tokens.subspan(name.first, first - name.first);
    if (std::find(between.begin(), between.end(), ".") != between.end()) return std::nullopt;
    return before;
  }
  return std::nullopt;
}

/// A headline that is a name, and the text that begins with the same person's full name: "Jenna Marbles",
/// "Jenna Nicole Mourey is …".
std::optional<std::size_t> headline_mention(std::span<const TokenMention> mentions, const ArticleNames& names,
                                            std::size_t index) {
  const auto& mention = mentions[index];
  if (index == 0 || mention.kind != EntityKind::person) return std::nullopt;
  const auto& headline = mentions[index - 1];
  if (headline.kind != mention.kind || headline.first != 0 || headline.count != mention.first)
    return std::nullopt;
  const auto& ours = names.forms[names.form_of[index]].parts.words;
  const auto& theirs = names.forms[names.form_of[index - 1]].parts.words;
  if (ours.size() < 2 || theirs.size() < 2 || ours.front().spelling != theirs.front().spelling)
    return std::nullopt;
  return index - 1;
}

/// The person whose name the parenthesis or comma before this mention follows: "Jerome (Latin: Hieronymus)",
/// "Madonna, born Louise Ciccone".
std::optional<std::size_t> renamed_mention(std::span<const std::string_view> tokens,
                                           std::span<const TokenMention> mentions, std::size_t index) {
  const auto& mention = mentions[index];
  if (!announces_other_name(tokens[mention.first - 1])) return std::nullopt;
  auto opening = mention.first - 1;
  while (opening > 0 && opening + kLongestAside > mention.first && tokens[opening] != "(" &&
         tokens[opening] != ",")
    --opening;
  for (auto before = index; before-- > 0;) {
    const auto& name = mentions[before];
    if (name.first + kFarthest < opening) break;
    if (name.kind == EntityKind::person && name.first + name.count == opening) return before;
  }
  return std::nullopt;
}

std::optional<std::size_t> explained_mention(NameWords& words, std::span<const std::string_view> tokens,
                                             std::span<const TokenMention> mentions,
                                             const ArticleNames& names, std::size_t index) {
  if (mentions[index].first == 0) return std::nullopt;
  if (tokens[mentions[index].first - 1] == "(")
    return abbreviated_mention(words, tokens, mentions, names, index);
  if (mentions[index].kind != EntityKind::person) return std::nullopt;
  if (const auto headline = headline_mention(mentions, names, index)) return headline;
  if (const auto known_as = known_as_mention(tokens, mentions, index)) return known_as;
  return renamed_mention(tokens, mentions, index);
}

}  // namespace

void find_explained(NameWords& words, std::span<const std::string_view> tokens,
                    std::span<const TokenMention> mentions, ArticleNames& names) {
  for (std::size_t index = 0; index < mentions.size(); ++index) {
    const auto outside = explained_mention(words, tokens, mentions, names, index);
    auto& form = names.forms[names.form_of[index]];
    if (!outside || form.explained_by != 0 || names.form_of[index] == names.form_of[*outside]) continue;
    form.explained_by = names.form_of[*outside] + 1;
  }
}

}  // namespace dateline
