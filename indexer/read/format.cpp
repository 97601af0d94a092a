#include "indexer/read/format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>

#include "common/text/utf8.hpp"
#include "indexer/read/clean_text.hpp"

namespace dateline {
namespace {

struct NamedFormat {
  std::string_view name;
  InputFormat format;
};

constexpr std::array kFormatNames{
    NamedFormat{"auto", InputFormat::automatic},    NamedFormat{"text", InputFormat::text},
    NamedFormat{"markdown", InputFormat::markdown}, NamedFormat{"jsonl", InputFormat::jsonl},
    NamedFormat{"json", InputFormat::json},         NamedFormat{"csv", InputFormat::csv},
    NamedFormat{"tsv", InputFormat::tsv},           NamedFormat{"reuters", InputFormat::reuters},
};

constexpr std::array kExtensions{
    NamedFormat{".txt", InputFormat::text},    NamedFormat{".text", InputFormat::text},
    NamedFormat{".md", InputFormat::markdown}, NamedFormat{".markdown", InputFormat::markdown},
    NamedFormat{".jsonl", InputFormat::jsonl}, NamedFormat{".ndjson", InputFormat::jsonl},
    NamedFormat{".json", InputFormat::json},   NamedFormat{".csv", InputFormat::csv},
    NamedFormat{".tsv", InputFormat::tsv},     NamedFormat{".tab", InputFormat::tsv},
    NamedFormat{".sgm", InputFormat::reuters}, NamedFormat{".sgml", InputFormat::reuters},
};

constexpr std::array<std::string_view, 10> kCompressions{".gz", ".xz",  ".zst",  ".zstd", ".bz2",
                                                         ".bz", ".lz4", ".lzma", ".z",    ".lz"};
constexpr std::array<std::string_view, 9> kArchives{".tar",  ".zip",  ".tgz", ".txz", ".tbz",
                                                    ".tbz2", ".tzst", ".tlz", ".7z"};

/// The last extension of a file name, dot included, in lower case.
std::string extension(std::string_view path) {
  const std::string_view name = path.substr(path.find_last_of('/') + 1);
  const std::size_t dot = name.find_last_of('.');
  if (dot == std::string_view::npos || dot == 0) return {};
  return ascii_lower(name.substr(dot));
}

struct Signature {
  std::size_t offset;
  std::string_view bytes;
  std::string_view name;
};

constexpr std::array kPacked{
    Signature{0, "\x1F\x8B", "gzip"},
    Signature{0,
              "\xFD"
              "7zXZ",
              "xz"},
    Signature{0, "\x28\xB5\x2F\xFD", "zstd"},
    Signature{0, "BZh", "bzip2"},
    Signature{0, "\x04\x22\x4D\x18", "lz4"},
    Signature{0, "\x1F\x9D", "compress"},
    Signature{0, "LZIP", "lzip"},
    Signature{0, "PK\x03\x04", "zip"},
    Signature{0, "PK\x05\x06", "zip"},
    Signature{0, "7z\xBC\xAF\x27\x1C", "7-zip"},
    Signature{257, "ustar", "tar"},
};

constexpr std::array kForeign{
    Signature{0, "%PDF-", "PDF"},
    Signature{0, "\x89PNG", "PNG"},
    Signature{0, "\xFF\xD8\xFF", "JPEG"},
    Signature{0, "GIF8", "GIF"},
    Signature{0,
              "\x7F"
              "ELF",
              "a program"},
    Signature{0, "SQLite format 3", "an SQLite database"},
    Signature{0, "\xD0\xCF\x11\xE0", "an old office document"},
    Signature{0, "{\\rtf", "RTF"},
    Signature{0, "RIFF", "audio or video"},
    Signature{0, "OggS", "audio or video"},
    Signature{4, "ftyp", "audio or video"},
};

template <std::size_t N>
const Signature* find_signature(const std::array<Signature, N>& signatures, std::string_view front) {
  const auto* const found = std::find_if(signatures.begin(), signatures.end(), [&](const Signature& s) {
    return front.size() >= s.offset && front.substr(s.offset).starts_with(s.bytes);
  });
  return found == signatures.end() ? nullptr : found;
}

bool is_odd_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && !(byte >= '\t' && byte <= '\r') && byte != 0x1B) || byte == 0x7F;
}

/// A sequence that the end cuts off is forgiven.
bool is_utf8(std::string_view front) {
  return is_valid_utf8(truncate_utf8(front, front.size() - std::min<std::size_t>(front.size(), 4)));
}

/// Formats that this version knows by sight but does not read.
std::string_view unread_markup(std::string_view front) {
  const std::string start = ascii_lower(trim(front).substr(0, 64));
  const std::string_view text = start;
  if (text.starts_with("<!doctype html") || text.starts_with("<html")) return "HTML";
  if (text.starts_with("<?xml") || text.starts_with("<rss") || text.starts_with("<feed")) return "XML";
  if (text.starts_with("warc/1.")) return "a web archive (WARC)";
  return {};
}

}  // namespace

std::optional<InputFormat> parse_input_format(const std::string& name) {
  const auto* const found = std::find_if(kFormatNames.begin(), kFormatNames.end(),
                                         [&](const NamedFormat& f) { return f.name == name; });
  if (found == kFormatNames.end()) return std::nullopt;
  return found->format;
}

NameClues clues_of_name(std::string_view path) {
  NameClues clues;
  std::string suffix = extension(path);
  if (std::find(kCompressions.begin(), kCompressions.end(), suffix) != kCompressions.end()) {
    clues.compressed = true;
    path.remove_suffix(suffix.size());
    suffix = extension(path);
  }
  clues.archive = std::find(kArchives.begin(), kArchives.end(), suffix) != kArchives.end();
  const auto* const found = std::find_if(kExtensions.begin(), kExtensions.end(),
                                         [&](const NamedFormat& f) { return f.name == suffix; });
  if (found != kExtensions.end()) clues.format = found->format;
  return clues;
}

bool looks_packed(std::string_view front) {
  return find_signature(kPacked, front) != nullptr;
}

InputFormat format_of_content(std::string_view front) {
  if (front.starts_with("---\n") || front.starts_with("---\r")) return InputFormat::markdown;
  const std::string_view text = trim(front);
  // The JSON reader turns to JSON Lines by itself where a second object follows.
  if (text.starts_with('{') || text.starts_with('[')) {
    const std::size_t next = text.find_first_not_of(" \t\r\n", 1);
    const char second = next == std::string_view::npos ? '\0' : text[next];
    const bool json = text.front() == '{' ? second == '"' || second == '}' : second == '{' || second == ']';
    if (json) return InputFormat::json;
  }
  const std::string start = ascii_lower(text.substr(0, 64));
  if (start.starts_with("<!doctype lewis") || start.starts_with("<reuters")) return InputFormat::reuters;
  return InputFormat::text;
}

std::string refusal(std::string_view front, Promise promise) {
  if (const Signature* found = find_signature(kForeign, front); found != nullptr) {
    return fmt::format("looks like binary data ({}), not like text", found->name);
  }
  const auto odd = static_cast<std::size_t>(std::count_if(front.begin(), front.end(), is_odd_control));
  const bool has_nul = front.find('\0') != std::string_view::npos;
  // A third of odd bytes is beyond any damaged text, less where bytes are not UTF-8 either; without a name's
  // promise a tenth is enough.
  const std::size_t tolerated = is_utf8(front) ? 3 : 20;
  const bool binary = promise == Promise::name ? odd * tolerated > front.size() && odd > 8
                                               : has_nul || odd * 10 > front.size();
  if (binary)
    return "looks like binary data; only text formats, their compressed forms and archives are read";
  if (promise == Promise::none) {
    if (const std::string_view kind = unread_markup(front); !kind.empty()) {
      return fmt::format("looks like {}, which is not read; --format text takes it as plain text", kind);
    }
  }
  return {};
}

}  // namespace dateline
