// Labels of the recogniser: a name's class, and where in the name a token stands (BILOU).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace dateline::ner {

/// `other` collects names that are no entity of ours (events, works, products): learning them keeps them out
/// of the other three.
enum class NameClass : std::uint8_t { person, place, org, other };
inline constexpr std::size_t kClasses = 4;
inline constexpr std::array<std::string_view, kClasses> kClassTags = {"PER", "LOC", "ORG", "MISC"};

enum class NamePart : std::uint8_t { begin, inside, last, unit };
inline constexpr std::size_t kParts = 4;

/// part * kClasses + class; the last one is outside of any name.
using Label = std::uint8_t;
inline constexpr std::size_t kNameLabels = kParts * kClasses;
inline constexpr Label kOutside = kNameLabels;
inline constexpr std::size_t kLabels = kNameLabels + 1;

constexpr Label label(NamePart part, NameClass name_class) {
  return static_cast<Label>(static_cast<std::size_t>(part) * kClasses + static_cast<std::size_t>(name_class));
}
constexpr NamePart part_of(Label label) {
  return static_cast<NamePart>(label / kClasses);
}
constexpr NameClass class_of(Label label) {
  return static_cast<NameClass>(label % kClasses);
}
/// A name has begun and goes on.
constexpr bool is_open(Label label) {
  return label != kOutside && (part_of(label) == NamePart::begin || part_of(label) == NamePart::inside);
}
/// Continues a name.
constexpr bool is_continuing(Label label) {
  return label != kOutside && (part_of(label) == NamePart::inside || part_of(label) == NamePart::last);
}
constexpr bool may_begin(Label label) {
  return !is_continuing(label);
}
constexpr bool may_end(Label label) {
  return !is_open(label);
}
constexpr bool may_follow(Label before, Label after) {
  if (is_open(before)) return is_continuing(after) && class_of(before) == class_of(after);
  return !is_continuing(after);
}

/// A name as a run of tokens.
struct NameSpan {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  NameClass name_class = NameClass::person;

  friend bool operator==(const NameSpan&, const NameSpan&) = default;
};

/// The names in a sentence's labels, which follow `may_follow`; appended to `out` with `offset` added.
void append_spans(std::span<const Label> labels, std::uint32_t offset, std::vector<NameSpan>& out);

}  // namespace dateline::ner
