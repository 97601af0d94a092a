// Names that say nothing without their article: "the Government", "the West".
#pragma once

#include <string_view>

#include "common/article.hpp"

namespace dateline {

/// Whether an organisation is called by words for kinds of organisations alone, or a place by a direction alone. As a
/// facet value such a name would join what different articles mean by it.
bool is_generic_name(EntityKind kind, std::string_view name);

}  // namespace dateline
