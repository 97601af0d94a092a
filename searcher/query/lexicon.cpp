#include "searcher/query/lexicon.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include <unicode/uchar.h>

#include "common/index/schema.hpp"
#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"
#include "searcher/query/edit_distance.hpp"

namespace dateline {

namespace {

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

bool is_wild(char32_t c) {
  return c == U'*' || c == U'?';
}

bool is_digit(char32_t c) {
  return u_isdigit(static_cast<UChar32>(c)) != 0;
}

bool is_word_character(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  return u_isalnum(point) != 0 || (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0;
}

/// What the analyzer does with a character between two words or inside one.
enum class Join { keep, drop, cut };

Join join_at(const std::u32string& pattern, std::size_t at) {
  const auto c = pattern[at];
  const auto before = at > 0 ? pattern[at - 1] : U' ';
  const auto behind = at + 1 < pattern.size() ? pattern[at + 1] : U' ';
  const bool in_number =
      (is_digit(before) && (is_digit(behind) || is_wild(behind))) || (is_wild(before) && is_digit(behind));
  if (in_number && c == U'.') return Join::keep;
  if (in_number && c == U',') return Join::drop;
  return c == U'.' || c == U'\'' || c == U'\u2019' ? Join::drop : Join::cut;
}

/// Cuts a folded pattern where the analyzer cuts words: between letters and digits and at anything else but *
/// and ?. Where a * stands between letters and digits, the cut lies somewhere inside of what it stands for.
std::vector<std::string> pattern_pieces(std::string_view folded) {
  const auto pattern = code_points(folded);
  std::vector<std::string> pieces(1);
  auto last = U'\0';  // letter or digit of the same piece
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const auto c = pattern[i];
    if (is_word_character(c)) {
      if (last != U'\0' && is_digit(last) != is_digit(c))
        pieces.emplace_back(pattern[i - 1] == U'*' ? "*" : "");
      last = c;
    } else if (!is_wild(c)) {
      const auto join = join_at(pattern, i);
      if (join == Join::cut && !pieces.back().empty()) pieces.emplace_back();
      if (join == Join::cut) last = U'\0';
      if (join != Join::keep) continue;
    }
    append_utf8(pieces.back(), c);
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
                          bool main_language) {
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
  if (all_stop_words && (main_language || is_mostly_stop_word(reading->steps))) reading->stop_word = true;
}

/// Stop words are posted without weight in articles of their language: where a word weighs little for the
/// articles that have it, most of them use it so.
bool Lexicon::is_mostly_stop_word(const Steps& steps) const {
  return std::all_of(steps.begin(), steps.end(), [&](const Step& step) {
    return std::all_of(step.begin(), step.end(), [&](const std::string& term) {
      return 2 * database_.get_collection_freq(term) < database_.get_termfreq(term) ||
             !database_.term_exists(term);
    });
  });
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

Expansion Lexicon::match_surfaces(const std::string& folded_pattern, std::size_t max_forms) {
  const auto prefix = folded_pattern.substr(0, folded_pattern.find_first_of("*?"));
  std::vector<std::pair<std::int64_t, std::string>> forms;  // −articles, term: the most frequent sort first
  vocabulary_.scan(
      prefix, [&](std::string_view surface) { return fits_pattern(folded_pattern, surface); },
      [&](const std::string&, const VocabularyTerms& terms) {
        for (const auto& [term, articles] : terms) forms.emplace_back(-std::int64_t{articles}, term);
      });
  Expansion expansion{.terms = {}, .cut = forms.size() > max_forms};
  std::sort(forms.begin(), forms.end());
  if (expansion.cut) forms.resize(max_forms);
  Step terms;
  for (auto& form : forms) terms.push_back(std::move(form.second));
  insert_terms(expansion.terms, terms);
  return expansion;
}

PatternExpansion Lexicon::match_pattern(std::string_view pattern, std::size_t max_forms) {
  PatternExpansion result;
  for (const auto& piece : pattern_pieces(fold(pattern))) {
    if (piece.find_first_of("*?") == std::string::npos) {
      Step step;
      for (const auto& reading : read(piece))
        if (reading.steps.size() == 1) insert_terms(step, reading.steps.front());
      result.steps.push_back(std::move(step));
      continue;
    }
    auto expansion = match_surfaces(piece, max_forms);
    result.cut = result.cut || expansion.cut;
    result.steps.push_back(std::move(expansion.terms));
  }
  return result;
}

Expansion Lexicon::match_fuzzy(std::string_view word, unsigned distance, std::size_t max_forms) {
  const auto wanted = code_points(fold(word));
  std::vector<std::tuple<unsigned, std::int64_t, std::string>>
      forms;  // distance, −articles, term: the best sort first
  unsigned edits = 0;
  const auto close = [&](std::string_view surface) {
    const auto length = count_code_points(surface);
    if (std::max(length, wanted.size()) - std::min(length, wanted.size()) > distance) return false;
    edits = edit_distance(wanted, code_points(surface), distance);
    return edits <= distance;
  };
  vocabulary_.scan({}, close, [&](const std::string&, const VocabularyTerms& terms) {
    for (const auto& [term, articles] : terms) forms.emplace_back(edits, -std::int64_t{articles}, term);
  });
  std::sort(forms.begin(), forms.end());
  Expansion expansion{.terms = {}, .cut = forms.size() > max_forms};
  if (expansion.cut) forms.resize(max_forms);
  Step terms;
  for (auto& form : forms) terms.push_back(std::move(std::get<2>(form)));
  insert_terms(expansion.terms, terms);
  return expansion;
}

}  // namespace dateline
