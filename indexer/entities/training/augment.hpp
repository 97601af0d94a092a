// More training text from the same: headlines and text in capitals.
#pragma once

#include <vector>

#include "indexer/entities/training/tagged_text.hpp"

namespace dateline::ner {

struct AugmentOptions {
  int titled_every = 8;  ///< of every so many documents a copy is added, in which sentences are turned into
                         ///< title case and capitals in turn; 0: none
  int fragments_every = 3;  ///< of every so many documents a copy is added, cut into pieces of one or two
                            ///< sentences: as in short items, the document says little of a word; 0: none
};

/// Numbers the documents and appends the copies.
void augment(std::vector<TaggedDocument>& documents, const AugmentOptions& options);

}  // namespace dateline::ner
