#include "tests/unit/search/differential/naive_words.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <optional>

#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"

namespace dateline::differential {

namespace {

std::u32string points(std::string_view text) {
  std::u32string all;
  for (std::size_t at = 0; at < text.size();) {
    const auto point = decode_utf8(text, at);
    all += point.value;
    at += point.size;
  }
  return all;
}

bool is_letter(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  return u_isalpha(point) != 0 || (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0;
}

bool is_digit(char32_t c) {
  return u_isdigit(static_cast<UChar32>(c)) != 0;
}

bool is_wild(char32_t c) {
  return c == U'*' || c == U'?';
}

/// Cuts a pattern into words: at what is no letter, digit or wildcard, and between letters and digits, where
/// a * between them belongs to both sides.
std::vector<std::u32string> words_of_pattern(const std::u32string& pattern) {
  std::vector<std::u32string> words(1);
  std::optional<bool> digits;  // the last letter or digit of the word
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const auto c = pattern[i];
    const auto before = i > 0 ? pattern[i - 1] : U' ';
    const auto behind = i + 1 < pattern.size() ? pattern[i + 1] : U' ';
    if (is_letter(c) || is_digit(c)) {
      if (digits && *digits != is_digit(c)) words.emplace_back(before == U'*' ? U"*" : U"");
      digits = is_digit(c);
      words.back() += c;
    } else if (is_wild(c)) {
      words.back() += c;
    } else if (c == U'.' && ((is_digit(before) && (is_digit(behind) || is_wild(behind))) ||
                             (is_wild(before) && is_digit(behind)))) {
      words.back() += c;
    } else if (c == U',' && ((is_digit(before) && (is_digit(behind) || is_wild(behind))) ||
                             (is_wild(before) && is_digit(behind)))) {
      continue;
    } else if (c != U'.' && c != U'\'' && c != U'’') {
      words.emplace_back();
      digits.reset();
    }
  }
  std::erase_if(words, [](const std::u32string& word) { return word.empty(); });
  return words;
}

void unite(WordClass& all, const WordClass& more) {
  for (std::size_t i = 0; i < more.size(); ++i) all[i] = all[i] || more[i];
}

void add_run(std::vector<WordRun>& runs, WordRun run) {
  if (run.empty()) return;
  const auto same =
      std::find_if(runs.begin(), runs.end(), [&](const WordRun& r) { return r.size() == run.size(); });
  if (same == runs.end()) return runs.push_back(std::move(run));
  for (std::size_t i = 0; i < run.size(); ++i) unite((*same)[i], run[i]);
}

}  // namespace

bool pattern_fits(std::u32string_view pattern, std::u32string_view text) {
  if (pattern.empty()) return text.empty();
  if (pattern.front() == U'*') {
    for (std::size_t skipped = 0; skipped <= text.size(); ++skipped)
      if (pattern_fits(pattern.substr(1), text.substr(skipped))) return true;
    return false;
  }
  if (text.empty() || (pattern.front() != U'?' && pattern.front() != text.front())) return false;
  return pattern_fits(pattern.substr(1), text.substr(1));
}

std::size_t edits_between(std::u32string_view a, std::u32string_view b) {
  std::vector<std::vector<std::size_t>> edits(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      auto& least = edits[i][j];
      least = i + j;  // nothing but deletions and insertions
      if (i > 0) least = std::min(least, edits[i - 1][j] + 1);
      if (j > 0) least = std::min(least, edits[i][j - 1] + 1);
      if (i > 0 && j > 0) least = std::min(least, edits[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        least = std::min(least, edits[i - 2][j - 2] + 1);
    }
  }
  return edits[a.size()][b.size()];
}

NaiveWords::NaiveWords(const NaiveNews& news) : news_(news) {
  for (const auto& code : news.languages())
    if (const auto language = Language::from_code(code)) analyzers_.emplace_back(*language);
}

std::vector<std::vector<NaiveWords::Part>> NaiveWords::analyses(std::string_view text) {
  std::vector<std::string> spellings{std::string(text)};
  if (!is_ascii(text)) spellings.push_back(fold(text));
  std::vector<std::vector<Part>> all;
  TokenList tokens;
  for (auto& analyzer : analyzers_) {
    for (const auto& spelling : spellings) {
      analyzer.analyze(spelling, tokens, CapitalWords::always);
      auto& parts = all.emplace_back();
      for (const auto& token : tokens)
        parts.push_back(
            {std::string(token.term), std::string(token.surface), std::string(token.cased), token.stop_word});
    }
  }
  return all;
}

WordClass NaiveWords::terms_of_surface(std::string_view surface) const {
  WordClass terms(news_.strings().size());
  const auto forms = news_.forms().find(static_cast<std::uint32_t>(news_.number_of(surface)));
  if (forms != news_.forms().end())
    for (const auto term : forms->second) terms[term] = true;
  return terms;
}

std::vector<WordRun> NaiveWords::read(std::string_view text) {
  std::vector<WordRun> runs;
  for (const auto& parts : analyses(text)) {
    WordRun run;
    for (const auto& part : parts) {
      run.push_back(terms_of_surface(part.surface));
      if (const auto term = news_.number_of(part.term); term != NaiveNews::npos) run.back()[term] = true;
    }
    add_run(runs, std::move(run));
  }
  return runs;
}

template <typename Fits>
WordClass NaiveWords::terms_of_forms(Fits fits) const {
  WordClass terms(news_.strings().size());
  for (const auto& [surface, of_surface] : news_.forms())
    if (fits(points(news_.strings()[surface])))
      for (const auto term : of_surface) terms[term] = true;
  return terms;
}

std::vector<WordRun> NaiveWords::match_pattern(std::string_view pattern) {
  const auto folded = points(fold(pattern));
  if (std::none_of(folded.begin(), folded.end(), [](char32_t c) { return is_letter(c) || is_digit(c); }))
    return {};
  WordRun run;
  for (const auto& word : words_of_pattern(folded)) {
    if (std::any_of(word.begin(), word.end(), is_wild)) {
      run.push_back(terms_of_forms([&](const std::u32string& form) { return pattern_fits(word, form); }));
      continue;
    }
    std::string text;
    for (const auto c : word) append_utf8(text, c);
    run.emplace_back(news_.strings().size());
    for (const auto& reading : read(text))
      if (reading.size() == 1) unite(run.back(), reading.front());
  }
  if (run.empty()) return {};
  return {run};
}

WordClass NaiveWords::within(const std::vector<std::string>& surfaces, unsigned edits) {
  WordClass all(news_.strings().size());
  for (const auto& surface : surfaces) {
    const auto [known, is_new] = within_.try_emplace({surface, edits});
    if (is_new)
      known->second = terms_of_forms([&, wanted = points(surface)](const std::u32string& form) {
        return edits_between(wanted, form) <= edits;
      });
    unite(all, known->second);
  }
  return all;
}

/// Every way to share the edits among the parts from the run's end on.
void NaiveWords::spread(unsigned edits, const std::vector<std::vector<std::string>>& parts, WordRun& run,
                        std::vector<WordRun>& runs) {
  if (run.size() == parts.size()) return runs.push_back(run);
  for (unsigned here = 0; here <= edits; ++here) {
    run.push_back(within(parts[run.size()], here));
    spread(edits - here, parts, run, runs);
    run.pop_back();
  }
}

std::vector<WordRun> NaiveWords::match_fuzzy(std::string_view text, unsigned distance) {
  std::map<std::size_t, std::vector<std::vector<std::string>>> by_length;
  for (const auto& parts : analyses(text)) {
    auto& surfaces = by_length[parts.size()];
    surfaces.resize(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) surfaces[i].push_back(parts[i].surface);
  }
  std::vector<WordRun> runs;
  WordRun run;
  for (const auto& [length, parts] : by_length)
    if (length > 0) spread(length > 4 ? 0 : distance, parts, run, runs);
  return runs;
}

/// In articles of its language a stop word weighs nothing.
bool NaiveWords::is_mostly_weightless(const WordClass& terms) const {
  for (std::size_t term = 0; term < terms.size(); ++term) {
    if (!terms[term]) continue;
    std::size_t weight = 0;
    std::size_t articles = 0;
    for (const auto& article : news_.articles()) {
      bool here = false;
      for (const auto* text : {&article.title, &article.body}) {
        if (text == &article.title && article.article.title_derived) continue;
        for (const auto& word : text->words) {
          if (word.term != term) continue;
          here = true;
          weight += word.stop_word ? 0 : 1;
        }
      }
      articles += here ? 1 : 0;
    }
    if (articles > 0 && 2 * weight >= articles) return false;
  }
  return true;
}

bool NaiveWords::is_stop_word(std::string_view text) {
  for (const auto& parts : analyses(text))
    if (parts.size() == 1 && news_.capitals().contains(parts.front().capitals)) return false;
  const auto runs = read(text);
  const auto all = analyses(fold_case(text));
  return std::all_of(runs.begin(), runs.end(), [&](const WordRun& run) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].size() != run.size() ||
          !std::all_of(all[i].begin(), all[i].end(), [](const Part& part) { return part.stop_word; }))
        continue;
      if (i == 0 || std::all_of(run.begin(), run.end(),
                                [&](const WordClass& terms) { return is_mostly_weightless(terms); }))
        return true;
    }
    return false;
  });
}

}  // namespace dateline::differential
