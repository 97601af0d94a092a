// Finds the names in a document: two passes, the second one knowing what the first one found elsewhere.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/entities/ner/document.hpp"
#include "indexer/entities/ner/model.hpp"
#include "indexer/entities/ner/scorer.hpp"
#include "indexer/entities/ner/viterbi.hpp"

namespace dateline::ner {

struct TaggerOptions {
  Scoring scoring = Scoring::near_triggers;
  Stage last_stage = Stage::second;
  std::size_t kept_forms = 40'000;  ///< distinct tokens remembered between documents, about 1 kB each
};

/// Keeps what it learnt about word forms: one object per thread.
class Tagger {
 public:
  explicit Tagger(std::shared_ptr<const Model> model, TaggerOptions options = {});

  /// Appends the names found, in order. Sentence i ends before token `sentence_ends[i]`. Linear time; a
  /// document should have at most some 20,000 tokens, since all its forms are kept while it is read.
  void tag(std::span<const std::string_view> tokens, std::span<const std::uint32_t> sentence_ends,
           std::vector<NameSpan>& out);

  /// The document tagged last, with the votes of stage one.
  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] std::size_t bytes() const { return scorer_.bytes(); }

 private:
  void decode(Viterbi& viterbi, Stage stage);

  std::shared_ptr<const Model> model_;
  TaggerOptions options_;
  FormTable forms_;
  Scorer scorer_;
  std::vector<Viterbi> stages_;
  Document document_;
  std::vector<Window> windows_;
  std::vector<ScorePair> scores_;  ///< the windows' tokens one behind the other
  std::vector<Emission> emissions_;
  std::vector<Label> labels_;  ///< by position
};

}  // namespace dateline::ner
