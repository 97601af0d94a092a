// The step from the names of one article to values of the facet dictionary.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/index/facet_dictionary_writer.hpp"
#include "indexer/build/prepare.hpp"
#include "indexer/entities/gazetteer.hpp"

namespace dateline {

/// Belongs to the writing thread: a new name's key depends on the articles before it, in their order.
class FacetKeys {
 public:
  /// `gazetteer` may be null. `dictionary` outlives this.
  FacetKeys(FacetDictionaryWriter& dictionary, std::shared_ptr<const Gazetteer> gazetteer);

  /// Gives each value of a prepared article its final key and makes one of those that turn out to be one: the
  /// first name stays. A name of the gazetteer has the gazetteer's key, and so has a spelling variant of one;
  /// all others go by FacetDictionaryWriter::settle. Afterwards stored.facets is sorted by kind and key, and
  /// `links` and the mentions follow it. What the gazetteer knows of the values goes into the dictionary.
  void settle(PreparedArticle& prepared);

 private:
  std::string key_of(const FacetUse& use, const FacetLink& link);
  std::optional<std::size_t> listed_variant(const FacetUse& use, const FacetLink& link) const;
  void declare(std::size_t listed);

  FacetDictionaryWriter& dictionary_;
  std::shared_ptr<const Gazetteer> gazetteer_;
  std::unordered_map<std::string, std::size_t>
      by_skeleton_;             ///< kind's prefix + skeleton → gazetteer's entity
  std::vector<bool> declared_;  ///< by the gazetteer's entity: its names are in the dictionary
};

}  // namespace dateline
