#include "common/text/detect_language.hpp"

#include <cld2/public/compact_lang_det.h>

#include <array>
#include <string>

#include "common/text/utf8.hpp"

namespace dateline {

std::optional<Language> detect_language(std::string_view text) {
  constexpr std::size_t kMaxBytes = std::size_t{1} << 16;
  constexpr bool kPlainText = true;
  std::string sample(truncate_utf8(text, kMaxBytes));
  repair_utf8(sample);
  bool reliable = false;
  std::array<CLD2::Language, 3> ranked{};
  std::array<int, 3> percent{};
  int letters = 0;
  // The plain DetectLanguage says English where it knows nothing.
  const CLD2::Language found =
      CLD2::ExtDetectLanguageSummary(sample.data(), static_cast<int>(sample.size()), kPlainText,
                                     ranked.data(), percent.data(), &letters, &reliable);
  if (!reliable || found == CLD2::UNKNOWN_LANGUAGE) return std::nullopt;
  return Language::from_code(CLD2::LanguageCode(found));
}

}  // namespace dateline
