#include "common/text/word_forms.hpp"

#include <algorithm>

#include "common/text/char_class.hpp"
#include "common/text/fold.hpp"
#include "common/text/language_traits.hpp"
#include "common/text/utf8.hpp"

namespace dateline {
namespace {

/// Much more than a term keeps, so that marks and dots, which do not count, hardly change where it is cut.
constexpr std::size_t kMaxRawBytes = 8 * kMaxTermBytes;

/// Two capitals at least, and no other letter.
bool is_all_capitals(std::string_view raw) {
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < raw.size();) {
    const CodePoint point = decode_utf8(raw, at);
    if (char_kind(point.value) == CharKind::letter) {
      if (letter_case(point.value) != LetterCase::upper) return false;
      ++capitals;
    }
    at += point.size;
  }
  return capitals >= 2;
}

/// Keeps what `keep` says; an apostrophe of any shape that is kept becomes "'".
template <typename Keep>
std::string filtered(std::string_view word, Keep keep) {
  std::string out;
  out.reserve(word.size());
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = decode_utf8(word, at);
    const CharKind kind = char_kind(point.value);
    if (keep(kind)) {
      if (kind == CharKind::apostrophe) {
        out += '\'';
      } else {
        out.append(word, at, point.size);
      }
    }
    at += point.size;
  }
  return out;
}

/// Compatibility forms unfold into spaces and points now and then ("ŀ" is "l·"); only what makes words stays.
bool is_word_char(CharKind kind) {
  return kind == CharKind::letter || kind == CharKind::mark || kind == CharKind::digit;
}

std::string cut(std::string word) {
  word.resize(truncate_utf8(word, kMaxTermBytes).size());
  return word;
}

}  // namespace

WordFormer::WordFormer(Language language, SegmentationPath path)
    : language_(language), path_(path), stemmer_(language), stop_words_(language) {}

std::string WordFormer::fold_case_of(std::string_view raw) const {
  const DottedI dotted_i = language_.traits().dotted_i;
  const bool by_icu = path_ == SegmentationPath::icu || dotted_i == DottedI::is_a_letter || !is_ascii(raw);
  return by_icu ? fold_case(raw, dotted_i) : fold(raw);
}

WordForms WordFormer::form(std::string_view raw, WordPart::Kind kind) {
  raw = truncate_utf8(raw, kMaxRawBytes);
  const std::string folded = fold_case_of(raw);
  const std::string word = filtered(folded, is_word_char);
  WordForms forms;
  if (kind == WordPart::Kind::letters) {
    const auto keeps_apostrophes = [](CharKind c) { return is_word_char(c) || c == CharKind::apostrophe; };
    forms.stop_word = stop_words_.contains(filtered(folded, keeps_apostrophes)) || stop_words_.contains(word);
  }
  forms.surface = cut(filtered(remove_diacritics(word), is_word_char));
  if (forms.surface.empty()) return forms;
  const bool fold_first = language_.traits().order == DiacriticsOrder::fold_then_stem;
  forms.term = cut(remove_diacritics(stemmer_.stem(fold_first ? forms.surface : word)));
  if (forms.term.empty()) forms.term = forms.surface;
  if (is_all_capitals(raw)) forms.capitals = cut(to_upper(forms.surface));
  return forms;
}

}  // namespace dateline
