#include "searcher/search/close_words.hpp"

#include <algorithm>
#include <bitset>
#include <cmath>
#include <optional>
#include <tuple>

#include "common/entity/name_skeleton.hpp"
#include "searcher/query/edit_distance.hpp"

namespace dateline {

namespace {

/// Edits that another first letter counts for beside its own.
constexpr double kFirstLetter = 0.5;
/// Edits that the same sound takes off.
constexpr double kSameSound = 0.6;

/// The bytes that a word has, by their lower bits: one edit takes at most one code point, and so at most four
/// bytes, from one word to the other.
std::uint64_t bytes_of(std::string_view word) {
  std::uint64_t set = 0;
  for (const char c : word) set |= std::uint64_t{1} << (static_cast<unsigned char>(c) & 63U);
  return set;
}

std::size_t count_bits(std::uint64_t bits) {
  return std::bitset<64>(bits).count();
}

std::string skeleton_of(std::string_view word) {
  std::string skeleton;
  append_word_skeleton(EntityKind::person, word, skeleton);
  return skeleton;
}

/// Collects what is close to one word.
class CloseTo {
 public:
  explicit CloseTo(const std::string& wanted)
      : letters_(code_points(wanted)),
        bytes_(bytes_of(wanted)),
        skeleton_(skeleton_of(wanted)),
        is_ascii_(letters_.size() == wanted.size()),
        limit_(close_edits(letters_.size())) {}

  /// Remembers the edits of a word that is close.
  bool fits(std::string_view word) {
    edits_.reset();
    const auto length = count_code_points(word);
    if (std::max(length, letters_.size()) - std::min(length, letters_.size()) > limit_) return false;
    const bool ascii = is_ascii_ && length == word.size();
    const auto bytes = bytes_of(word);
    const std::size_t most = limit_ * (ascii ? 1U : 4U);
    if (count_bits(bytes & ~bytes_) > most || count_bits(bytes_ & ~bytes) > most) return false;
    word_ = code_points(word);
    const auto edits = edit_distance(letters_, word_, limit_);
    if (edits > 0 && edits <= limit_) edits_ = edits;
    return edits_.has_value();
  }

  /// Of the word that `fits` saw last, if it fitted.
  void add(std::string_view word, std::uint64_t frequency) {
    if (!edits_) return;
    double cost = *edits_;
    if (word_.front() != letters_.front()) cost += kFirstLetter;
    if (skeleton_of(word) == skeleton_) cost -= kSameSound;
    found_.push_back(
        {std::string(word),
         std::log(static_cast<double>(std::max<std::uint64_t>(frequency, 1))) - kEditCost * cost});
  }

  std::vector<CloseWord> best(std::size_t size) {
    std::sort(found_.begin(), found_.end(), [](const CloseWord& a, const CloseWord& b) {
      return std::tie(b.score, a.surface) < std::tie(a.score, b.surface);
    });
    if (found_.size() > size) found_.resize(size);
    return std::move(found_);
  }

 private:
  std::u32string letters_;
  std::uint64_t bytes_;
  std::string skeleton_;
  bool is_ascii_;
  unsigned limit_;
  std::u32string word_;
  std::optional<unsigned> edits_;
  std::vector<CloseWord> found_;
};

}  // namespace

unsigned close_edits(std::size_t letters) {
  constexpr std::size_t kShort = 3;
  constexpr std::size_t kMiddling = 6;
  constexpr std::size_t kLong = 10;
  if (letters < kShort) return 0;
  if (letters < kMiddling) return 1;
  return letters < kLong ? 2 : 3;
}

std::vector<std::vector<CloseWord>> close_words(Vocabulary& vocabulary,
                                                const std::vector<std::string>& wanted, std::size_t size) {
  std::vector<CloseTo> all(wanted.begin(), wanted.end());
  vocabulary.scan(
      {},
      [&](std::string_view surface) {
        bool any = false;
        for (auto& one : all) any = one.fits(surface) || any;
        return any;
      },
      [&](const std::string& surface, const VocabularyTerms& terms) {
        std::uint64_t articles = 0;
        for (const auto& term : terms) articles += term.articles;
        for (auto& one : all) one.add(surface, articles);
      });
  std::vector<std::vector<CloseWord>> best;
  for (auto& one : all) best.push_back(one.best(size));
  return best;
}

std::vector<CloseWord> close_name_words(FacetDictionary& dictionary, const std::vector<FacetKind>& kinds,
                                        const std::string& wanted, std::size_t size) {
  CloseTo close(wanted);
  for (const auto kind : kinds) {
    std::string word;
    std::uint64_t values = 0;
    const auto settle = [&] {
      if (values > 0 && close.fits(word)) close.add(word, values);
    };
    dictionary.scan_words(kind, {}, [&](std::string_view next, Ordinal) {
      if (next != word) {
        settle();
        word = next;
        values = 0;
      }
      ++values;
      return true;
    });
    settle();
  }
  return close.best(size);
}

}  // namespace dateline
