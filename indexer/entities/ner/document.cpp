#include "indexer/entities/ner/document.hpp"

#include <algorithm>
#include <string>

namespace dateline::ner {
namespace {

/// A sentence with fewer words than this is trusted.
constexpr std::size_t kFewWords = 4;

struct WordCases {
  std::size_t words = 0;  ///< that could be capitalised: of more than three characters
  std::size_t capital = 0;
  std::size_t letters = 0;  ///< tokens that begin with a letter
  std::size_t all_capitals = 0;
};

WordCases cases_of(std::span<const std::string_view> tokens) {
  WordCases cases;
  for (const std::string_view token : tokens) {
    const LetterCaseOfWord letter_case = case_of(token);
    if (letter_case == LetterCaseOfWord::no_letters) continue;
    ++cases.letters;
    if (letter_case == LetterCaseOfWord::all_capitals) ++cases.all_capitals;
    if (token.size() <= 3) continue;
    ++cases.words;
    if (letter_case != LetterCaseOfWord::lower) ++cases.capital;
  }
  return cases;
}

/// Headlines and wire text: where nearly every word has a capital, capitals say nothing.
Casing casing_of(std::span<const std::string_view> tokens) {
  const WordCases cases = cases_of(tokens);
  if (cases.letters >= kFewWords && cases.all_capitals * 10 >= cases.letters * 8) return Casing::capitals;
  if (cases.words >= kFewWords && cases.capital * 10 >= cases.words * 8) return Casing::title;
  return Casing::trusted;
}

}  // namespace

void Document::read(std::span<const std::string_view> tokens, std::span<const std::uint32_t> sentence_ends,
                    FormTable& forms) {
  forms_ = &forms;
  first_names_ = forms.lists().bit("FIRST");
  titles_ = forms.lists().bit("TITL");
  org_words_ = forms.lists().bit("ORGK");
  ++number_;
  ids_.clear();
  sentences_.clear();
  evidence_.clear();
  evidence_lower_.clear();
  acronyms_.clear();
  runs_.clear();
  phrases_.assign(1, {});
  std::uint32_t first = 0;
  for (const std::uint32_t end : sentence_ends) {
    ids_.insert(ids_.end(), kEdges, FormTable::kBegin);
    const auto begin = static_cast<std::uint32_t>(ids_.size());
    ids_.resize(begin + (end - first));
    const auto sentence_tokens = tokens.subspan(first, end - first);
    forms.intern(sentence_tokens, casing_of(sentence_tokens), ids_.data() + begin);
    sentences_.push_back({begin, begin + (end - first), first});
    ids_.insert(ids_.end(), kEdges, FormTable::kEnd);
    first = end;
  }
  flags_.resize(ids_.size());
  for (std::size_t i = 0; i < ids_.size(); ++i) flags_[i] = forms[ids_[i]].flags;
  opening_.assign(ids_.size(), 0);
  phrase_of_.assign(ids_.size(), 0);
  evidence_of_.assign(ids_.size(), kNoEvidence);
  run_of_.resize(ids_.size());
  if (lower_.size() < forms.lower_forms()) lower_.resize(forms.lower_forms() * 3 / 2);
  for (const SentenceRange& sentence : sentences_) {
    mark_openings(sentence);
    mark_phrases(sentence);
    mark_runs(sentence);
    count_words(sentence);
  }
  for (const SentenceRange& sentence : sentences_) count_runs(sentence);
  settle_acronyms();
  for (std::size_t i = 0; i < evidence_.size(); ++i)
    evidence_[i].lower = lower_[evidence_lower_[i]].small_in == number_;
}

void Document::mark_openings(const SentenceRange& sentence) {
  bool opening = true;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    if (is(i, FormFlag::letters)) {
      opening_[i] = opening ? 1 : 0;
      opening = false;
    } else if (is(i, FormFlag::opens)) {
      opening = true;
    }
  }
}

void Document::mark_phrases(const SentenceRange& sentence) {
  const NameLists& lists = forms_->lists();
  for (std::uint32_t i = sentence.begin; i + 1 < sentence.end; ++i) {
    if (!capital(i)) continue;
    std::uint64_t phrase = form(i).word;
    bool longer = form(i).longer_names;
    const std::uint32_t end = std::min(sentence.end, i + static_cast<std::uint32_t>(NameLists::kMaxWords));
    for (std::uint32_t last = i + 1; longer && last < end; ++last) {
      phrase = NameLists::extend(phrase, form(last).word);
      const NameLists::Entry entry = lists.find(phrase);
      longer = entry.longer;
      if (entry.lists == 0) continue;
      for (std::uint32_t k = i; k <= last; ++k) {
        if (phrase_of_[k] == 0) {
          phrase_of_[k] = static_cast<std::uint32_t>(phrases_.size());
          phrases_.emplace_back();
        }
        PhraseLists& at = phrases_[phrase_of_[k]];
        (k == i ? at.begin : k == last ? at.last : at.inside) |= entry.lists;
      }
    }
  }
}

void Document::mark_runs(const SentenceRange& sentence) {
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    if (!capital(i)) continue;
    if (runs_.empty() || runs_.back().end != i || i - runs_.back().begin == kLongestRun)
      runs_.push_back({i, i});
    runs_.back().end = i + 1;
    run_of_[i] = static_cast<std::uint32_t>(runs_.size() - 1);
  }
}

Evidence& Document::evidence_for(std::uint32_t position) {
  const std::uint32_t lower_id = form(position).lower_id;
  LowerForm& lower = lower_[lower_id];
  if (lower.capital_in != number_) {
    lower.capital_in = number_;
    lower.evidence = static_cast<std::uint32_t>(evidence_.size());
    evidence_.emplace_back();
    evidence_lower_.push_back(lower_id);
  }
  evidence_of_[position] = lower.evidence;
  return evidence_[lower.evidence];
}

void Document::count_words(const SentenceRange& sentence) {
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    if (!is(i, FormFlag::letters)) continue;
    if (!capital(i)) {
      lower_[form(i).lower_id].small_in = number_;
      continue;
    }
    Evidence& word = evidence_for(i);
    if (is(i, FormFlag::untrusted)) continue;
    ++word.capital;
    if (!opening(i)) ++word.capital_inside;
    if (is(i - 1, FormFlag::place_word)) ++word.after_place_word;
    if (is(i - 1, FormFlag::article)) ++word.after_the;
    if (is(i + 1, FormFlag::speech_word)) ++word.speaking;
    if (is(i - 1, FormFlag::speech_word) && is(i + 1, FormFlag::stop)) ++word.speaking;
  }
}

std::uint32_t Document::lists_at(std::uint32_t position) const {
  return form(position).lists | (in_phrase(position) ? phrase(position).all() : 0);
}

/// Runs of capitalised words, joined by small words such as "of".
void Document::count_runs(const SentenceRange& sentence) {
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    if (!capital(i) || is(i, FormFlag::untrusted)) continue;
    std::uint32_t last = i;
    while (last + 1 < sentence.end && (capital(last + 1) || (is(last + 1, FormFlag::joins) &&
                                                             last + 2 < sentence.end && capital(last + 2))))
      ++last;
    count_run(i, last, sentence);
    i = last;
  }
}

void Document::count_run(std::uint32_t first, std::uint32_t last, const SentenceRange& sentence) {
  constexpr std::uint32_t kLongestPerson = 4;
  bool org = false;
  std::string initials;
  for (std::uint32_t k = first; k <= last; ++k) {
    org = org || (lists_at(k) & org_words_) != 0;
    if (capital(k) && !(k == first && is(k, FormFlag::article))) initials += form(k).initial;
  }
  if (initials.size() > 1) acronyms_.push_back({text_hash(initials), org});
  std::uint32_t name = first;
  while (name < last && ((lists_at(name) & titles_) != 0 || is(name, FormFlag::article))) ++name;
  const bool before = first > sentence.begin;
  const bool titled =
      name > first ||
      (before && ((lists_at(first - 1) & titles_) != 0 || is(first - 1, FormFlag::title_word)));
  const bool first_name = name < last && (lists_at(name) & first_names_) != 0;
  const std::uint32_t length = last - name + 1;
  for (std::uint32_t k = name; k <= last; ++k) {
    if (!capital(k)) continue;
    Evidence& word = evidence_[evidence_of_[k]];
    if (org) ++word.in_org_run;
    if (titled && !org && length <= kLongestPerson) ++word.after_title;
    if (first_name && !org && k > name && length <= kLongestPerson) ++word.after_first_name;
    word.longest_run = std::max(word.longest_run, length);
    if (k == last && length > 1) ++word.last_of_run;
    if (k == name && length > 1) ++word.first_of_run;
  }
}

void Document::settle_acronyms() {
  for (const Acronym& acronym : acronyms_) {
    const std::uint32_t* lower_id = forms_->find_lower(acronym.hash);
    if (lower_id == nullptr || lower_[*lower_id].capital_in != number_) continue;
    Evidence& word = evidence_[lower_[*lower_id].evidence];
    (acronym.org ? word.acronym_of_org_run : word.acronym_of_run) = true;
  }
}

void Document::vote(const std::vector<Label>& labels) {
  for (const SentenceRange& sentence : sentences_) {
    std::uint32_t begin = sentence.begin;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      const Label label = labels[i];
      if (evidence_of_[i] != kNoEvidence)
        ++evidence_[evidence_of_[i]].votes.at(label == kOutside ? kClasses
                                                                : static_cast<std::size_t>(class_of(label)));
      if (label == kOutside) continue;
      if (may_begin(label)) begin = i;
      if (!may_end(label) || begin == i) continue;
      for (std::uint32_t k = begin; k <= i; ++k)
        if (evidence_of_[k] != kNoEvidence)
          ++evidence_[evidence_of_[k]].part_votes.at(static_cast<std::size_t>(class_of(label)));
    }
  }
}

}  // namespace dateline::ner
