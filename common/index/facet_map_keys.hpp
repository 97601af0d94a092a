// Keys of the facet dictionary's maps.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "common/index/pack.hpp"

namespace dateline {

/// Big-endian, so that the order of keys is the order of ordinals.
std::string ordinal_key(Ordinal ordinal);
/// 0 of an empty key.
Ordinal ordinal_of_key(std::string_view key);

/// In the name map: what the keys of all values with this word begin with, and the key of one of them. A very
/// long word is cut: what is found is to be checked.
std::string name_word_prefix(std::string_view word);
std::string name_word_key(std::string_view word, Ordinal ordinal);
/// The parts of such a key; the word is a view of it.
std::pair<std::string_view, Ordinal> split_name_word_key(std::string_view key);

/// A skeleton; a very long one ends in a hash of the whole.
std::string skeleton_key(std::string_view skeleton);

}  // namespace dateline
