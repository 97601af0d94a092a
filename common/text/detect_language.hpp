// Which language a text is in.
#pragma once

#include <optional>
#include <string_view>

#include "common/text/language.hpp"

namespace dateline {

/// By Google's Compact Language Detector 2, from the first 64 KiB of plain text. Empty where it is not sure:
/// short texts, lists of names, mixtures. Ill-formed bytes are passed over.
std::optional<Language> detect_language(std::string_view text);

}  // namespace dateline
