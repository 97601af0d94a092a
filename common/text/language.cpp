#include "common/text/language.hpp"

#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <unordered_map>
#include <utility>

#include "common/text/fold.hpp"
#include "common/text/language_traits.hpp"

namespace dateline {
namespace {

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_tag_character(char c) {
  return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

using OldCode = std::pair<std::string_view, std::string_view>;

// Withdrawn codes that are still in use, and the bibliographic codes of ISO 639-2 that differ from the
// terminological ones.
constexpr auto kOldCodes = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"iw", "he"},  {"in", "id"},  {"ji", "yi"},  {"mo", "ro"},  {"jw", "jv"},  {"alb", "sq"}, {"arm", "hy"},
     {"baq", "eu"}, {"bur", "my"}, {"chi", "zh"}, {"cze", "cs"}, {"dut", "nl"}, {"fre", "fr"}, {"geo", "ka"},
     {"ger", "de"}, {"gre", "el"}, {"ice", "is"}, {"mac", "mk"}, {"mao", "mi"}, {"may", "ms"}, {"per", "fa"},
     {"rum", "ro"}, {"slo", "sk"}, {"tib", "bo"}, {"wel", "cy"}});

std::string english_name(const char* code) {
  std::array<UChar, 128> name{};
  UErrorCode status = U_ZERO_ERROR;
  uloc_getDisplayLanguage(code, "en", name.data(), static_cast<std::int32_t>(name.size()), &status);
  std::array<char, 3 * 128 + 1> utf8{};
  u_strToUTF8(utf8.data(), static_cast<std::int32_t>(utf8.size()), nullptr, name.data(), -1, &status);
  return U_SUCCESS(status) ? fold(utf8.data()) : std::string{};
}

/// Everything that ICU calls a language by, to its code: codes of two and three letters, English names. The
/// keys own their text and the codes are ICU's constants. Made at the first call.
const std::unordered_map<std::string, const char*, StringHash, std::equal_to<>>& icu_index() {
  static const auto index = [] {
    std::unordered_map<std::string, const char*, StringHash, std::equal_to<>> names;
    for (const char* const* code = uloc_getISOLanguages(); *code != nullptr; ++code) {
      names.emplace(*code, *code);
      names.emplace(uloc_getISO3Language(*code), *code);
      names.emplace(english_name(*code), *code);
    }
    return names;
  }();
  return index;
}

}  // namespace

Language::Language() : Language(language_table().front().code, language_table().front()) {}

std::string_view Language::stemmer() const {
  return traits_->stemmer;
}

std::optional<Language> Language::from_known(std::string_view name) {
  for (const LanguageTraits& row : language_table()) {
    if (name == row.code || name == row.code3) return Language(row.code, row);
  }
  const auto found = icu_index().find(name);
  if (found == icu_index().end()) return std::nullopt;
  const std::string_view code = found->second;
  for (const LanguageTraits& row : language_table()) {
    if (code == row.code) return Language(row.code, row);
  }
  return Language(code, traits_of_other_languages());
}

std::optional<Language> Language::from_code(std::string_view code) {
  // The longest English name of a language in ICU 72 is far shorter.
  constexpr std::size_t kLongestName = 64;
  if (code.size() > kLongestName) return std::nullopt;
  const std::string lower = fold(code);
  const std::string_view tag = lower;
  const std::string_view subtag = tag.substr(0, tag.find_first_of("-_"));
  const bool is_tag =
      std::ranges::all_of(tag, is_tag_character) && std::ranges::all_of(subtag, is_ascii_letter);
  if (is_tag && (subtag.size() == 2 || subtag.size() == 3)) {
    const auto* const old = std::ranges::find(kOldCodes, subtag, &OldCode::first);
    return from_known(old == kOldCodes.end() ? subtag : old->second);
  }
  return tag.size() < 4 ? std::nullopt : from_known(tag);
}

}  // namespace dateline
