// Clusters that belong together although their names do not say so: misspelt, or of the wrong kind.
#pragma once

#include <vector>

#include "indexer/entities/name_clusters.hpp"

namespace dateline {

/// A rare name one letter off from a more frequent one of its kind joins it, but never where both are known
/// names (Zambia, Gambia), nor a known one an unknown.
void join_misspellings(const std::vector<NameForm>& forms, NameClusters& clusters);

/// A name that the recogniser took once for one kind and mostly for another joins the frequent kind: the same
/// words, or the bare surname of a person whose full name is there.
void join_other_kinds(const std::vector<NameForm>& forms, NameClusters& clusters);

}  // namespace dateline
