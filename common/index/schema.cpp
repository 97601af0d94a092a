#include "common/index/schema.hpp"

#include <array>
#include <cassert>

#include <fmt/format.h>
#include <xxhash.h>

#include "common/text/utf8.hpp"

namespace dateline::schema {

namespace {

constexpr std::array<char, kAllFacetKinds.size()> kFacetPrefixes{'P', 'O', 'L', 'R', 'A', 'E',
                                                                 'T', 'G', 'Y', 'M', 'D'};

/// 0001-01-01, counted from 1970-01-01.
constexpr std::int32_t kFirstDay = -719'162;
constexpr std::size_t kHashDigits = 16;

char letter(FacetKind kind) {
  return kFacetPrefixes.at(static_cast<std::size_t>(kind));
}

std::string kind_name(char map, FacetKind kind) {
  assert(!is_date_part(kind));
  return {map, letter(kind)};
}

template <typename Number>
std::string big_endian(Number number) {
  std::string bytes(sizeof number, '\0');
  for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte, number = static_cast<Number>(number >> 8U))
    *byte = static_cast<char>(number & 0xFFU);
  return bytes;
}

std::string bounded_term(std::string_view prefix, std::string_view value) {
  const auto room = kMaxTermBytes - prefix.size();
  if (value.size() <= room) return fmt::format("{}{}", prefix, value);
  return fmt::format("{}{}{:016x}", prefix, truncate_utf8(value, room - kHashDigits),
                     XXH3_64bits(value.data(), value.size()));
}

}  // namespace

Xapian::valueno facet_slot(FacetKind kind) {
  return is_date_part(kind) ? kDaySlot : kDaySlot + 1 + static_cast<Xapian::valueno>(kind);
}

std::string facet_prefix(FacetKind kind) {
  return {letter(kind)};
}

std::string mention_term(FacetKind kind) {
  assert(is_entity(kind));
  return std::string(kMentionPrefix) + letter(kind);
}

std::string facet_term(FacetKind kind, std::string_view key) {
  return letter(kind) + std::string(key);
}

std::string date_key(FacetKind part, Day day) {
  auto key = format_day(day);
  if (part == FacetKind::year) key.resize(4);
  if (part == FacetKind::month) key.resize(7);
  return key;
}

Ordinal day_ordinal(Day day) {
  return static_cast<Ordinal>(day.since_epoch - kFirstDay);
}

Day day_of_ordinal(Ordinal ordinal) {
  return {static_cast<std::int32_t>(ordinal) + kFirstDay};
}

std::string id_term(std::string_view id) {
  return bounded_term(kIdPrefix, id);
}

std::string url_term(std::string_view url) {
  return bounded_term(kUrlPrefix, url);
}

std::string origin_term(std::string_view path) {
  return bounded_term(kOriginPrefix, path);
}

std::string vocabulary_map() {
  return "v";
}
std::string entry_map(FacetKind kind) {
  return kind_name('e', kind);
}
std::string key_map(FacetKind kind) {
  return kind_name('k', kind);
}
std::string name_map(FacetKind kind) {
  return kind_name('n', kind);
}
std::string skeleton_map(FacetKind kind) {
  return kind_name('s', kind);
}
std::string counter_key(FacetKind kind) {
  return kind_name('c', kind);
}
std::string anchor_map() {
  return "a";
}
std::string story_map() {
  return "g";
}

std::uint64_t story_number(std::string_view id) {
  return XXH3_64bits(id.data(), id.size()) >> 1U;
}

std::string anchor_key(std::uint32_t anchor) {
  return big_endian(anchor);
}

std::string story_key(std::uint64_t number) {
  return big_endian(number);
}

}  // namespace dateline::schema
