#include "searcher/query/lexicon.hpp"

#include <algorithm>
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
  const auto& small = in_small_letters(analyzer, text);
  bool all_stop_words = small.size() == count;
  for (std::size_t i = 0; i < count; ++i) {
    const auto& token = tokens_[i];
    Step terms{std::string(token.term)};
    for (auto& form : vocabulary_.find(token.surface)) terms.push_back(std::move(form.term));
    insert_terms(reading->steps[i], terms);
    all_stop_words = all_stop_words && small[i].stop_word;
    if (count == 1 && !token.cased.empty()) {
      const auto cased_term = std::string(schema::kCasedPrefix) + std::string(token.cased);
      if (database_.term_exists(cased_term)) reading->cased = token.cased;
    }
  }
  if (all_stop_words && (main_language || is_mostly_stop_word(reading->steps))) reading->stop_word = true;
}

/// The tokens just made of the text, but where capitals could hide a function word ("THE"): whether the index
/// knows the capitals is told apart.
const TokenList& Lexicon::in_small_letters(Analyzer& analyzer, const std::string& text) {
  const bool capitals =
      std::any_of(tokens_.begin(), tokens_.end(), [](const Token& token) { return !token.cased.empty(); });
  if (!capitals) return tokens_;
  analyzer.analyze(fold_case(text), small_letters_);
  return small_letters_;
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

/// The terms to which articles have stemmed any of the surface forms.
Step Lexicon::terms_of(const std::vector<std::string>& surfaces) {
  Step all;
  for (const auto& surface : surfaces) {
    Step terms;
    for (auto& form : vocabulary_.find(surface)) terms.push_back(std::move(form.term));
    insert_terms(all, terms);
  }
  return all;
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

std::vector<TextWord> Lexicon::words(std::string_view text) {
  analyzers_.front().analyze(text, tokens_);
  std::vector<TextWord> words;
  for (const auto& token : tokens_) words.push_back({std::string(token.surface), token.bytes});
  return words;
}

bool Lexicon::knows(std::string_view text) {
  const auto readings = read(text);
  return std::any_of(readings.begin(), readings.end(), [](const Reading& reading) {
    return std::none_of(reading.steps.begin(), reading.steps.end(),
                        [](const Step& step) { return step.empty(); });
  });
}

Lexicon::Forms Lexicon::match_surfaces(const std::string& folded_pattern, std::size_t max_forms) {
  const auto prefix = folded_pattern.substr(0, folded_pattern.find_first_of("*?"));
  std::vector<std::pair<std::int64_t, std::string>> forms;  // −articles, term: the most frequent sort first
  vocabulary_.scan(
      prefix, [&](std::string_view surface) { return fits_pattern(folded_pattern, surface); },
      [&](const std::string&, const VocabularyTerms& terms) {
        for (const auto& [term, articles] : terms) forms.emplace_back(-std::int64_t{articles}, term);
      });
  Forms found{.terms = {}, .cut = forms.size() > max_forms};
  std::sort(forms.begin(), forms.end());
  if (found.cut) forms.resize(max_forms);
  Step terms;
  for (auto& form : forms) terms.push_back(std::move(form.second));
  insert_terms(found.terms, terms);
  return found;
}

Expansion Lexicon::match_pattern(std::string_view pattern, std::size_t max_forms) {
  Steps steps;
  bool cut = false;
  for (const auto& piece : pattern_pieces(fold(pattern))) {
    auto& step = steps.emplace_back();
    if (piece.find_first_of("*?") == std::string::npos) {
      for (const auto& reading : read(piece))
        if (reading.steps.size() == 1) insert_terms(step, reading.steps.front());
      continue;
    }
    auto forms = match_surfaces(piece, max_forms);
    cut = cut || forms.cut;
    step = std::move(forms.terms);
  }
  return {.ways = {std::move(steps)}, .cut = cut};
}

std::vector<Lexicon::CloseForm> Lexicon::close_forms(const std::vector<std::string>& words,
                                                     unsigned distance) {
  std::vector<std::u32string> wanted;
  for (const auto& word : words) wanted.push_back(code_points(word));
  std::vector<CloseForm> forms;
  unsigned edits = 0;
  const auto is_close = [&](std::string_view surface) {
    edits = distance + 1;
    const auto length = count_code_points(surface);
    for (const auto& word : wanted)
      if (std::max(length, word.size()) - std::min(length, word.size()) <= distance)
        edits = std::min(edits, edit_distance(word, code_points(surface), distance));
    return edits <= distance;
  };
  vocabulary_.scan({}, is_close, [&](const std::string&, const VocabularyTerms& terms) {
    for (const auto& [term, articles] : terms) forms.push_back({edits, -std::int64_t{articles}, term});
  });
  std::sort(forms.begin(), forms.end());
  return forms;
}

std::vector<std::vector<std::vector<std::string>>> Lexicon::surfaces_of(std::string_view text) {
  std::vector<std::vector<std::vector<std::string>>> all;
  const auto add = [&](Analyzer& analyzer, std::string_view spelling) {
    analyzer.analyze(spelling, tokens_);
    if (tokens_.empty()) return;
    auto parts =
        std::find_if(all.begin(), all.end(), [&](const auto& p) { return p.size() == tokens_.size(); });
    if (parts == all.end())
      parts = all.insert(all.end(), std::vector<std::vector<std::string>>(tokens_.size()));
    for (std::size_t i = 0; i < tokens_.size(); ++i)
      insert_terms((*parts)[i], {std::string(tokens_[i].surface)});
  };
  const auto folded = fold(text);
  for (auto& analyzer : analyzers_) {
    add(analyzer, text);
    if (!is_ascii(text)) add(analyzer, folded);
  }
  return all;
}

Expansion Lexicon::match_fuzzy(std::string_view word, unsigned distance, std::size_t max_forms) {
  Expansion expansion;
  const auto terms_within = [&](const std::vector<CloseForm>& forms, unsigned edits) {
    Step terms;
    std::size_t taken = 0;
    for (const auto& form : forms) {
      if (form.edits > edits) break;
      if (taken++ < max_forms) terms.push_back(form.term);
    }
    expansion.cut = expansion.cut || taken > max_forms;
    Step distinct;
    insert_terms(distinct, terms);
    return distinct;
  };
  for (const auto& parts : surfaces_of(word)) {
    const auto count = parts.size();
    Steps exact;
    for (const auto& surfaces : parts) exact.push_back(terms_of(surfaces));
    if (count > kMaxFuzzyParts) {
      expansion.ways.push_back(exact);
      continue;
    }
    // All edits in one part, or one in each of two.
    Steps close;
    for (std::size_t i = 0; i < count; ++i) {
      const auto forms = close_forms(parts[i], distance);
      expansion.ways.push_back(exact);
      expansion.ways.back()[i] = terms_within(forms, distance);
      if (distance > 1 && count > 1) close.push_back(terms_within(forms, 1));
    }
    for (std::size_t i = 0; i < close.size(); ++i) {
      for (std::size_t j = i + 1; j < close.size(); ++j) {
        expansion.ways.push_back(exact);
        expansion.ways.back()[i] = close[i];
        expansion.ways.back()[j] = close[j];
      }
    }
  }
  return expansion;
}

bool Lexicon::has_words(std::string_view text) {
  const auto is_ascii_word_character = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  };
  if (std::any_of(text.begin(), text.end(), is_ascii_word_character)) return true;
  if (text.find_first_of("*?") != std::string_view::npos) {
    const auto pattern = code_points(fold(text));
    return std::any_of(pattern.begin(), pattern.end(), is_word_character);
  }
  return !surfaces_of(text).empty();
}

}  // namespace dateline
