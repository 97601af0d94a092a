// From the fields of a source record to an article: names, constants, dates, ids, titles.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "indexer/read/field_map.hpp"
#include "indexer/read/reader.hpp"
#include "indexer/read/record.hpp"

namespace dateline {

/// Longest title, in bytes, that is made from a body's first sentence.
inline constexpr std::size_t kDerivedTitleBytes = 200;

/// Where an id comes from when a record brings neither id nor url.
struct IdFallback {
  std::string file_id;        ///< the path as given, normalised, with "!member" in archives
  bool from_content = false;  ///< a hash of the content instead: standard input
};

struct BuiltArticle {
  std::optional<Article> article;     ///< empty: the record has neither title nor body
  std::vector<std::string> warnings;  ///< each one line
};

class ArticleBuilder {
 public:
  explicit ArticleBuilder(const ReadOptions& options);

  [[nodiscard]] BuiltArticle build(const Record& record, const IdFallback& fallback) const;

  [[nodiscard]] const FieldMap& fields() const { return map_; }
  /// Whether --set gives the field.
  [[nodiscard]] bool has_constant(Field field) const;
  /// Whether the fields, or --set, give the field a text.
  [[nodiscard]] bool gives(const RecordFields& fields, Field field) const;
  /// Whether they give a title or a body.
  [[nodiscard]] bool gives_text(const RecordFields& fields) const;

 private:
  struct Draft;

  void fill_texts(const Record& record, Draft& draft) const;
  void fill_date(const Record& record, Draft& draft) const;
  void fill_language(const Record& record, Draft& draft) const;
  void fill_entities(const Record& record, Draft& draft) const;
  std::string one_line(const Record& record, Field field, Draft& draft) const;
  std::string facet_text(const Record& record, Field field, Draft& draft) const;
  std::vector<std::string> facet_list(const Record& record, Field field, Draft& draft) const;
  std::vector<FieldValue> look_up(const Record& record, Field field) const;
  std::vector<std::string> list_of(const Record& record, Field field) const;

  FieldMap map_;
  std::array<std::optional<std::string>, kFieldCount> constants_;
};

}  // namespace dateline
