#include "tests/eval/story_edits.hpp"

#include <algorithm>
#include <cstddef>

#include "common/text/sentences.hpp"

namespace dateline {

namespace {

using Texts = std::vector<std::string>;

constexpr std::size_t kLongArticle = 6;  ///< sentences
constexpr std::uint32_t kChangedWordsInHundred = 6;
constexpr int kCorrectedFigures = 2;

/// The standard's distributions differ between libraries; this does not.
std::size_t below(std::size_t limit, std::mt19937& random) {
  return random() % limit;
}

Texts sentences_of(const std::string& text) {
  Texts all;
  for (const auto range : sentences(text)) all.emplace_back(range.of(text));
  return all;
}

std::string joined(const Texts& texts) {
  std::string all;
  for (const auto& text : texts) all += text + "\n";
  return all;
}

std::size_t paragraph(const Texts& texts) {
  return texts.size() >= kLongArticle ? 2 : 1;
}

void cut(Texts& texts, std::mt19937& random) {
  const auto size = paragraph(texts);
  if (texts.size() <= size) return;
  const auto first = texts.begin() + static_cast<std::ptrdiff_t>(below(texts.size() - size + 1, random));
  texts.erase(first, first + static_cast<std::ptrdiff_t>(size));
}

void add(Texts& texts, const Texts& others, std::mt19937& random) {
  if (others.empty()) return;
  auto place = below(texts.size() + 1, random);
  for (auto left = paragraph(texts); left > 0; --left, ++place)
    texts.insert(texts.begin() + static_cast<std::ptrdiff_t>(place), others[below(others.size(), random)]);
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string corrected(std::string text, std::mt19937& random) {
  std::vector<std::size_t> figures;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (is_digit(text[i]) && (i == 0 || !is_digit(text[i - 1]))) figures.push_back(i);
  for (int left = kCorrectedFigures; left > 0 && !figures.empty(); --left) {
    auto& digit = text[figures[below(figures.size(), random)]];
    digit = static_cast<char>('1' + (digit - '1' + 1 + static_cast<int>(below(8, random))) % 9);
  }
  return text;
}

Texts words_of(const std::string& text) {
  Texts words;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find_first_of(" \n", at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::string with_words_changed(const std::string& text, const Texts& others, std::mt19937& random) {
  std::string changed;
  for (const auto& word : words_of(text)) {
    const bool replace = !others.empty() && below(100, random) < kChangedWordsInHundred;
    changed += (replace ? others[below(others.size(), random)] : word) + " ";
  }
  return changed;
}

}  // namespace

const std::vector<NamedEdit>& story_edits() {
  static const std::vector<NamedEdit> all{{StoryEdit::headline, "headline"},
                                          {StoryEdit::paragraph_added, "paragraph added"},
                                          {StoryEdit::paragraph_cut, "paragraph cut"},
                                          {StoryEdit::both, "one cut, one added"},
                                          {StoryEdit::figure_corrected, "figures corrected"},
                                          {StoryEdit::words_changed, "words changed"},
                                          {StoryEdit::new_lead, "new lead"},
                                          {StoryEdit::first_half, "first half"}};
  return all;
}

Article edited(const Article& article, const Article& other, StoryEdit edit, std::mt19937& random) {
  auto version = article;
  auto texts = sentences_of(article.body);
  const auto others = sentences_of(other.body);
  switch (edit) {
    case StoryEdit::headline:
      version.title = other.title;
      return version;
    case StoryEdit::figure_corrected:
      version.body = corrected(article.body, random);
      return version;
    case StoryEdit::words_changed:
      version.body = with_words_changed(article.body, words_of(other.body), random);
      return version;
    case StoryEdit::paragraph_added:
      add(texts, others, random);
      break;
    case StoryEdit::paragraph_cut:
      cut(texts, random);
      break;
    case StoryEdit::both:
      cut(texts, random);
      add(texts, others, random);
      break;
    case StoryEdit::new_lead:
      if (!texts.empty() && !others.empty()) texts.front() = others.front();
      break;
    case StoryEdit::first_half:
      texts.resize((texts.size() + 1) / 2);
      break;
  }
  version.body = joined(texts);
  return version;
}

}  // namespace dateline
