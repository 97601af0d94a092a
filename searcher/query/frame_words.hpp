// Words of a request that say nothing of what is looked for.
#pragma once

#include <string_view>

namespace dateline {

/// "articles", "interested", "concerning": English words, in small letters, by which people ask. O(1).
bool is_frame_word(std::string_view folded);

}  // namespace dateline
