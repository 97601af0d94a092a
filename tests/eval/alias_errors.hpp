// What went wrong in a document, for a person to read.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "tests/eval/alias_document.hpp"

namespace dateline {

/// The pairs of names of one kind that were wrongly joined ("+") or left apart ("-"), with the number of
/// pairs of mentions each, the costliest first; empty where all is right.
std::string alias_errors(const AliasDocument& document, std::span<const std::uint32_t> found);

}  // namespace dateline
