// Searches one database: plans the query, matches, counts facets, picks snippets.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>

#include <xapian.h>

#include "common/index/facet_dictionary.hpp"
#include "common/result.hpp"
#include "searcher/query/lexicon.hpp"
#include "searcher/query/parser.hpp"
#include "searcher/query/planner.hpp"
#include "searcher/search/correction.hpp"
#include "searcher/search/entity_answer.hpp"
#include "searcher/search/hit_builder.hpp"
#include "searcher/search/matcher.hpp"
#include "searcher/search/request.hpp"
#include "searcher/search/response.hpp"
#include "searcher/search/similar.hpp"
#include "searcher/search/suggester.hpp"
#include "searcher/search/term_statistics.hpp"

namespace dateline {

/// One object per thread. Each call sees the newest committed state; where a writer overtakes a running
/// search, the search is done again.
class SearchEngine {
 public:
  static Result<SearchEngine> open(const std::filesystem::path& path);

  Result<SearchResponse> search(const SearchRequest& request);
  /// One entity, or the candidates where the name fits several. A name that fits none is no error.
  Result<EntityAnswer> entity(const EntityRequest& request);
  /// Articles like one, near-duplicates of it marked, or left out with `collapse`; an error where no article
  /// has the id.
  Result<SearchResponse> similar(const SimilarRequest& request);
  /// Completions of what is typed so far.
  Result<Suggestions> suggest(const SuggestRequest& request);
  /// The whole article; an error where no article has the id.
  Result<ArticleView> show(std::string_view id);

 private:
  SearchEngine(std::filesystem::path path, Xapian::Database database);

  /// Everything that belongs to one revision of the database.
  struct Revision {
    explicit Revision(const Xapian::Database& database)
        : lexicon(database),
          dictionary(database),
          suggester(database, dictionary),
          statistics(database),
          lengths(std::make_shared<ArticleLengths>(database)) {}
    Lexicon lexicon;
    FacetDictionary dictionary;
    Suggester suggester;
    TermStatistics statistics;
    std::shared_ptr<ArticleLengths> lengths;
  };

  template <typename Work>
  auto with_newest_revision(Work&& work) -> std::invoke_result_t<Work>;

  SearchResponse run(const SearchRequest& request);
  SearchResponse find_similar(const SimilarRequest& request, Xapian::docid docid);
  QueryPlan plan(const ParsedQuery& parsed, const SearchRequest& request, WordJoin join);
  /// A better query text, where the query found few articles or none.
  std::optional<std::string> correction(const ParsedQuery& parsed, const SearchRequest& request,
                                        const RequestFilters& filters, const FoundArticles& found);
  void add_hits(const MatchOutcome& outcome, const QueryPlan& plan, const SearchRequest& request,
                SearchResponse& response);

  std::filesystem::path path_;
  Xapian::Database database_;
  std::unique_ptr<Revision> revision_;
  HitBuilder hits_;
  SimilarPlanner similar_;
};

}  // namespace dateline
