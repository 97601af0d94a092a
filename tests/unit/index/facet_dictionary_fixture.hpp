// A database with a dictionary in the making.
#pragma once

#include "common/index/facet_dictionary.hpp"
#include "common/index/facet_dictionary_writer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

namespace dateline {

struct DictionaryFixture {
  ScratchFolder folder;
  Xapian::WritableDatabase database{(folder / "d.db").string(), Xapian::DB_CREATE_OR_OVERWRITE};
  FacetDictionaryWriter writer{database};

  /// What readers see of a key after a flush.
  FacetEntry flushed(FacetKind kind, const std::string& key) {
    writer.flush();
    FacetDictionary dictionary(database);
    const auto ordinal = dictionary.ordinal(kind, key);
    if (!ordinal) FAIL(key + " is unknown");
    return dictionary.entry(kind, *ordinal).value();
  }
};

}  // namespace dateline
