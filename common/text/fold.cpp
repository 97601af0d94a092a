#include "common/text/fold.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "common/text/utf8.hpp"

namespace dateline {
namespace {

using InstanceOf = const icu::Normalizer2* (*)(UErrorCode&);

/// The text itself where ICU fails, which happens only when memory runs out.
std::string normalize(InstanceOf instance_of, std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const normalizer = instance_of(status);
  std::string out;
  if (U_SUCCESS(status)) {
    icu::StringByteSink<std::string> sink(&out, static_cast<std::int32_t>(text.size()));
    const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
    normalizer->normalizeUTF8(0, piece, sink, nullptr, status);
  }
  return U_SUCCESS(status) ? out : std::string(text);
}

/// Turkish and Azerbaijani pair "I" with "ı" and "İ" with "i"; the standard folding would not.
std::string pair_dotted_i(std::string_view text) {
  constexpr std::string_view kDotAbove = "\xCC\x87";
  constexpr std::string_view kCapitalDottedI = "\xC4\xB0";
  constexpr std::string_view kDotlessI = "\xC4\xB1";
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    if (text.front() == 'I') {
      text.remove_prefix(1);
      const bool dotted = text.starts_with(kDotAbove);
      out += dotted ? "i" : kDotlessI;
      if (dotted) text.remove_prefix(kDotAbove.size());
    } else if (text.starts_with(kCapitalDottedI)) {
      out += 'i';
      text.remove_prefix(kCapitalDottedI.size());
    } else {
      out += text.front();
      text.remove_prefix(1);
    }
  }
  return out;
}

/// Letters that Unicode does not decompose, in lower case, with the spelling that news in English gives their
/// names.
std::string_view base_letters(char32_t c) {
  switch (c) {
    case U'æ':
      return "ae";
    case U'œ':
      return "oe";
    case U'þ':
      return "th";
    case U'ə':  // Azerbaijani: Əliyev is Aliyev
      return "a";
    case U'ɓ':
      return "b";
    case U'đ':
    case U'ð':
    case U'ɖ':
    case U'ɗ':
      return "d";
    case U'ɛ':
      return "e";
    case U'ħ':
      return "h";
    case U'ı':
    case U'ɨ':
      return "i";
    case U'ĸ':
    case U'ƙ':
      return "k";
    case U'ł':
      return "l";
    case U'ŋ':
      return "n";
    case U'ø':
    case U'ɔ':
      return "o";
    case U'ŧ':
      return "t";
    case U'ƴ':
      return "y";
    case U'ƶ':
      return "z";
    default:
      return {};
  }
}

constexpr char32_t kTatweel = 0x640;

bool is_removed_mark(char32_t c) {
  if (c < 0x300) return false;
  if (c <= 0x36F || c == kTatweel) return true;
  const bool european = (c >= 0x483 && c <= 0x487) || (c >= 0x1AB0 && c <= 0x1AFF) ||
                        (c >= 0x1DC0 && c <= 0x1DFF) || (c >= 0x20D0 && c <= 0x20FF) ||
                        (c >= 0xFE20 && c <= 0xFE2F);
  const bool semitic = (c >= 0x591 && c <= 0x6FF) || (c >= 0x8D3 && c <= 0x8FF) || c == 0xFB1E;
  return (european || semitic) && (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

/// Cyrillic letters that nobody writes without their mark: "й", "ў" and "ї", in contrast to "ё".
bool is_part_of_letter(char32_t base, char32_t mark) {
  constexpr char32_t kBreve = 0x306;
  constexpr char32_t kDiaeresis = 0x308;
  return (mark == kBreve && base >= 0x400 && base <= 0x4FF) || (mark == kDiaeresis && base == U'і');
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  return out;
}

}  // namespace

std::string fold_case(std::string_view text, DottedI dotted_i) {
  if (dotted_i == DottedI::is_a_letter)
    return normalize(icu::Normalizer2::getNFKCCasefoldInstance, pair_dotted_i(text));
  return normalize(icu::Normalizer2::getNFKCCasefoldInstance, text);
}

std::string remove_diacritics(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  const std::string decomposed = normalize(icu::Normalizer2::getNFDInstance, text);
  std::string kept;
  kept.reserve(decomposed.size());
  char32_t previous = 0;
  for (std::size_t at = 0; at < decomposed.size();) {
    const CodePoint point = decode_utf8(decomposed, at);
    if (const std::string_view base = base_letters(point.value); !base.empty()) {
      kept += base;
    } else if (!is_removed_mark(point.value) || is_part_of_letter(previous, point.value)) {
      kept.append(decomposed, at, point.size);
    }
    previous = point.value;
    at += point.size;
  }
  return is_ascii(kept) ? kept : normalize(icu::Normalizer2::getNFCInstance, kept);
}

std::string fold(std::string_view text) {
  if (is_ascii(text)) return lower_ascii(text);
  if (is_valid_utf8(text)) return remove_diacritics(fold_case(text));
  std::string repaired(text);
  repair_utf8(repaired);
  return remove_diacritics(fold_case(repaired));
}

std::string to_upper(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out, static_cast<std::int32_t>(text.size()));
  const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
  icu::CaseMap::utf8ToUpper("", 0, piece, sink, nullptr, status);
  return U_SUCCESS(status) ? out : std::string(text);
}

}  // namespace dateline
