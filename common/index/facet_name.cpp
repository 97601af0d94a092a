#include "common/index/facet_name.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unicode/uchar.h>
#include <xxhash.h>

#include "common/text/code_point.hpp"
#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"

namespace dateline {

namespace {

enum class CharacterRole { word, vanishing, separator };

CharacterRole role_of(UChar32 c) {
  if (c == '.' || c == '\'' || c == 0x2019 || c == 0x02BC) return CharacterRole::vanishing;
  if (c == '+' || c == '#' || u_isalnum(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0)
    return CharacterRole::word;
  return CharacterRole::separator;
}

}  // namespace

std::vector<std::string> name_words(std::string_view name) {
  const auto folded = fold(name);
  std::vector<std::string> words;
  std::string word;
  for (std::size_t i = 0; i < folded.size();) {
    const auto begin = i;
    const auto role = role_of(static_cast<UChar32>(next_code_point(folded, i)));
    if (role == CharacterRole::word) word.append(folded, begin, i - begin);
    if (role == CharacterRole::separator && !word.empty()) words.push_back(std::exchange(word, {}));
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

std::string facet_key(std::string_view name) {
  auto key = fmt::format("{}", fmt::join(name_words(name), " "));
  if (key.empty()) key = fold(name);
  key.erase(std::remove(key.begin(), key.end(), '\0'), key.end());
  if (key.size() <= kMaxFacetKeyBytes) return key;
  constexpr std::size_t kHashDigits = 17;
  return fmt::format("{}#{:016x}", truncate_utf8(key, kMaxFacetKeyBytes - kHashDigits),
                     XXH3_64bits(key.data(), key.size()));
}

bool contains_run(const std::vector<std::string>& words, const std::vector<std::string>& run) {
  return !run.empty() && std::search(words.begin(), words.end(), run.begin(), run.end()) != words.end();
}

}  // namespace dateline
