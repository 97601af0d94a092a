#include "indexer/read/json_record.hpp"

#include <fmt/format.h>

#include <cmath>
#include <utility>

#include "indexer/read/clean_text.hpp"
#include "indexer/read/json_repair.hpp"
#include "indexer/read/text_encoding.hpp"

namespace dateline {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

std::string number_text(double number) {
  constexpr double kExact = 9007199254740992.0;  // 2^53: whole numbers below it are written without a point
  if (std::floor(number) == number && std::abs(number) < kExact) return fmt::format("{:.0f}", number);
  return fmt::format("{}", number);
}

/// Depth is bounded by simdjson, which refuses documents nested deeper than 1,024.
std::optional<FieldValue> convert(element value) {
  switch (value.type()) {
    case element_type::NULL_VALUE:
      return std::nullopt;
    case element_type::BOOL:
      return FieldValue{std::string(bool{value} ? "true" : "false")};
    case element_type::INT64:
      return FieldValue{fmt::format("{}", std::int64_t{value})};
    case element_type::UINT64:
      return FieldValue{fmt::format("{}", std::uint64_t{value})};
    case element_type::DOUBLE:
      return FieldValue{number_text(double{value})};
    case element_type::STRING:
      return FieldValue{std::string(std::string_view{value})};
    case element_type::ARRAY: {
      FieldValue::List list;
      for (const element child : simdjson::dom::array{value}) {
        if (auto converted = convert(child)) list.push_back(std::move(*converted));
      }
      return FieldValue{std::move(list)};
    }
    case element_type::OBJECT: {
      FieldValue::Members members;
      for (const auto& field : simdjson::dom::object{value}) {
        if (auto converted = convert(field.value))
          members.push_back({std::string(field.key), std::move(*converted)});
      }
      return FieldValue{std::move(members)};
    }
  }
  return std::nullopt;
}

std::optional<element> member_in_any_case(simdjson::dom::object object, std::string_view name) {
  std::optional<element> other_case;
  for (const auto& field : object) {
    if (field.key == name) return field.value;
    if (!other_case && equal_ignoring_ascii_case(field.key, name)) other_case = field.value;
  }
  return other_case;
}

/// simdjson's own words without the name of its constant.
std::string reason_of(simdjson::error_code error) {
  std::string_view message = simdjson::error_message(error);
  const std::size_t colon = message.find(": ");
  constexpr std::size_t kLongestName = 24;
  if (colon < kLongestName) message.remove_prefix(colon + 2);
  return std::string(message);
}

}  // namespace

std::optional<FieldValue> JsonFields::find(std::string_view name) const {
  if (const auto whole = member_in_any_case(object_, name)) return convert(*whole);
  const std::size_t dot = name.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const auto head = member_in_any_case(object_, name.substr(0, dot));
  if (!head || (!head->is_object() && !head->is_array())) return std::nullopt;
  const auto value = convert(*head);
  if (!value) return std::nullopt;
  return find_path(*value, name.substr(dot + 1));
}

simdjson::error_code JsonRecordParser::parse_buffer(element& parsed) {
  length_ = buffer_.size();
  buffer_.resize(length_ + simdjson::SIMDJSON_PADDING);
  const auto error = parser_.parse(buffer_.data(), length_, /*realloc_if_needed=*/false).get(parsed);
  buffer_.resize(length_);
  return error;
}

simdjson::error_code JsonRecordParser::parse(std::string_view json, element& parsed) {
  constexpr std::size_t kLargeBytes = std::size_t{4} << 20;
  if (buffer_.capacity() > kLargeBytes && json.size() < kLargeBytes) {
    // One huge record must not keep its memory for the rest of the file.
    std::string().swap(buffer_);
    parser_ = simdjson::dom::parser();
  }
  buffer_.assign(json);
  buffer_.reserve(json.size() + simdjson::SIMDJSON_PADDING);
  out_.count_replaced(decode_undeclared(buffer_));
  const auto error = parse_buffer(parsed);
  const bool repairable = error == simdjson::STRING_ERROR || error == simdjson::NUMBER_ERROR;
  if (!repairable) return error;
  RepairedJson repaired = repair_json(buffer_);
  buffer_ = std::move(repaired.text);
  out_.count_replaced(repaired.replaced);
  return parse_buffer(parsed);
}

std::optional<simdjson::dom::object> JsonRecordParser::parse_object(std::string_view json) {
  element parsed;
  simdjson::dom::object object;
  if (parse(json, parsed) != simdjson::SUCCESS || parsed.get(object) != simdjson::SUCCESS)
    return std::nullopt;
  return object;
}

void JsonRecordParser::deliver(std::string_view json, std::uint64_t line, std::uint64_t number) {
  element parsed;
  const auto error = parse(json, parsed);
  if (error != simdjson::SUCCESS) {
    out_.reject(line, fmt::format("not JSON: {}", reason_of(error)));
    return;
  }
  simdjson::dom::object object;
  if (parsed.get(object) != simdjson::SUCCESS) {
    const std::string_view hint = parsed.is_array() ? "; --format json reads an array of articles" : "";
    out_.reject(line, fmt::format("not a JSON object{}", hint));
    return;
  }
  const JsonFields fields(object);
  out_.record(
      {.fields = &fields, .own_body = {}, .own_title = {}, .own_date = {}, .line = line, .number = number});
}

}  // namespace dateline
