// Which format an input has, by its name and by its first bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/read/reader.hpp"

namespace dateline {

/// What a file's name promises.
struct NameClues {
  std::optional<InputFormat> format;  ///< by the extension under any compression suffix
  bool archive = false;               ///< .tar, .zip, .tgz and the like: holds members
  bool compressed = false;            ///< .gz and the like
};
NameClues clues_of_name(std::string_view path);

/// The first bytes of a compressed file or an archive. 512 bytes are enough to tell.
bool looks_packed(std::string_view front);

/// How much of an input the functions below want to see, in bytes.
inline constexpr std::size_t kSniffBytes = 4096;

/// The format of an input whose name says nothing, from its first bytes as UTF-8. Text where nothing else
/// fits.
InputFormat format_of_content(std::string_view front);

/// Why the input cannot be read as articles, where that is plain from its first bytes: data of another kind.
/// Empty where it looks like text. `name_known`: the name promised a format, so a few odd bytes are forgiven.
enum class Promise { none, name };
std::string refusal(std::string_view front, Promise promise);

}  // namespace dateline
