// The YAML block at the head of a Markdown file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/read/record.hpp"

namespace dateline {

/// Where the block between "---" lines stands; empty where a text does not start with a closed one.
struct FrontMatterBlock {
  std::string_view yaml;
  std::uint64_t first_line = 2;  ///< of the YAML, in the file
  std::size_t body_begin = 0;
};
std::optional<FrontMatterBlock> find_front_matter(std::string_view text);

/// The members of a YAML mapping as fields.
class YamlFields final : public RecordFields {
 public:
  struct ParseError {
    std::uint64_t line = 0;  ///< inside the block, from 0
    std::string reason;
  };
  /// Empty where it went well. Text that is YAML but no mapping (as between two rules of
  /// a page) has no fields.
  std::optional<ParseError> parse(std::string_view yaml);
  [[nodiscard]] bool is_mapping() const { return is_mapping_; }

  [[nodiscard]] std::optional<FieldValue> find(std::string_view name) const override;
  [[nodiscard]] Lists lists() const override { return Lists::semicolons; }

 private:
  FieldValue tree_{FieldValue::Members{}};
  bool is_mapping_ = true;
};

}  // namespace dateline
