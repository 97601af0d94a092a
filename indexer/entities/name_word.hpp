// Words of names, each looked at once.
#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline {

/// "'s" as a token of its own.
inline bool is_possessive(std::string_view token) {
  return token == "'s" || token == "\u2019s" || token == "'S" || token == "\u2019S";
}

/// One word as it stands in names.
struct NameWord {
  std::string folded;          ///< without full stops and apostrophes, abbreviations written out
  std::string sound;           ///< its skeleton as a word of a person's or place's name
  std::string capitals;        ///< its capital letters, folded: LibriVox → lv
  std::uint32_t spelling = 0;  ///< equal for equal `folded`
  std::uint32_t sound_id = 0;  ///< equal for equal `sound`
  std::uint32_t classes = 0;   ///< WordClass bits
  bool is_initial = false;     ///< one letter, or letters with full stops: J, J.R.
  bool is_acronym = false;     ///< two to eight letters, at least half of them capitals: NATO, ACPeds
  bool is_roman = false;       ///< a Roman number in capitals
  bool has_case = false;       ///< has a capital letter

  [[nodiscard]] bool is(std::uint32_t any_of) const { return (classes & any_of) != 0; }
};

/// Tokens → words, remembered from article to article. Addresses of words stay valid until `trim`.
class NameWords {
 public:
  /// The words of a token: none for punctuation and "'s", several where a hyphen parts them.
  std::span<const NameWord* const> words_of(std::string_view token);
  /// Forgets everything when more than `most` tokens are known: call between articles.
  void trim(std::size_t most);

 private:
  struct Run {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
  };

  const NameWord* make_word(std::string_view written, std::string_view folded);
  Run split(std::string_view token);
  std::uint32_t intern(std::string_view text);

  std::unordered_map<std::string_view, Run> tokens_;
  std::unordered_map<std::string_view, std::uint32_t> ids_;
  std::deque<std::string> strings_;
  std::deque<NameWord> words_;
  std::vector<const NameWord*> runs_;
};

}  // namespace dateline
