// Sums the weights of a document's features, keeping the sums that depend on one form alone.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "indexer/entities/ner/document.hpp"
#include "indexer/entities/ner/features.hpp"
#include "indexer/entities/ner/weight_table.hpp"

namespace dateline::ner {

/// Tokens that are scored together, as positions.
struct Window {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool begins_sentence = false;
  bool ends_sentence = false;
};

/// Which tokens are scored at all.
enum class Scoring : std::uint8_t {
  near_triggers,  ///< those within kReach of a capital, a listed phrase or a word that by itself speaks for a
                  ///< name
  everything,
};

class Scorer {
 public:
  /// Both must outlive the scorer; after `forms.clear()` call `clear()`.
  /// `expected_forms`: room that is set aside; touched only as it is used.
  Scorer(const WeightTable& weights, const FormTable& forms, std::size_t expected_forms)
      : weights_(weights), forms_(forms) {
    sums_.reserve(expected_forms);
    pairs_.reserve(expected_forms / 2);
  }

  /// The windows of a document, which is the one that is scored next; appended.
  void windows(const Document& document, Scoring scoring, std::vector<Window>& out);
  /// Scores of one of the windows' tokens, of both stages but without votes, added to `out`, which has as
  /// many elements.
  void score(const Document& document, const Window& window, ScorePair* out);
  /// The second stage's share of the votes, added to the scores of the same window.
  void add_votes(const Document& document, const Window& window, ScorePair* out);

  void clear() {
    sums_.clear();
    pairs_.clear();
    pair_index_.clear();
  }
  [[nodiscard]] std::size_t bytes() const {
    return sums_.capacity() * sizeof(FormSums) + pairs_.capacity() * sizeof(PairSums) + pair_index_.bytes();
  }

 private:
  /// Sums of one form, by where it stands.
  struct FormSums {
    std::array<ScorePair, std::size_t{2} * kReach + 1> at_offset{};
    std::array<ScorePair, kRunPlaces> in_run{};
    bool speaks_for_name = false;  ///< some label scores above the one outside by the form alone
  };

  /// Sums of two neighbours' small attribute, by the left one's offset from the token.
  using PairSums = std::array<ScorePair, std::size_t{2} * kReach>;

  /// Index of the sums, made where they are new.
  std::uint32_t pair_sums(Attribute attribute, std::uint64_t left, std::uint64_t right);
  /// Words are repeated in a document, and its evidence on them is the same each time.
  struct EvidenceSums {
    std::array<ScorePair, 2> evidence{};  ///< inside a sentence, and opening one
    ScorePair votes{};
    std::array<bool, 2> has_evidence{};
    bool has_votes = false;
  };
  const ScorePair& evidence_sum(const Document& document, std::uint32_t position);

  void score_pairs(const Document& document, const Window& window, ScorePair* out);
  /// Makes the sums of forms that are new.
  void extend();
  void queue_sums(const TokenForm& form, FormSums& sums);
  [[nodiscard]] bool is_trigger(const Document& document, std::uint32_t position) const;
  void score_run(const Document& document, Run run, const Window& window, ScorePair* out) const;

  struct Pending {
    FeatureKey key = 0;
    ScorePair* target = nullptr;
    const ScorePair* found = nullptr;
  };
  void queue(FeatureKey key, ScorePair& target);
  void drain();

  const WeightTable& weights_;
  const FormTable& forms_;
  Table<FormSums> sums_;
  Table<PairSums> pairs_;
  std::vector<EvidenceSums> evidence_;  ///< of the document, by number
  HashIndex pair_index_;
  struct FoundPair {
    std::uint32_t left = 0;  ///< position of the left neighbour
    std::uint32_t sums = 0;  ///< index into pairs_
  };
  std::vector<FoundPair> found_pairs_;
  std::array<Pending, 256> pending_{};
  std::size_t pending_count_ = 0;
};

}  // namespace dateline::ner
