// The user's own names: a list of entities that is found in text word by word, exactly and finally.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/article.hpp"
#include "common/result.hpp"
#include "common/text/analyzer.hpp"

namespace dateline {

/// One line of a gazetteer.
struct GazetteerEntity {
  EntityKind kind = EntityKind::person;
  std::string key;   ///< facet_key of the name
  std::string name;  ///< canonical: shown, whatever the articles say
  std::vector<std::string> aliases;

  friend bool operator==(const GazetteerEntity&, const GazetteerEntity&) = default;
};

/// A name of the gazetteer in a text.
struct GazetteerMention {
  std::size_t entity = 0;  ///< index into entities()
  std::size_t first_token = 0;
  std::size_t tokens = 0;

  friend bool operator==(const GazetteerMention&, const GazetteerMention&) = default;
};

class Gazetteer {
 public:
  /// Reads `kind<TAB>canonical name<TAB>alias|alias|…` (the aliases may be missing); blank lines and lines
  /// that begin with '#' are passed over. The first malformed line makes the whole file an error that names
  /// it: nothing is half loaded.
  static Result<Gazetteer> load(const std::vector<std::filesystem::path>& files);
  /// The same from memory; `name` stands for the file in messages.
  static Result<Gazetteer> parse(std::string_view text, const std::string& name);

  /// Names in the text, whole words, the longest first and none inside another. A capital in the gazetteer's
  /// name must be a capital in the text, and a word all in capitals must be so there too ("US" is not "us");
  /// otherwise case and diacritics are ignored. Words of a name may be parted by spaces, hyphens, full stops
  /// and apostrophes only.
  [[nodiscard]] std::vector<GazetteerMention> find(std::string_view text, const TokenList& tokens) const;
  /// The entity of which this is a name or alias (compared as facet keys).
  [[nodiscard]] std::optional<std::size_t> resolve(EntityKind kind, std::string_view name) const;

  [[nodiscard]] const std::vector<GazetteerEntity>& entities() const { return entities_; }
  [[nodiscard]] bool empty() const { return entities_.empty(); }
  /// Changes whenever any name does.
  [[nodiscard]] std::uint64_t fingerprint() const { return fingerprint_; }
  /// Aliases that an earlier line had given to another entity already: the earlier line holds.
  [[nodiscard]] const std::vector<std::string>& warnings() const { return warnings_; }

 private:
  struct Name {
    std::size_t entity = 0;
    std::vector<std::string> shapes;  ///< the words as written in the gazetteer, for their capitals
  };

  Result<void> add_text(std::string_view text, const std::string& name);
  Result<void> add_line(std::string_view line, const std::string& place);
  void add_name(std::size_t entity, const std::string& name, const std::string& place);

  std::vector<GazetteerEntity> entities_;
  std::unordered_map<std::string, std::vector<Name>> names_;  ///< by the folded words joined with spaces
  std::unordered_map<std::string, std::size_t> longest_;      ///< most words of any name, by first word
  std::unordered_map<std::string, std::size_t> by_key_;       ///< kind digit + facet key → entity
  std::vector<std::string> warnings_;
  std::uint64_t fingerprint_ = 0;
};

}  // namespace dateline
