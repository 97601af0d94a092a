#include "searcher/search/written_word.hpp"

#include <algorithm>
#include <utility>

#include <unicode/uchar.h>

#include "common/text/code_point.hpp"
#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"

namespace dateline {

namespace {

/// Values with the word that are looked at.
constexpr std::size_t kMaxValues = 200;

std::vector<Ordinal> values_with(FacetDictionary& dictionary, FacetKind kind, const std::string& word) {
  std::vector<Ordinal> values;
  dictionary.scan_words(kind, word, [&](std::string_view found, Ordinal ordinal) {
    if (found == word) values.push_back(ordinal);
    return found == word && values.size() <= kMaxValues;
  });
  return values;
}

std::string run_in(Lexicon& lexicon, const std::string& name, const std::vector<std::string>& run) {
  const auto words = lexicon.words(name);
  const auto found =
      std::search(words.begin(), words.end(), run.begin(), run.end(),
                  [](const TextWord& word, const std::string& wanted) { return word.surface == wanted; });
  if (found == words.end()) return {};
  const auto& last = *(found + static_cast<std::ptrdiff_t>(run.size()) - 1);
  return std::string(ByteRange{found->bytes.begin, last.bytes.end}.of(name));
}

/// As the most used of its names that has the words writes them.
std::string run_in(Lexicon& lexicon, const FacetEntry& entry, const std::vector<std::string>& run) {
  std::string written;
  std::uint64_t most = 0;
  for (const auto& form : entry.forms) {
    const std::uint64_t uses = std::uint64_t{form.articles} + form.short_forms;
    if (!written.empty() && uses <= most) continue;
    if (auto found = run_in(lexicon, form.name, run); !found.empty()) {
      written = std::move(found);
      most = uses;
    }
  }
  return written;
}

bool is_upper(std::string_view text) {
  std::size_t offset = 0;
  return !text.empty() && u_isupper(static_cast<UChar32>(next_code_point(text, offset))) != 0;
}

}  // namespace

std::string run_in_names(FacetDictionary& dictionary, Lexicon& lexicon, const std::vector<FacetKind>& kinds,
                         const std::vector<std::string>& words, std::uint64_t least_articles) {
  const auto& longest =
      *std::max_element(words.begin(), words.end(),
                        [](const std::string& a, const std::string& b) { return a.size() < b.size(); });
  std::string best;
  std::uint64_t most = 0;
  for (const auto kind : kinds) {
    const auto values = values_with(dictionary, kind, longest);
    if (values.size() > kMaxValues) return {};
    dictionary.visit(kind, values, [&](const FacetEntry& entry) {
      std::uint64_t articles = 0;
      for (const auto& form : entry.forms) articles += form.articles;
      if (articles < least_articles || articles <= most) return;
      if (auto written = run_in(lexicon, entry, words); !written.empty()) {
        best = std::move(written);
        most = articles;
      }
    });
  }
  return best;
}

bool is_all_capitals(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto c = static_cast<UChar32>(next_code_point(text, i));
    if (u_islower(c) != 0) return false;
    if (u_isalpha(c) != 0) ++letters;
  }
  return letters > 1;
}

std::string in_case_of(std::string_view typed, const std::string& word) {
  if (word.empty() || !is_upper(typed)) return word;
  if (is_all_capitals(typed)) return to_upper(word);
  const auto first = decode_utf8(word, 0).size;
  return to_upper(word.substr(0, first)) + word.substr(first);
}

}  // namespace dateline
