#include "searcher/query/lexicon.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include <unicode/uchar.h>

#include "common/index/schema.hpp"
#include "common/text/code_point.hpp"
#include "common/text/fold.hpp"
#include "searcher/query/edit_distance.hpp"

namespace dateline {

namespace {

/// Forms that a pattern or a fuzzy word may stand for; each is a posting list to read.
constexpr std::size_t kMaxPatternForms = 1'000;
constexpr std::size_t kMaxFuzzyForms = 100;

std::vector<Analyzer> analyzers_of(const Xapian::Database& database) {
  std::vector<std::pair<std::uint64_t, std::string>> languages;
  const auto prefix = schema::facet_prefix(FacetKind::language);
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term)
    languages.emplace_back(term.get_termfreq(), (*term).substr(prefix.size()));
  std::stable_sort(languages.begin(), languages.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<Analyzer> analyzers;
  for (const auto& [articles, code] : languages)
    if (const auto language = Language::from_code(code)) analyzers.emplace_back(*language);
  if (analyzers.empty()) analyzers.emplace_back(Language());
  return analyzers;
}

void insert_terms(Step& step, const Step& terms) {
  step.insert(step.end(), terms.begin(), terms.end());
  std::sort(step.begin(), step.end());
  step.erase(std::unique(step.begin(), step.end()), step.end());
}

enum class PieceKind { letters, digits };

/// Cuts a folded pattern where the analyzer cuts words: between letters and digits and at anything else but *
/// and ?.
std::vector<std::string> pattern_pieces(std::string_view pattern) {
  std::vector<std::string> pieces(1);
  auto kind = PieceKind::letters;
  bool kind_known = false;
  for (std::size_t i = 0; i < pattern.size();) {
    const auto begin = i;
    const auto c = static_cast<UChar32>(next_code_point(pattern, i));
    const bool wild = c == '*' || c == '?';
    if (!wild && u_isalnum(c) == 0 && (U_GET_GC_MASK(c) & U_GC_M_MASK) == 0) {
      if (c == '.' || c == '\'' || c == 0x2019) continue;
      if (!pieces.back().empty()) pieces.emplace_back();
      kind_known = false;
      continue;
    }
    if (!wild) {
      const auto this_kind = u_isdigit(c) != 0 ? PieceKind::digits : PieceKind::letters;
      const bool after_star = !pieces.back().empty() && pieces.back().back() == '*';
      if (kind_known && this_kind != kind && !after_star) pieces.emplace_back();
      kind = this_kind;
      kind_known = true;
    }
    pieces.back().append(pattern, begin, i - begin);
  }
  if (pieces.back().empty()) pieces.pop_back();
  return pieces;
}

}  // namespace

Lexicon::Lexicon(const Xapian::Database& database)
    : database_(database), vocabulary_(database), analyzers_(analyzers_of(database)) {}

Step Lexicon::known_terms(Step terms) const {
  terms.erase(std::remove_if(terms.begin(), terms.end(),
                             [&](const auto& term) { return !database_.term_exists(term); }),
              terms.end());
  return terms;
}

void Lexicon::add_reading(std::vector<Reading>& readings, Analyzer& analyzer, const std::string& text,
                          bool decides_stop_words) {
  analyzer.analyze(text, tokens_, CapitalWords::always);
  const auto count = tokens_.size();
  if (count == 0) return;
  auto reading =
      std::find_if(readings.begin(), readings.end(), [&](const auto& r) { return r.steps.size() == count; });
  if (reading == readings.end()) {
    reading = readings.insert(readings.end(), Reading{});
    reading->steps.resize(count);
  }
  bool all_stop_words = true;
  for (std::size_t i = 0; i < count; ++i) {
    const auto& token = tokens_[i];
    Step terms{std::string(token.term)};
    for (auto& form : vocabulary_.find(token.surface)) terms.push_back(std::move(form.term));
    insert_terms(reading->steps[i], terms);
    all_stop_words = all_stop_words && token.stop_word;
    if (count == 1 && !token.cased.empty()) {
      const auto cased_term = std::string(schema::kCasedPrefix) + std::string(token.cased);
      if (database_.term_exists(cased_term)) reading->cased = token.cased;
    }
  }
  if (decides_stop_words) reading->stop_word = all_stop_words;
}

std::vector<Reading> Lexicon::read(std::string_view text) {
  const std::string as_typed(text);
  const auto folded = fold(text);
  std::vector<Reading> readings;
  for (auto& analyzer : analyzers_) {
    add_reading(readings, analyzer, as_typed, &analyzer == analyzers_.data());
    if (std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
      add_reading(readings, analyzer, folded, false);
  }
  for (auto& reading : readings)
    for (auto& step : reading.steps) step = known_terms(std::move(step));
  return readings;
}

Expansion Lexicon::match_surfaces(const std::string& folded_pattern) {
  const auto prefix = folded_pattern.substr(0, folded_pattern.find_first_of("*?"));
  const auto pattern = code_points(folded_pattern);
  std::vector<std::pair<std::uint64_t, std::string>> forms;
  vocabulary_.scan(prefix, [&](const std::string& surface, const VocabularyTerms& terms) {
    if (fits_pattern(pattern, code_points(surface)))
      for (const auto& [term, articles] : terms) forms.emplace_back(articles, term);
    return true;
  });
  Expansion expansion{.terms = {}, .cut = forms.size() > kMaxPatternForms};
  std::stable_sort(forms.begin(), forms.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  if (expansion.cut) forms.resize(kMaxPatternForms);
  Step terms;
  for (auto& form : forms) terms.push_back(std::move(form.second));
  insert_terms(expansion.terms, terms);
  return expansion;
}

Steps Lexicon::match_pattern(std::string_view pattern, bool& cut) {
  Steps steps;
  for (const auto& piece : pattern_pieces(fold(pattern))) {
    if (piece.find_first_of("*?") == std::string::npos) {
      Step step;
      for (const auto& reading : read(piece))
        if (reading.steps.size() == 1) insert_terms(step, reading.steps.front());
      steps.push_back(std::move(step));
      continue;
    }
    auto expansion = match_surfaces(piece);
    cut = cut || expansion.cut;
    steps.push_back(std::move(expansion.terms));
  }
  return steps;
}

Expansion Lexicon::match_fuzzy(std::string_view word, unsigned distance) {
  const auto wanted = code_points(fold(word));
  std::vector<std::tuple<unsigned, std::int64_t, std::string>>
      forms;  // distance, −articles, term: the best sort first
  vocabulary_.scan({}, [&](const std::string& surface, const VocabularyTerms& terms) {
    // A code point has at most four bytes, so that far longer forms need no decoding.
    if (surface.size() > 4 * (wanted.size() + distance)) return true;
    const auto edits = edit_distance(wanted, code_points(surface), distance);
    if (edits <= distance)
      for (const auto& [term, articles] : terms) forms.emplace_back(edits, -std::int64_t{articles}, term);
    return true;
  });
  std::sort(forms.begin(), forms.end());
  Expansion expansion{.terms = {}, .cut = forms.size() > kMaxFuzzyForms};
  if (expansion.cut) forms.resize(kMaxFuzzyForms);
  Step terms;
  for (auto& form : forms) terms.push_back(std::move(std::get<2>(form)));
  insert_terms(expansion.terms, terms);
  return expansion;
}

}  // namespace dateline
