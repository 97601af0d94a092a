#include "indexer/read/front_matter.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <utility>

#include "common/text/utf8.hpp"
#include "indexer/read/clean_text.hpp"

namespace dateline {
namespace {

/// Aliases let a few bytes of YAML stand for billions of values: what goes beyond is left out.
constexpr std::size_t kMaxValues = 20'000;
constexpr int kMaxDepth = 32;

/// Copies a YAML tree, as far as the budget goes.
class Converter {
 public:
  std::optional<FieldValue> convert(const YAML::Node& node, int depth) {
    if (!node.IsDefined() || node.IsNull() || depth > kMaxDepth || values_ >= kMaxValues) return std::nullopt;
    ++values_;
    if (node.IsScalar()) return FieldValue{valid(node.Scalar())};
    if (node.IsSequence()) {
      FieldValue::List list;
      for (const YAML::Node& element : node) {
        if (auto value = convert(element, depth + 1)) list.push_back(std::move(*value));
        if (values_ >= kMaxValues) break;
      }
      return FieldValue{std::move(list)};
    }
    return FieldValue{members(node, depth)};
  }

  FieldValue::Members members(const YAML::Node& node, int depth) {
    FieldValue::Members members;
    for (const auto& pair : node) {
      if (!pair.first.IsScalar()) continue;
      auto value = convert(pair.second, depth + 1);
      if (value) members.push_back({valid(pair.first.Scalar()), std::move(*value)});
      if (values_ >= kMaxValues) break;
    }
    return members;
  }

 private:
  static std::string valid(const std::string& text) {
    std::string copy = text;
    repair_utf8(copy);
    return copy;
  }

  std::size_t values_ = 0;
};

bool is_fence(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
  return line == "---";
}

bool is_end(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
  return line == "---" || line == "...";
}

}  // namespace

std::optional<FrontMatterBlock> find_front_matter(std::string_view text) {
  std::size_t end = std::min(text.find('\n'), text.size());
  if (!is_fence(text.substr(0, end)) || end == text.size()) return std::nullopt;
  const std::size_t begin = end + 1;
  for (std::size_t line = begin; line < text.size(); line = end + 1) {
    end = std::min(text.find('\n', line), text.size());
    if (is_end(text.substr(line, end - line))) {
      return FrontMatterBlock{text.substr(begin, line - begin), 2, std::min(end + 1, text.size())};
    }
  }
  return std::nullopt;
}

std::optional<YamlFields::ParseError> YamlFields::parse(std::string_view yaml) {
  try {
    const YAML::Node node = YAML::Load(std::string(yaml));
    is_mapping_ = node.IsMap() || node.IsNull();
    if (node.IsMap()) tree_.value = Converter().members(node, 0);
    return std::nullopt;
  } catch (const YAML::Exception& error) {
    const int line = std::max(error.mark.line, 0);
    return ParseError{static_cast<std::uint64_t>(line), error.msg};
  } catch (const std::exception& error) {
    return ParseError{0, error.what()};
  }
}

std::optional<FieldValue> YamlFields::find(std::string_view name) const {
  return find_path(tree_, name);
}

}  // namespace dateline
