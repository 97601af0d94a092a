// One news item, as readers make it and as the index stores it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/date.hpp"

namespace dateline {

enum class EntityKind : std::uint8_t { person, org, place };

/// An entity that came with the article's data: trusted, and merged with recognised ones.
struct NamedEntity {
  EntityKind kind = EntityKind::person;
  std::string name;

  friend bool operator==(const NamedEntity&, const NamedEntity&) = default;
};

/// All strings are valid UTF-8 without NUL bytes; empty means absent.
struct Article {
  std::string id;
  std::string url;
  std::string title;
  bool title_derived = false;  ///< the title is the body's first sentence and stays in the body
  std::string body;
  std::optional<ArticleDate> date;
  std::string source;
  std::vector<std::string> authors;
  std::string section;
  std::string language;  ///< ISO 639-1 code, lower case; empty: the run's default
  std::vector<std::string> topics;
  std::vector<NamedEntity> entities;

  friend bool operator==(const Article&, const Article&) = default;
};

}  // namespace dateline
