// A small database on disk, to be written and searched in turn.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "searcher/search/engine.hpp"
#include "tests/unit/build/articles.hpp"

namespace dateline {

class News {
 public:
  News() : News(std::string()) {}
  /// With a gazetteer: its lines.
  explicit News(const std::string& names)
      : writer_(writable(path()), configuration(names), WholeRun::committed_in_parts) {
    writer_.commit();
  }

  [[nodiscard]] std::filesystem::path path() const { return folder_ / "n.db"; }
  IndexWriter& writer() { return writer_; }

  News& add(const Article& article) {
    put(writer_, article);
    return *this;
  }
  News& add(const std::string& id, const std::string& body, const std::string& title = {}) {
    return add(make_article(id, body, title));
  }
  News& add_in(const std::string& language, const std::string& id, const std::string& body) {
    auto article = make_article(id, body, {});
    article.language = language;
    return add(article);
  }
  News& add_dated(const std::string& id, const std::string& body, const std::string& date) {
    auto article = make_article(id, body, {});
    article.date = parse_article_date(date);
    REQUIRE(article.date);
    return add(article);
  }

  SearchResponse ask(const SearchRequest& request) {
    writer_.commit();
    if (!engine_) {
      auto opened = SearchEngine::open(path());
      if (!opened) FAIL(opened.error().message);
      engine_.emplace(std::move(*opened));
    }
    auto answer = engine_->search(request);
    if (!answer) FAIL(answer.error().message);
    return std::move(*answer);
  }
  SearchResponse ask(const std::string& text) { return ask(request(text)); }

  /// Ids in the order of the answer, joined by spaces.
  std::string ranked(const SearchRequest& request) {
    std::string ids;
    for (const auto& hit : ask(request).hits) ids += (ids.empty() ? "" : " ") + hit.article.id;
    return ids;
  }
  /// Ids in byte order, joined by spaces; nothing is relaxed.
  std::string found(const SearchRequest& request) {
    std::vector<std::string> ids;
    for (const auto& hit : ask(request).hits) ids.push_back(hit.article.id);
    std::sort(ids.begin(), ids.end());
    std::string joined;
    for (const auto& id : ids) joined += (joined.empty() ? "" : " ") + id;
    return joined;
  }
  std::string found(const std::string& text) { return found(request(text)); }

  static SearchRequest request(const std::string& text) {
    SearchRequest request;
    request.text = text;
    request.fall_back = false;
    request.limit = 1'000;
    return request;
  }

 private:
  static IndexConfiguration configuration(const std::string& names) {
    IndexConfiguration configuration;
    if (names.empty()) return configuration;
    auto gazetteer = Gazetteer::parse(names, "names");
    if (!gazetteer) FAIL(gazetteer.error().message);
    configuration.gazetteer = std::make_shared<const Gazetteer>(std::move(*gazetteer));
    return configuration;
  }

  ScratchFolder folder_;
  IndexWriter writer_;
  std::optional<SearchEngine> engine_;
};

/// "kind" of a name, or any entity.
inline FacetFilter wish(std::optional<FacetKind> kind, const std::string& value) {
  return make_filter(kind, value, false);
}
inline FacetFilter unwish(std::optional<FacetKind> kind, const std::string& value) {
  return make_filter(kind, value, true);
}

}  // namespace dateline
