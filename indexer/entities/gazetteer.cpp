#include "indexer/entities/gazetteer.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string_view>

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <xxhash.h>

#include "common/index/facet_name.hpp"
#include "common/text/code_point.hpp"
#include "common/text/utf8.hpp"

namespace dateline {

namespace {

constexpr std::size_t kMaxNameBytes = 300;

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::optional<EntityKind> parse_kind(std::string_view name) {
  if (name == "person") return EntityKind::person;
  if (name == "org") return EntityKind::org;
  if (name == "place") return EntityKind::place;
  return std::nullopt;
}

struct Capitals {
  bool first = false;  ///< the first letter is a capital
  bool all = false;    ///< at least two letters, all of them capitals
};

Capitals capitals_of(std::string_view word) {
  std::size_t letters = 0;
  std::size_t capitals = 0;
  bool first = false;
  for (std::size_t i = 0; i < word.size();) {
    const auto c = static_cast<UChar32>(next_code_point(word, i));
    if (!u_isalpha(c)) continue;
    const bool capital = u_isupper(c) != 0 || u_istitle(c) != 0;
    if (letters++ == 0) first = capital;
    if (capital) ++capitals;
  }
  return {.first = first, .all = letters >= 2 && capitals == letters};
}

bool capitals_fit(std::string_view in_gazetteer, std::string_view in_text) {
  const auto wanted = capitals_of(in_gazetteer);
  const auto found = capitals_of(in_text);
  return (!wanted.first || found.first) && (!wanted.all || found.all);
}

bool parts_a_name(std::string_view between) {
  std::size_t line_breaks = 0;
  for (std::size_t i = 0; i < between.size();) {
    const auto c = next_code_point(between, i);
    if (c == '\n' && ++line_breaks > 1) return true;
    const bool inside = c == '-' || c == '.' || c == '\'' || c == '&' || c == 0x2010 || c == 0x2011 ||
                        c == 0x2019 || u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
    if (!inside) return true;
  }
  return false;
}

std::string kind_and_key(EntityKind kind, std::string_view name) {
  return fmt::format("{}{}", static_cast<int>(kind), facet_key(name));
}

Error line_error(const std::string& place, std::string_view reason) {
  return {ErrorCode::bad_input,
          fmt::format("{}: {}; a line is kind<TAB>name<TAB>alias|alias with kind person, org or place", place,
                      reason)};
}

}  // namespace

Result<Gazetteer> Gazetteer::load(const std::vector<std::filesystem::path>& files) {
  Gazetteer gazetteer;
  for (const auto& file : files) {
    std::error_code error;
    std::ifstream in(file, std::ios::binary);
    if (!in || std::filesystem::is_directory(file, error))
      return Error{ErrorCode::unreadable, fmt::format("{}: the gazetteer cannot be read", file.string())};
    std::ostringstream text;
    text << in.rdbuf();
    if (auto added = gazetteer.add_text(text.str(), file.string()); !added) return added.error();
  }
  return gazetteer;
}

Result<Gazetteer> Gazetteer::parse(std::string_view text, const std::string& name) {
  Gazetteer gazetteer;
  if (auto added = gazetteer.add_text(text, name); !added) return added.error();
  return gazetteer;
}

Result<void> Gazetteer::add_text(std::string_view text, const std::string& name) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  fingerprint_ = XXH3_64bits_withSeed(text.data(), text.size(), fingerprint_);
  if (text.substr(0, kByteOrderMark.size()) == kByteOrderMark) text.remove_prefix(kByteOrderMark.size());
  std::size_t number = 0;
  for (const auto line : split(text, '\n')) {
    ++number;
    if (trim(line).empty() || line.front() == '#') continue;
    if (auto added = add_line(line, fmt::format("{}:{}", name, number)); !added) return added;
  }
  return {};
}

Result<void> Gazetteer::add_line(std::string_view line, const std::string& place) {
  if (!is_valid_utf8(line)) return line_error(place, "not UTF-8");
  const auto columns = split(line, '\t');
  if (columns.size() < 2 || columns.size() > 3)
    return line_error(place, fmt::format("{} columns instead of 2 or 3", columns.size()));
  const auto kind = parse_kind(trim(columns[0]));
  if (!kind) return line_error(place, fmt::format("unknown kind \"{}\"", trim(columns[0])));
  GazetteerEntity entity{.kind = *kind, .key = {}, .name = std::string(trim(columns[1])), .aliases = {}};
  if (columns.size() == 3)
    for (const auto alias : split(columns[2], '|'))
      if (!trim(alias).empty()) entity.aliases.emplace_back(trim(alias));
  auto names = entity.aliases;
  names.push_back(entity.name);
  for (const auto& name : names) {
    if (name_words(name).empty())
      return line_error(place, fmt::format("no letter or digit in the name \"{}\"", name));
    if (name.size() > kMaxNameBytes)
      return line_error(place, fmt::format("a name of {} bytes (at most {})", name.size(), kMaxNameBytes));
  }
  entity.key = facet_key(entity.name);
  const auto index = entities_.size();
  entities_.push_back(entity);
  add_name(index, entity.name, place);
  for (const auto& alias : entity.aliases) add_name(index, alias, place);
  return {};
}

void Gazetteer::add_name(std::size_t entity, const std::string& name, const std::string& place) {
  const auto& owner = entities_[entity];
  const auto [known, is_new] = by_key_.emplace(kind_and_key(owner.kind, name), entity);
  if (!is_new && entities_[known->second].key != owner.key)
    warnings_.push_back(fmt::format("{}: \"{}\" is a name of {} already; the earlier line holds", place, name,
                                    entities_[known->second].name));
  Analyzer analyzer{Language()};
  TokenList tokens;
  analyzer.analyze(name, tokens);
  if (tokens.empty()) return;
  std::string words;
  Name entry{.entity = entity, .shapes = {}};
  for (const auto& token : tokens) {
    if (!words.empty()) words += ' ';
    words += token.surface;
    entry.shapes.emplace_back(token.bytes.of(name));
  }
  auto& longest = longest_[std::string(tokens[0].surface)];
  longest = std::max(longest, tokens.size());
  names_[words].push_back(std::move(entry));
}

std::optional<std::size_t> Gazetteer::resolve(EntityKind kind, std::string_view name) const {
  const auto found = by_key_.find(kind_and_key(kind, name));
  if (found == by_key_.end()) return std::nullopt;
  return found->second;
}

std::vector<GazetteerMention> Gazetteer::find(std::string_view text, const TokenList& tokens) const {
  std::vector<GazetteerMention> mentions;
  std::string words;
  for (std::size_t first = 0; first < tokens.size();) {
    const auto longest = longest_.find(std::string(tokens[first].surface));
    const auto limit = longest == longest_.end() ? 0 : std::min(longest->second, tokens.size() - first);
    std::size_t taken = 0;
    // The run of words is built once at full length and shortened word by word, so that the longest name
    // wins.
    std::vector<std::size_t> ends;
    words.clear();
    for (std::size_t n = 0; n < limit; ++n) {
      const auto& token = tokens[first + n];
      if (n > 0) {
        const auto& previous = tokens[first + n - 1];
        if (parts_a_name(text.substr(previous.bytes.end, token.bytes.begin - previous.bytes.end))) break;
        words += ' ';
      }
      words += token.surface;
      ends.push_back(words.size());
    }
    for (std::size_t n = ends.size(); n > 0 && taken == 0; --n) {
      const auto candidates = names_.find(words.substr(0, ends[n - 1]));
      if (candidates == names_.end()) continue;
      for (const auto& name : candidates->second) {
        bool fits = true;
        for (std::size_t i = 0; i < n && fits; ++i)
          fits = capitals_fit(name.shapes[i], tokens[first + i].bytes.of(text));
        if (!fits) continue;
        mentions.push_back({.entity = name.entity, .first_token = first, .tokens = n});
        taken = n;
        break;
      }
    }
    first += std::max<std::size_t>(1, taken);
  }
  return mentions;
}

}  // namespace dateline
