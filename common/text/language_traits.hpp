// What differs between languages in the analyzer: one row a language, the only place that knows.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace dateline {

/// When diacritics go.
enum class DiacriticsOrder : std::uint8_t {
  /// The language's own spelling has none, so that they only come with foreign names: "Zelenský" is stemmed
  /// as "Zelensky".
  fold_then_stem,
  /// The stemmer knows the letters ("économiques", "Häuser") and must see them.
  stem_then_fold,
};

enum class DecimalMark : std::uint8_t {
  point,  ///< 1,000.5
  comma,  ///< 1.000,5
};

/// How a written language joins an ending to a name of foreign look, besides the possessive 's that is taken
/// off everywhere.
enum class NameEnding : std::uint8_t {
  none,
  after_apostrophe,  ///< Turkish: "Ankara'da" is Ankara
  after_colon,       ///< Swedish, Finnish: "EU:n" is EU
};

/// Which letters the case folding takes for a pair.
enum class DottedI : std::uint8_t {
  pairs_with_i,  ///< I i
  is_a_letter,   ///< I ı, İ i
};

struct LanguageTraits {
  std::string_view code;   ///< ISO 639-1
  std::string_view code3;  ///< ISO 639-2/T
  std::string_view stemmer = {};
  std::string_view stop_words = {};  ///< the list's name, see stopwords/
  DiacriticsOrder order = DiacriticsOrder::stem_then_fold;
  DecimalMark decimal_mark = DecimalMark::comma;
  NameEnding name_ending = NameEnding::none;
  DottedI dotted_i = DottedI::pairs_with_i;
  /// Lower-case words that lose their vowel before another word: "l" of "l'homme".
  std::span<const std::string_view> elided = {};
};

/// Languages with traits of their own; the first is English.
std::span<const LanguageTraits> language_table();
/// The traits of every language that the table does not name.
const LanguageTraits& traits_of_other_languages();

}  // namespace dateline
