#include "common/text/analyzer.hpp"

#include <limits>
#include <string>
#include <vector>

#include "common/text/char_class.hpp"
#include "common/text/number_split.hpp"
#include "common/text/utf8.hpp"
#include "common/text/word_cache.hpp"
#include "common/text/word_splitter.hpp"

namespace dateline {
namespace {

/// Room for the words of an ordinary article is kept for the next one.
constexpr std::size_t kKeptWords = std::size_t{1} << 16;

/// Whether small letters outnumber capitals.
bool is_mixed_case(std::string_view text) {
  std::ptrdiff_t balance = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) < 0x80) {
      balance += static_cast<int>(c >= 'a' && c <= 'z') - static_cast<int>(c >= 'A' && c <= 'Z');
      ++at;
      continue;
    }
    const CodePoint point = decode_utf8(text, at);
    const LetterCase letter = letter_case(point.value);
    balance += static_cast<int>(letter == LetterCase::lower) - static_cast<int>(letter == LetterCase::upper);
    at += point.size;
  }
  return balance > 0;
}

}  // namespace

struct Analyzer::Impl {
  Impl(Language its_language, SegmentationPath path)
      : language(its_language), segmenter(path), former(language, path) {}

  void add_part(std::string_view text, const WordPart& part, bool mark_capitals, TokenList& out);
  void add_number(std::string_view text, const WordPart& part, TokenList& out);

  Language language;
  WordSegmenter segmenter;
  WordFormer former;
  WordCache cache;
  std::vector<ByteRange> words;
  std::vector<WordPart> parts;
  std::string number;
};

void Analyzer::Impl::add_number(std::string_view text, const WordPart& part, TokenList& out) {
  number.clear();
  append_number(text, part, number);
  const std::string_view term = truncate_utf8(number, kMaxTermBytes);
  out.add({.term = term,
           .surface = term,
           .cased = {},
           .position = static_cast<std::uint32_t>(out.size()),
           .bytes = part.bytes,
           .joined_to_previous = part.joined});
}

void Analyzer::Impl::add_part(std::string_view text, const WordPart& part, bool mark_capitals,
                              TokenList& out) {
  if (part.kind == WordPart::Kind::number) {
    add_number(text, part, out);
    return;
  }
  const WordCache::Entry& forms = cache.find(part.bytes.of(text), part.kind, former);
  if (forms.term.empty()) return;
  const std::string_view cased = mark_capitals ? forms.capitals : std::string_view{};
  out.add({.term = forms.term,
           .surface = forms.surface,
           .cased = cased,
           .position = static_cast<std::uint32_t>(out.size()),
           .bytes = part.bytes,
           .stop_word = forms.stop_word && cased.empty(),
           .joined_to_previous = part.joined});
}

Analyzer::Analyzer(Language language, SegmentationPath path)
    : impl_(std::make_unique<Impl>(language, path)) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

Language Analyzer::language() const {
  return impl_->language;
}

void Analyzer::analyze(std::string_view text, TokenList& out, CapitalWords capital_words) {
  out.clear();
  text = truncate_utf8(text, std::numeric_limits<std::int32_t>::max());
  const bool mark_capitals = capital_words == CapitalWords::always || is_mixed_case(text);
  impl_->segmenter.segment(text, impl_->words);
  WordSplitter splitter(text, impl_->language.traits());
  for (const ByteRange word : impl_->words) {
    splitter.split(word, impl_->parts);
    for (const WordPart& part : impl_->parts) impl_->add_part(text, part, mark_capitals, out);
  }
  if (impl_->words.size() > kKeptWords) impl_->words = {};
}

}  // namespace dateline
