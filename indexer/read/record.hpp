// What every format reader makes of one record, before it becomes an article.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/read/field_value.hpp"

namespace dateline {

/// The fields of one record by their names in the source.
class RecordFields {
 public:
  RecordFields() = default;
  RecordFields(const RecordFields&) = delete;
  RecordFields& operator=(const RecordFields&) = delete;
  RecordFields(RecordFields&&) = delete;
  RecordFields& operator=(RecordFields&&) = delete;
  virtual ~RecordFields() = default;

  /// The value of that name, dotted for nested values: an exact name wins over a path, equal case over other
  /// case. Empty where there is none, or only null. Texts are valid UTF-8.
  [[nodiscard]] virtual std::optional<FieldValue> find(std::string_view name) const = 0;

  enum class Lists { real, semicolons };

  /// Whether the format has lists of its own, or writes them as texts with semicolons.
  [[nodiscard]] virtual Lists lists() const = 0;
};

/// Named texts and lists without nesting: text headers, rows of a table, Reuters records.
class FlatFields final : public RecordFields {
 public:
  explicit FlatFields(Lists lists) : lists_(lists) {}

  /// A name that comes again adds to the first.
  void add(std::string_view name, std::string value);

  [[nodiscard]] std::optional<FieldValue> find(std::string_view name) const override;
  [[nodiscard]] Lists lists() const override { return lists_; }

 private:
  Lists lists_;
  std::vector<std::pair<std::string, std::vector<std::string>>> fields_;
};

/// What becomes of a record that has neither title nor body.
enum class WithoutText { rejected, kept };

/// One record on its way to an article.
struct Record {
  const RecordFields* fields = nullptr;
  std::string own_body;  ///< the text of a file whose fields stand in a header; wins over a field of the name
  std::string own_title;     ///< a heading, used where the fields give no title
  std::string own_date;      ///< used where the fields give no readable date
  std::uint64_t line = 0;    ///< where it starts, from 1; 0: it is the whole file
  std::uint64_t number = 0;  ///< which record of its file, from 1; 0: the file is one article
  WithoutText without_text = WithoutText::rejected;
};

}  // namespace dateline
