// Article → everything that the index needs of it, apart from what only the database knows (docid, ordinals).
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/index/stored_article.hpp"
#include "common/index/vocabulary.hpp"
#include "common/text/analyzer.hpp"
#include "indexer/entities/gazetteer.hpp"

namespace dateline {

/// What shapes an article's terms besides the article itself.
struct IndexConfiguration {
  Language default_language;                   ///< for articles that name none
  bool detect_language = false;                ///< --language auto: ask the text first
  std::shared_ptr<const Gazetteer> gazetteer;  ///< may be null
};

/// 128 bits as bytes, in the order of XXH128's canonical form.
using ContentHash = std::array<char, 16>;

/// A hash of all fields and of the configuration: equal hashes mean that indexing again would change nothing.
ContentHash content_hash(const Article& article, const IndexConfiguration& configuration);

/// Built by any thread and handed over to the one that writes.
struct PreparedArticle {
  StoredArticle stored;
  ContentHash hash{};
  Xapian::Document document;  ///< text postings, id and origin terms, date terms and values; facets come when
                              ///< ordinals are known
  std::vector<WordUse> words;       ///< distinct; views into the token lists
  std::array<TokenList, 2> tokens;  ///< title, body
};

/// The distinct words of an article, for the vocabulary, in the order of their bytes.
std::vector<WordUse> distinct_words(const TokenList& title, const TokenList& body);

/// Holds the analyzers of every language met: one object per thread.
class ArticlePreparer {
 public:
  explicit ArticlePreparer(IndexConfiguration configuration) : configuration_(std::move(configuration)) {}

  PreparedArticle prepare(Article article, std::string origin, const ContentHash& hash);
  /// Only the words of an article that is stored already, to take them out of the vocabulary. The views live
  /// until the next call.
  std::vector<WordUse> words_of(const Article& stored);

 private:
  Analyzer& analyzer(const Article& article);
  Language language_of(const Article& article) const;
  void add_facets(StoredArticle& stored, const std::array<TokenList, 2>& tokens) const;

  IndexConfiguration configuration_;
  std::map<std::string, Analyzer, std::less<>> analyzers_;  ///< by language code
  std::array<TokenList, 2> scratch_;
};

}  // namespace dateline
