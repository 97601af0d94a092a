// Articles for tests of the build side.
#pragma once

#include <string>
#include <utility>

#include "common/index/database.hpp"
#include "common/index/facet_dictionary.hpp"
#include "indexer/build/index_writer.hpp"
#include "indexer/build/verify.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

namespace dateline {

inline Article make_article(std::string id, std::string body, std::string title = "A title") {
  Article article;
  article.id = std::move(id);
  article.title = std::move(title);
  article.body = std::move(body);
  return article;
}

inline PutOutcome put(IndexWriter& writer, const Article& article, const std::string& origin = {},
                      const IndexConfiguration& configuration = {}) {
  return writer.put(article, origin, content_hash(article, configuration));
}

inline Xapian::WritableDatabase writable(const std::filesystem::path& path) {
  auto opened = open_for_writing(path, IfMissing::create);
  if (!opened) FAIL(opened.error().message);
  return std::move(*opened);
}

inline std::vector<std::string> faults(const std::filesystem::path& path) {
  std::vector<std::string> found;
  verify_articles(Xapian::Database(path.string()), [&](const std::string& fault) { found.push_back(fault); });
  return found;
}

}  // namespace dateline
