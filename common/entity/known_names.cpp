#include "common/entity/known_names.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unicode/uchar.h>
#include <xxhash.h>

#include "common/index/facet_name.hpp"
#include "common/text/code_point.hpp"
#include "common/text/utf8.hpp"

namespace dateline {

namespace {

std::optional<EntityKind> parse_kind(std::string_view name) {
  if (name == "person") return EntityKind::person;
  if (name == "org") return EntityKind::org;
  if (name == "place") return EntityKind::place;
  return std::nullopt;
}

/// Takes what stands before the separator off `rest`.
std::string_view take(std::string_view& rest, char separator) {
  const auto part = rest.substr(0, rest.find(separator));
  rest.remove_prefix(std::min(part.size() + 1, rest.size()));
  return part;
}

/// A name in the form in which it is looked up.
struct LookupName {
  std::string words;      ///< name_words, joined by spaces
  bool capitals = false;  ///< one word of at least two letters, all of them capitals
};

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_small_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// What the general way below does, for ASCII.
LookupName ascii_lookup_name(std::string_view name) {
  LookupName result;
  std::size_t capitals = 0;
  bool small = false;
  bool parted = false;
  for (const auto c : name) {
    const bool word = is_capital(c) || is_small_or_digit(c) || c == '+' || c == '#';
    if (!word) {
      parted |= c != '.' && c != '\'';
      continue;
    }
    if (parted && !result.words.empty()) result.words += ' ';
    parted = false;
    capitals += is_capital(c) ? 1U : 0U;
    small |= c >= 'a' && c <= 'z';
    result.words += static_cast<char>(is_capital(c) ? c - 'A' + 'a' : c);
  }
  result.capitals = capitals >= 2 && !small && result.words.find(' ') == std::string::npos;
  return result;
}

bool in_capitals(std::string_view name) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < name.size();) {
    const auto c = static_cast<UChar32>(next_code_point(name, at));
    if (!u_isalpha(c)) continue;
    if (!u_isupper(c)) return false;
    ++letters;
  }
  return letters >= 2;
}

LookupName lookup_name(std::string_view name) {
  if (is_ascii(name)) return ascii_lookup_name(name);
  const auto words = name_words(name);
  return {.words = fmt::format("{}", fmt::join(words, " ")),
          .capitals = words.size() == 1 && in_capitals(name)};
}

enum class Capitals : std::uint8_t { ignored, demanded };

/// Names that demand capitals live apart from the others.
std::string lookup_key(EntityKind kind, std::string_view words, Capitals capitals) {
  std::string key;
  key.reserve(words.size() + 2);
  key += static_cast<char>('0' + static_cast<int>(kind));
  key += capitals == Capitals::demanded ? '!' : ' ';
  key += words;
  return key;
}

}  // namespace

KnownNames KnownNames::parse(std::string_view table) {
  KnownNames names;
  for (std::size_t number = 1; !table.empty(); ++number) {
    auto line = take(table, '\n');
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty() && line.front() != '#') names.add_line(line, number);
  }
  return names;
}

void KnownNames::add_line(std::string_view line, std::size_t number) {
  const auto kind = parse_kind(take(line, '\t'));
  const auto name = take(line, '\t');
  if (!kind || lookup_name(name).words.empty() || line.find('\t') != std::string_view::npos) {
    warnings_.push_back(fmt::format("line {}: not \"kind<TAB>name<TAB>alias|alias\"", number));
    return;
  }
  names_.emplace_back(name);
  add_alias(*kind, name, number);
  while (!line.empty()) add_alias(*kind, take(line, '|'), number);
}

void KnownNames::add_alias(EntityKind kind, std::string_view alias, std::size_t number) {
  const auto looked_up = lookup_name(alias);
  if (looked_up.words.empty()) {
    warnings_.push_back(fmt::format("line {}: an alias without letters", number));
    return;
  }
  const auto newest = static_cast<std::uint32_t>(names_.size() - 1);
  const auto capitals = looked_up.capitals ? Capitals::demanded : Capitals::ignored;
  auto key = lookup_key(kind, looked_up.words, capitals);
  const auto* taken = find(key);
  if (taken == nullptr)
    insert(std::move(key), newest);
  else if (taken->name != newest)
    warnings_.push_back(
        fmt::format("line {}: \"{}\" is a name of {} already", number, alias, names_[taken->name]));
}

std::size_t KnownNames::slot_of(std::uint64_t hash, std::string_view key) const {
  const auto mask = slots_.size() - 1;
  auto at = static_cast<std::size_t>(hash) & mask;
  while (slots_[at].key != 0 && (slots_[at].hash != hash || keys_[slots_[at].key - 1].text != key))
    at = (at + 1) & mask;
  return at;
}

void KnownNames::insert(std::string key, std::uint32_t name) {
  keys_.push_back({.text = std::move(key), .name = name});
  const auto place = [this](std::uint32_t number) {
    const auto& text = keys_[number - 1].text;
    const auto hash = XXH3_64bits(text.data(), text.size());
    slots_[slot_of(hash, text)] = {.hash = hash, .key = number};
  };
  if (2 * keys_.size() > slots_.size()) {
    slots_.assign(2 * slots_.size(), Slot{});
    for (std::uint32_t number = 1; number < keys_.size(); ++number) place(number);
  }
  place(static_cast<std::uint32_t>(keys_.size()));
}

const KnownNames::Key* KnownNames::find(std::string_view key) const {
  const auto& slot = slots_[slot_of(XXH3_64bits(key.data(), key.size()), key)];
  return slot.key == 0 ? nullptr : &keys_[slot.key - 1];
}

std::optional<std::string_view> KnownNames::canonical(EntityKind kind, std::string_view name) const {
  const auto looked_up = lookup_name(name);
  const Key* found = nullptr;
  if (looked_up.capitals) found = find(lookup_key(kind, looked_up.words, Capitals::demanded));
  if (found == nullptr) found = find(lookup_key(kind, looked_up.words, Capitals::ignored));
  if (found == nullptr) return std::nullopt;
  return names_[found->name];
}

std::optional<std::string_view> KnownNames::canonical_in_any_case(EntityKind kind,
                                                                  std::string_view name) const {
  if (const auto exact = canonical(kind, name)) return exact;
  std::string capitals(name);
  for (char& c : capitals)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return canonical(kind, capitals);
}

const KnownNames& known_names() {
  static const KnownNames names = KnownNames::parse(known_names_table());
  return names;
}

}  // namespace dateline
