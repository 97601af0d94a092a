// A document as the recogniser sees it: forms in sentences, phrases of the name lists, evidence of the whole.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/entities/ner/evidence.hpp"
#include "indexer/entities/ner/form_table.hpp"

namespace dateline::ner {

/// Positions: each sentence has two edges before and behind it, so that neighbours always exist.
struct SentenceRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t first_token = 0;  ///< number in the document of the token at `begin`
};

/// Consecutive capitalised tokens, as positions.
struct Run {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// Lists that hold a name of several words which begins, goes on or ends at a token, as bits.
struct PhraseLists {
  std::uint32_t begin = 0;
  std::uint32_t inside = 0;
  std::uint32_t last = 0;

  [[nodiscard]] std::uint32_t all() const { return begin | inside | last; }
};

/// Buffers are reused from one document to the next.
class Document {
 public:
  static constexpr std::uint32_t kEdges = 2;
  static constexpr std::uint32_t kNoEvidence = ~0U;
  static constexpr std::uint32_t kLongestRun = 24;  ///< tokens; longer runs are cut

  /// Sentence i ends before token `sentence_ends[i]`; the last one ends with the tokens. Linear time.
  void read(std::span<const std::string_view> tokens, std::span<const std::uint32_t> sentence_ends,
            FormTable& forms);
  /// Counts the labels of stage one, by position, as votes.
  void vote(const std::vector<Label>& labels);

  [[nodiscard]] std::uint32_t positions() const { return static_cast<std::uint32_t>(ids_.size()); }
  [[nodiscard]] const std::vector<SentenceRange>& sentences() const { return sentences_; }
  [[nodiscard]] FormId id(std::uint32_t position) const { return ids_[position]; }
  [[nodiscard]] const TokenForm& form(std::uint32_t position) const { return (*forms_)[ids_[position]]; }
  [[nodiscard]] bool capital(std::uint32_t position) const {
    return (flags_[position] & static_cast<std::uint16_t>(FormFlag::capital)) != 0;
  }
  [[nodiscard]] bool is(std::uint32_t position, FormFlag flag) const {
    return (flags_[position] & static_cast<std::uint16_t>(flag)) != 0;
  }
  /// The first word of a sentence, or the first after a mark that opens one.
  [[nodiscard]] bool opening(std::uint32_t position) const { return opening_[position] != 0; }
  [[nodiscard]] bool in_phrase(std::uint32_t position) const { return phrase_of_[position] != 0; }
  [[nodiscard]] const PhraseLists& phrase(std::uint32_t position) const {
    return phrases_[phrase_of_[position]];
  }
  [[nodiscard]] const std::vector<Run>& runs() const { return runs_; }
  /// The run around a token with a capital.
  [[nodiscard]] Run run(std::uint32_t position) const { return runs_[run_of_[position]]; }
  /// Distinct words with a capital; a number below this or kNoEvidence at each position.
  [[nodiscard]] std::size_t evidences() const { return evidence_.size(); }
  [[nodiscard]] std::uint32_t evidence_number(std::uint32_t position) const { return evidence_of_[position]; }
  [[nodiscard]] const Evidence& numbered_evidence(std::uint32_t number) const { return evidence_[number]; }
  /// Null for tokens without a capital.
  [[nodiscard]] const Evidence* evidence(std::uint32_t position) const {
    return evidence_of_[position] == kNoEvidence ? nullptr : &evidence_[evidence_of_[position]];
  }

 private:
  struct Acronym {
    std::uint64_t hash = 0;
    bool org = false;
  };

  void mark_openings(const SentenceRange& sentence);
  void mark_phrases(const SentenceRange& sentence);
  void mark_runs(const SentenceRange& sentence);
  void count_words(const SentenceRange& sentence);
  void count_runs(const SentenceRange& sentence);
  void count_run(std::uint32_t first, std::uint32_t last, const SentenceRange& sentence);
  void settle_acronyms();
  [[nodiscard]] std::uint32_t lists_at(std::uint32_t position) const;
  Evidence& evidence_for(std::uint32_t position);

  const FormTable* forms_ = nullptr;
  std::vector<FormId> ids_;
  std::vector<std::uint16_t> flags_;
  std::vector<std::uint8_t> opening_;
  std::vector<std::uint32_t> phrase_of_;  ///< 0: none
  std::vector<PhraseLists> phrases_;
  std::vector<std::uint32_t> evidence_of_;
  std::vector<Evidence> evidence_;
  std::vector<SentenceRange> sentences_;
  std::vector<Run> runs_;
  std::vector<std::uint32_t> run_of_;  ///< by position; only where the token has a capital
  std::vector<Acronym> acronyms_;
  /// By number of the lower form: the document that met it last, with capital and without.
  struct LowerForm {
    std::uint32_t capital_in = 0;
    std::uint32_t small_in = 0;
    std::uint32_t evidence = 0;
  };
  std::vector<LowerForm> lower_;
  std::vector<std::uint32_t> evidence_lower_;  ///< lower form of each evidence
  std::uint32_t number_ = 0;                   ///< of this document
  std::uint32_t first_names_ = 0;              ///< bits of the lists that evidence asks for
  std::uint32_t titles_ = 0;
  std::uint32_t org_words_ = 0;
};

}  // namespace dateline::ner
