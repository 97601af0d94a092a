#include "indexer/entities/ner/tagger.hpp"

#include <algorithm>
#include <array>

namespace dateline::ner {
namespace {

/// A person's name does not end in a small word ("Kim hypersonic missiles"), unless a hyphen joins it
/// ("Jong-un").
void trim_persons(std::span<const std::string_view> tokens, std::vector<NameSpan>& spans, std::size_t from) {
  const auto small_tail = [&](const NameSpan& span) {
    const std::uint32_t last = span.first + span.count - 1;
    return span.count > 1 && case_of(tokens[last]) == LetterCaseOfWord::lower && tokens[last - 1] != "-";
  };
  for (std::size_t i = from; i < spans.size(); ++i)
    while (spans[i].name_class == NameClass::person && small_tail(spans[i])) --spans[i].count;
}

/// The number of a broadcaster belongs to its name: "the Rossiya 1 channel", "Canal 13 television".
void extend_broadcasters(std::span<const std::string_view> tokens, std::vector<NameSpan>& spans,
                         std::size_t from) {
  constexpr std::size_t kLongestNumber = 2;
  constexpr std::array<std::string_view, 6> kKinds = {"TV",    "channel", "network",
                                                      "radio", "station", "television"};
  for (std::size_t i = from; i < spans.size(); ++i) {
    const std::size_t number = spans[i].first + spans[i].count;
    if (spans[i].name_class != NameClass::org || number + 1 >= tokens.size()) continue;
    const bool digits = tokens[number].size() <= kLongestNumber &&
                        std::ranges::all_of(tokens[number], [](char c) { return c >= '0' && c <= '9'; });
    if (digits && std::ranges::find(kKinds, tokens[number + 1]) != kKinds.end()) ++spans[i].count;
  }
}

}  // namespace

Tagger::Tagger(std::shared_ptr<const Model> model, TaggerOptions options)
    : model_(std::move(model)),
      options_(options),
      forms_(model_->lists(), model_->clusters()),
      // A document may bring some thousands more before they are dropped.
      scorer_(model_->weights(), forms_, options.kept_forms * 5 / 4),
      stages_{model_->viterbi(Stage::first), model_->viterbi(Stage::second)} {}

void Tagger::tag(std::span<const std::string_view> tokens, std::span<const std::uint32_t> sentence_ends,
                 std::vector<NameSpan>& out) {
  if (forms_.size() > options_.kept_forms) {
    forms_.clear();
    scorer_.clear();
  }
  document_.read(tokens, sentence_ends, forms_);
  windows_.clear();
  scorer_.windows(document_, options_.scoring, windows_);
  std::size_t count = 0;
  for (const Window& window : windows_) count += window.end - window.begin;
  scores_.assign(count, {});
  std::size_t at = 0;
  for (const Window& window : windows_) {
    scorer_.score(document_, window, &scores_[at]);
    at += window.end - window.begin;
  }
  labels_.assign(document_.positions(), kOutside);
  decode(stages_[0], Stage::first);
  document_.vote(labels_);
  if (options_.last_stage == Stage::second) {
    at = 0;
    for (const Window& window : windows_) {
      scorer_.add_votes(document_, window, &scores_[at]);
      at += window.end - window.begin;
    }
    decode(stages_[1], Stage::second);
  }
  const std::size_t before = out.size();
  for (const SentenceRange& sentence : document_.sentences())
    append_spans(std::span(labels_).subspan(sentence.begin, sentence.end - sentence.begin),
                 sentence.first_token, out);
  trim_persons(tokens, out, before);
  extend_broadcasters(tokens, out, before);
}

void Tagger::decode(Viterbi& viterbi, Stage stage) {
  std::size_t at = 0;
  for (const Window& window : windows_) {
    const std::size_t size = window.end - window.begin;
    emissions_.resize(size);
    for (std::size_t i = 0; i < size; ++i) {
      const std::int16_t* scores = scores_[at + i].stage(stage);
      std::copy(scores, scores + kNameLabels, emissions_[i].begin());
    }
    const auto edge = [](bool of_sentence) {
      return of_sentence ? Viterbi::Edge::of_sentence : Viterbi::Edge::of_window;
    };
    viterbi.decode(emissions_, edge(window.begins_sentence), edge(window.ends_sentence),
                   std::span(labels_).subspan(window.begin, size));
    at += size;
  }
}

}  // namespace dateline::ner
