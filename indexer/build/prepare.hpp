// Article → everything that the index needs of it, apart from what only the database knows (docid, ordinals).
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/index/stored_article.hpp"
#include "common/index/vocabulary.hpp"
#include "common/text/analyzer.hpp"
#include "indexer/build/story_signature.hpp"
#include "indexer/entities/article_entities.hpp"
#include "indexer/entities/gazetteer.hpp"

namespace dateline {

/// What shapes an article's terms besides the article itself.
struct IndexConfiguration {
  Language default_language;                    ///< for articles that name none
  bool detect_language = false;                 ///< --language auto: ask the text first
  std::shared_ptr<const Gazetteer> gazetteer;   ///< may be null
  RecogniserFactory make_recogniser = nullptr;  ///< may be empty: no names are recognised
  std::uint64_t recogniser = 0;                 ///< fingerprint of what the recogniser goes by
};

/// 128 bits as bytes, in the order of XXH128's canonical form.
using ContentHash = std::array<char, 16>;

/// A hash of all fields and of the configuration: equal hashes mean that indexing again would change nothing.
ContentHash content_hash(const Article& article, const IndexConfiguration& configuration);

/// What leads from a name of the article to its value in the dictionary and to its postings.
struct FacetLink {
  std::string skeleton;               ///< of an entity's key: spelling variants share it
  std::optional<std::size_t> listed;  ///< index into the gazetteer's entities: the name is exact and final
  std::vector<Xapian::termpos> positions;  ///< of its mentions
};

/// Built by any thread and handed over to the one that writes.
struct PreparedArticle {
  StoredArticle stored;          ///< the facets still have the keys of their own names, and may repeat
  std::vector<FacetLink> links;  ///< one a facet, in their order
  std::string packed_fields;     ///< the part of the document's data that does not depend on the dictionary
  ContentHash hash{};
  std::vector<Anchor> anchors;  ///< of its signature, the sketch of which is a value already
  Xapian::Document document;   ///< text postings, id, origin and mention terms, date terms and values; facets
                               ///< and data come when keys and ordinals are known
  std::vector<WordUse> words;  ///< distinct; views into the token lists
  std::array<TokenList, kArticleFields> tokens;  ///< title, body
};

/// The distinct words of an article, for the vocabulary, in the order of their bytes.
std::vector<WordUse> distinct_words(const TokenList& title, const TokenList& body);

/// Holds the analyzers of every language met: one object per thread.
class ArticlePreparer {
 public:
  explicit ArticlePreparer(IndexConfiguration configuration) : configuration_(std::move(configuration)) {}

  PreparedArticle prepare(Article article, std::string origin, const ContentHash& hash);
  /// Title and body of an article that is stored already; live until the next call.
  const std::array<TokenList, kArticleFields>& tokens_of(const Article& stored);

 private:
  Analyzer& analyzer(const Article& article);
  Language language_of(const Article& article) const;
  void add_facets(PreparedArticle& prepared);
  std::vector<ArticleEntity> entities_of(const Article& article,
                                         const std::array<TokenList, kArticleFields>& tokens);

  IndexConfiguration configuration_;
  Recognise recognise_;                                     ///< made when it is needed first
  std::map<std::string, Analyzer, std::less<>> analyzers_;  ///< by language code
  std::array<TokenList, kArticleFields> scratch_;
};

}  // namespace dateline
