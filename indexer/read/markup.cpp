#include "indexer/read/markup.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <system_error>

namespace dateline {
namespace {

struct NamedReference {
  std::string_view name;
  std::uint32_t code_point;
};

constexpr std::array kNamedReferences{
    NamedReference{"amp", '&'},      NamedReference{"lt", '<'},       NamedReference{"gt", '>'},
    NamedReference{"quot", '"'},     NamedReference{"apos", '\''},    NamedReference{"ndash", 0x2013},
    NamedReference{"mdash", 0x2014}, NamedReference{"lsquo", 0x2018}, NamedReference{"rsquo", 0x2019},
    NamedReference{"sbquo", 0x201A}, NamedReference{"ldquo", 0x201C}, NamedReference{"rdquo", 0x201D},
    NamedReference{"bdquo", 0x201E}, NamedReference{"bull", 0x2022},  NamedReference{"hellip", 0x2026},
    NamedReference{"euro", 0x20AC},  NamedReference{"trade", 0x2122}, NamedReference{"OElig", 0x152},
    NamedReference{"oelig", 0x153},  NamedReference{"Scaron", 0x160}, NamedReference{"scaron", 0x161},
    NamedReference{"ensp", 0x2002},  NamedReference{"emsp", 0x2003},  NamedReference{"minus", 0x2212},
};

/// The names that HTML gives to U+00A0–U+00FF, in order.
constexpr std::array<std::string_view, 96> kLatin1Names{
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",
    "ordf",   "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",
    "acute",  "micro",  "para",   "middot", "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12",
    "frac34", "iquest", "Agrave", "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil",
    "Egrave", "Eacute", "Ecirc",  "Euml",   "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde",
    "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",
    "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",
    "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",   "igrave", "iacute", "icirc",  "iuml",
    "eth",    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave",
    "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

/// 0 where the name is not known.
std::uint32_t code_point_of(std::string_view name) {
  const auto* const known = std::find_if(kNamedReferences.begin(), kNamedReferences.end(),
                                         [&](const NamedReference& r) { return r.name == name; });
  if (known != kNamedReferences.end()) return known->code_point;
  const auto* const latin1 = std::find(kLatin1Names.begin(), kLatin1Names.end(), name);
  if (latin1 == kLatin1Names.end()) return 0;
  return 0xA0 + static_cast<std::uint32_t>(latin1 - kLatin1Names.begin());
}

std::size_t append_numeric(std::string_view body, std::string& out) {
  const bool hex = body.starts_with('x') || body.starts_with('X');
  const std::string_view digits = body.substr(hex ? 1 : 0);
  std::uint32_t code_point = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), code_point, hex ? 16 : 10);
  if (digits.empty() || end != digits.data() + digits.size() || error != std::errc()) return 0;
  append_code_point(code_point, out);
  return body.size();
}

}  // namespace

void append_code_point(std::uint32_t c, std::string& out) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
  const auto unit = [&](std::uint32_t value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
  if (c < 0x80) {
    unit(c);
  } else if (c < 0x800) {
    unit(0xC0 | c >> 6);
    unit(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    unit(0xE0 | c >> 12);
    unit(0x80 | (c >> 6 & 0x3F));
    unit(0x80 | (c & 0x3F));
  } else {
    unit(0xF0 | c >> 18);
    unit(0x80 | (c >> 12 & 0x3F));
    unit(0x80 | (c >> 6 & 0x3F));
    unit(0x80 | (c & 0x3F));
  }
}

std::size_t append_reference(std::string_view text, std::string& out) {
  constexpr std::size_t kLongest = 12;
  const std::size_t end = text.substr(0, kLongest).find(';');
  if (text.empty() || text.front() != '&' || end == std::string_view::npos) return 0;
  const std::string_view body = text.substr(1, end - 1);
  if (body.starts_with('#')) return append_numeric(body.substr(1), out) > 0 ? end + 1 : 0;
  const std::uint32_t code_point = code_point_of(body);
  if (code_point == 0) return 0;
  append_code_point(code_point, out);
  return end + 1;
}

std::string decode_references(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t next = std::min(text.find('&', i), text.size());
    out.append(text, i, next - i);
    if (next == text.size()) break;
    const std::size_t length = append_reference(text.substr(next), out);
    if (length == 0) out += '&';
    i = next + std::max<std::size_t>(length, 1);
  }
  return out;
}

}  // namespace dateline
