// From a matched document to the hit that is shown.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/index/facet_dictionary.hpp"
#include "common/index/stored_article.hpp"
#include "common/text/analyzer.hpp"
#include "searcher/query/highlight_unit.hpp"
#include "searcher/search/response.hpp"
#include "searcher/search/snippet.hpp"

namespace dateline {

/// The stored article of a document. Throws Xapian::Error.
StoredArticle stored_article_of(const Xapian::Document& document);
/// Its entities under their shown names, by kind.
std::array<std::vector<FacetRef>, 3> entities_of(const StoredArticle& stored, FacetDictionary& dictionary);

/// Where its texts name them.
std::vector<ArticleMention> mentions_of(const StoredArticle& stored);

/// Analyzes titles and bodies again to find what is to be highlighted. One object per thread.
class HitBuilder {
 public:
  /// Rank, score and explanation are left to the caller. Throws Xapian::Error.
  Hit build(const Xapian::Document& document, const std::vector<HighlightUnit>& units,
            const SnippetOptions& snippets, FacetDictionary& dictionary);

 private:
  std::map<std::string, Analyzer, std::less<>> analyzers_;  ///< by language code
  TokenList tokens_;
};

}  // namespace dateline
