// Writes prepared articles into a database: articles, facet dictionary, vocabulary and groups of
// near-duplicates change in one transaction.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <xapian.h>

#include "common/index/facet_dictionary_writer.hpp"
#include "common/index/vocabulary.hpp"
#include "common/result.hpp"
#include "indexer/build/facet_keys.hpp"
#include "indexer/build/prepare.hpp"
#include "indexer/build/story_groups.hpp"

namespace dateline {

/// When a run makes its work durable. Each commit costs an fsync of every table and makes open readers move
/// on.
struct CommitPolicy {
  std::uint64_t articles = 20'000;
  std::uint64_t bytes = std::uint64_t{128} << 20;  ///< of text
  std::chrono::seconds age{30};
};

enum class WholeRun {
  committed_in_parts,  ///< by the policy
  all_or_nothing,      ///< --strict: one transaction, undone unless committed at the end
};

/// Where an article stands in the database, and what it was made of.
struct KnownArticle {
  Xapian::docid docid = 0;
  ContentHash hash{};
};

/// Looks an article up by id; empty where the database has none. Throws Xapian::Error.
std::optional<KnownArticle> find_article(const Xapian::Database& database, std::string_view id);

enum class PutOutcome { added, updated, unchanged };

/// All methods throw Xapian::Error; the caller guards the whole run (guard_xapian) and the open transaction
/// is undone by the destructor.
class IndexWriter {
 public:
  IndexWriter(Xapian::WritableDatabase database, IndexConfiguration configuration, WholeRun whole_run,
              CommitPolicy policy = {});

  /// Adds the article, or replaces the one with its id.
  PutOutcome put(PreparedArticle prepared);
  /// The same for an article that nobody prepared: nothing is analyzed where it is unchanged.
  PutOutcome put(Article article, std::string origin, const ContentHash& hash);
  /// False where no article has the id.
  bool erase(std::string_view id);
  void erase(Xapian::docid docid);
  /// The docid that the last `put` found or made.
  [[nodiscard]] Xapian::docid last_docid() const { return last_docid_; }

  /// Makes everything so far durable. Articles added later start a new transaction.
  void commit();

  [[nodiscard]] const Xapian::WritableDatabase& database() const { return database_; }
  /// Distinct persons, organisations and places that some article names.
  [[nodiscard]] std::uint64_t count_entities() const;

 private:
  void begin_if_needed();
  void commit_if_due(std::uint64_t text_bytes);
  void forget(Xapian::docid docid);
  void add_names(PreparedArticle& prepared);
  PutOutcome store(PreparedArticle prepared, const std::optional<KnownArticle>& known);
  StoryMember story_member(Xapian::docid docid);

  Xapian::WritableDatabase database_;
  FacetDictionaryWriter facets_;
  FacetKeys keys_;
  ArticlePreparer preparer_;
  VocabularyWriter vocabulary_;
  StoryGroups stories_;
  WholeRun whole_run_;
  CommitPolicy policy_;
  bool in_transaction_ = false;
  std::uint64_t articles_since_commit_ = 0;
  std::uint64_t bytes_since_commit_ = 0;
  std::chrono::steady_clock::time_point last_commit_ = std::chrono::steady_clock::now();
  Xapian::docid last_docid_ = 0;
};

}  // namespace dateline
