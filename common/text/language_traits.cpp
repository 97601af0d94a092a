#include "common/text/language_traits.hpp"

#include <array>

namespace dateline {
namespace {

constexpr std::array<std::string_view, 14> kFrenchElided = {
    "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu"};
constexpr std::array<std::string_view, 20> kItalianElided = {
    "l",    "un",   "d",    "c",    "m",    "s",     "t",     "v",    "gl",  "all",
    "dall", "dell", "nell", "sull", "coll", "quell", "quest", "degl", "agl", "dagl"};
constexpr std::array<std::string_view, 6> kCatalanElided = {"l", "d", "m", "t", "s", "n"};
constexpr std::array<std::string_view, 3> kIrishElided = {"b", "d", "m"};

using enum DiacriticsOrder;
using enum DecimalMark;
using enum NameEnding;
using enum DottedI;

// English and Indonesian are written without diacritics. Dutch is not on that list: its stemmer treats "è"
// apart. The rows without a stemmer are there for their decimal comma.
constexpr auto kTable = std::to_array<LanguageTraits>({
    {"en", "eng", "english", "english", fold_then_stem, point},
    {"ar", "ara", "arabic", {}, stem_then_fold, point},
    {"hy", "hye", "armenian"},
    {"eu", "eus", "basque"},
    {.code = "ca", .code3 = "cat", .stemmer = "catalan", .elided = kCatalanElided},
    {"da", "dan", "danish", "danish"},
    {"nl", "nld", "dutch", "dutch"},
    {"fi", "fin", "finnish", "finnish", stem_then_fold, comma, after_colon},
    {.code = "fr", .code3 = "fra", .stemmer = "french", .stop_words = "french", .elided = kFrenchElided},
    {"de", "deu", "german", "german"},
    {"hu", "hun", "hungarian", "hungarian"},
    {"id", "ind", "indonesian", {}, fold_then_stem},
    {.code = "ga", .code3 = "gle", .stemmer = "irish", .decimal_mark = point, .elided = kIrishElided},
    {.code = "it", .code3 = "ita", .stemmer = "italian", .stop_words = "italian", .elided = kItalianElided},
    {"lt", "lit", "lithuanian"},
    {"ne", "nep", "nepali", "nepali", stem_then_fold, point},
    {"no", "nor", "norwegian", "norwegian"},
    {"nb", "nob", "norwegian", "norwegian"},
    {"nn", "nno", "norwegian", "norwegian"},
    {"pt", "por", "portuguese", "portuguese"},
    {"ro", "ron", "romanian"},
    {"ru", "rus", "russian", "russian"},
    {"es", "spa", "spanish", "spanish"},
    {"sv", "swe", "swedish", "swedish", stem_then_fold, comma, after_colon},
    {"ta", "tam", "tamil", {}, stem_then_fold, point},
    {"tr", "tur", "turkish", "turkish", stem_then_fold, comma, after_apostrophe, is_a_letter},
    {"az", "aze", {}, {}, stem_then_fold, comma, none, is_a_letter},
    {"be", "bel"},
    {"bg", "bul"},
    {"bs", "bos"},
    {"cs", "ces"},
    {"el", "ell"},
    {"et", "est"},
    {"gl", "glg"},
    {"hr", "hrv"},
    {"is", "isl"},
    {"ka", "kat"},
    {"kk", "kaz", {}, {}, stem_then_fold, comma},
    {"lv", "lav"},
    {"mk", "mkd"},
    {"pl", "pol"},
    {"sk", "slk"},
    {"sl", "slv"},
    {"sq", "sqi"},
    {"sr", "srp"},
    {"uk", "ukr"},
    {"vi", "vie"},
});

constexpr LanguageTraits kOther = {.code = {}, .code3 = {}, .decimal_mark = point};

}  // namespace

std::span<const LanguageTraits> language_table() {
  return kTable;
}

const LanguageTraits& traits_of_other_languages() {
  return kOther;
}

}  // namespace dateline
