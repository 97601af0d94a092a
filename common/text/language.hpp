// The languages that the analyzer knows.
#pragma once

#include <optional>
#include <string_view>

namespace dateline {

struct LanguageTraits;

/// A language by its ISO 639-1 code. Languages without a Snowball stemmer are analyzed without stemming.
/// A plain value: comparable, cheap to copy; refers to a static table.
class Language {
 public:
  /// English, the default.
  Language();
  /// Takes "en", "EN", "en-GB", "eng" (ISO 639-2), or an English name ("english"). Empty where it is no
  /// language code at all; a language that has no stemmer gives one without it. Codes without a two-letter
  /// form keep their three letters ("haw").
  static std::optional<Language> from_code(std::string_view code);

  [[nodiscard]] std::string_view code() const { return code_; }  ///< "en"
  [[nodiscard]] std::string_view stemmer() const;                ///< Snowball's name, "english"; empty: none
  [[nodiscard]] const LanguageTraits& traits() const { return *traits_; }

  friend bool operator==(const Language&, const Language&) = default;

 private:
  Language(std::string_view code, const LanguageTraits& traits) : code_(code), traits_(&traits) {}
  /// `name`: a code or an English name in small letters.
  static std::optional<Language> from_known(std::string_view name);

  std::string_view code_;
  const LanguageTraits* traits_;
};

}  // namespace dateline
