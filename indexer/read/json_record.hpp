// One JSON text → the fields of a record, through simdjson.
#pragma once

#include <simdjson.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/read/delivery.hpp"
#include "indexer/read/record.hpp"

namespace dateline {

/// The members of a JSON object. The parser that made the element must outlive this and parse nothing else
/// meanwhile.
class JsonFields final : public RecordFields {
 public:
  explicit JsonFields(simdjson::dom::object object) : object_(object) {}

  [[nodiscard]] std::optional<FieldValue> find(std::string_view name) const override;
  [[nodiscard]] Lists lists() const override { return Lists::real; }

 private:
  simdjson::dom::object object_;
};

/// Parses JSON texts one after the other and delivers the records in them.
class JsonRecordParser {
 public:
  explicit JsonRecordParser(Delivery& out) : out_(out) {}

  /// One text that is one record; anything but an object is rejected.
  void deliver(std::string_view json, std::uint64_t line, std::uint64_t number);

  /// The object of a JSON text; nothing is reported where it is none. Valid until the next call of any
  /// function.
  std::optional<simdjson::dom::object> parse_object(std::string_view json);

 private:
  simdjson::error_code parse(std::string_view json, simdjson::dom::element& parsed);
  simdjson::error_code parse_buffer(simdjson::dom::element& parsed);

  Delivery& out_;
  simdjson::dom::parser parser_;
  std::string buffer_;  ///< the text, repaired, with the padding that simdjson wants
  std::size_t length_ = 0;
};

}  // namespace dateline
