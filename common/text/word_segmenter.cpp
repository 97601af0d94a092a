#include "common/text/word_segmenter.hpp"

#include <unicode/ubrk.h>

#include "common/text/char_class.hpp"
#include "common/text/utf16_text.hpp"
#include "common/text/utf8.hpp"

namespace dateline {
namespace {

bool is_ascii_space(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

bool starts_word(WordBreakClass c) {
  return c == WordBreakClass::letter || c == WordBreakClass::digit || c == WordBreakClass::connector;
}

/// Whether `middle` between two characters of class `side` joins them (rules WB6, WB7, WB11 and WB12).
bool joins(WordBreakClass side, WordBreakClass middle) {
  if (middle == WordBreakClass::between_both) {
    return side == WordBreakClass::letter || side == WordBreakClass::digit;
  }
  return (side == WordBreakClass::letter && middle == WordBreakClass::between_letters) ||
         (side == WordBreakClass::digit && middle == WordBreakClass::between_digits);
}

/// UAX #29 for characters that need no dictionary. No rule looks across an ASCII space, so the text falls
/// into independent pieces there; a piece with a complex character is left to ICU as a whole.
class SimpleScan {
 public:
  explicit SimpleScan(std::string_view text) : text_(text) {}

  /// Appends words until the text ends or a complex character turns up; then the words of its piece are taken
  /// back, and the stretch that ICU must do is returned, empty at the end of the text.
  ByteRange run(std::vector<ByteRange>& words) {
    while (at_ < text_.size()) {
      const Char c = peek(at_);
      if (starts_word(c.cls)) {
        words.push_back(read_word());
      } else if (c.cls == WordBreakClass::complex) {
        while (!words.empty() && words.back().begin >= piece_) words.pop_back();
        return take_complex_stretch();
      } else {
        at_ += c.size;
        if (c.size == 1 && is_ascii_space(text_[at_ - 1])) piece_ = at_;
      }
    }
    return {};
  }

 private:
  struct Char {
    WordBreakClass cls = WordBreakClass::other;
    std::uint32_t size = 0;
  };

  [[nodiscard]] Char peek(std::uint32_t at) const {
    if (at >= text_.size()) return {};
    const CodePoint point = decode_utf8(text_, at);
    return {word_break_class(point.value), point.size};
  }

  [[nodiscard]] std::uint32_t skip_extends(std::uint32_t at) const {
    for (Char c = peek(at); c.cls == WordBreakClass::extend; c = peek(at)) at += c.size;
    return at;
  }

  ByteRange read_word() {
    const std::uint32_t begin = at_;
    WordBreakClass last = WordBreakClass::other;
    for (Char c = peek(at_); c.size != 0; c = peek(at_)) {
      if (starts_word(c.cls)) {
        last = c.cls;
        at_ += c.size;
      } else if (c.cls == WordBreakClass::extend) {
        at_ += c.size;
      } else if (joins(last, c.cls)) {
        const std::uint32_t next = skip_extends(at_ + c.size);
        if (peek(next).cls != last) break;
        at_ = next;
      } else {
        break;
      }
    }
    return {begin, at_};
  }

  [[nodiscard]] std::uint32_t piece_end(std::uint32_t at) const {
    while (at < text_.size() && !is_ascii_space(text_[at])) ++at;
    return at;
  }

  /// The piece with the complex character, and those after it that begin with one: one call of ICU does for a
  /// line of Chinese.
  ByteRange take_complex_stretch() {
    constexpr std::uint32_t kLongEnough = 1U << 16;
    const std::uint32_t begin = piece_;
    at_ = piece_end(at_);
    while (at_ - begin < kLongEnough) {
      std::uint32_t next = at_;
      while (next < text_.size() && is_ascii_space(text_[next])) ++next;
      if (peek(next).cls != WordBreakClass::complex) break;
      at_ = piece_end(next);
    }
    piece_ = at_;
    return {begin, at_};
  }

  std::string_view text_;
  std::uint32_t at_ = 0;
  std::uint32_t piece_ = 0;  ///< where the piece of text between ASCII spaces that holds `at_` begins
};

}  // namespace

/// ICU's iterator with the buffers that it reads from.
class WordSegmenter::IcuWords {
 public:
  IcuWords() {
    UErrorCode status = U_ZERO_ERROR;
    iterator_ = ubrk_open(UBRK_WORD, "root", nullptr, 0, &status);
  }
  ~IcuWords() {
    if (iterator_ != nullptr) ubrk_close(iterator_);
  }
  IcuWords(const IcuWords&) = delete;
  IcuWords& operator=(const IcuWords&) = delete;
  IcuWords(IcuWords&&) = delete;
  IcuWords& operator=(IcuWords&&) = delete;

  void segment(std::string_view text, std::uint32_t offset, std::vector<ByteRange>& words) {
    if (iterator_ == nullptr) return;  // ICU without its data: no words
    text_.assign(text);
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(iterator_, text_.units.data(), static_cast<std::int32_t>(text_.units.size()), &status);
    if (U_FAILURE(status)) return;
    // Punctuation comes along: the status that tells it from words says "none" of a word that ends in "_" and
    // a soft hyphen.
    std::int32_t begin = 0;
    for (std::int32_t end = ubrk_next(iterator_); end != UBRK_DONE; end = ubrk_next(iterator_)) {
      words.push_back(range(begin, end, offset));
      begin = end;
    }
    constexpr std::size_t kKeptUnits = std::size_t{1} << 18;
    if (text_.units.capacity() > kKeptUnits) text_ = {};
  }

 private:
  [[nodiscard]] ByteRange range(std::int32_t begin, std::int32_t end, std::uint32_t offset) const {
    return {offset + text_.offsets[static_cast<std::size_t>(begin)],
            offset + text_.offsets[static_cast<std::size_t>(end)]};
  }

  UBreakIterator* iterator_ = nullptr;
  Utf16Text text_;
};

WordSegmenter::WordSegmenter(SegmentationPath path) : path_(path) {}
WordSegmenter::~WordSegmenter() = default;
WordSegmenter::WordSegmenter(WordSegmenter&&) noexcept = default;
WordSegmenter& WordSegmenter::operator=(WordSegmenter&&) noexcept = default;

void WordSegmenter::segment_by_icu(std::string_view text, ByteRange stretch, std::vector<ByteRange>& words) {
  if (icu_ == nullptr) icu_ = std::make_unique<IcuWords>();
  icu_->segment(stretch.of(text), stretch.begin, words);
}

void WordSegmenter::segment(std::string_view text, std::vector<ByteRange>& words) {
  words.clear();
  if (path_ == SegmentationPath::icu) {
    segment_by_icu(text, {0, static_cast<std::uint32_t>(text.size())}, words);
    return;
  }
  SimpleScan scan(text);
  for (ByteRange complex = scan.run(words); complex.size() != 0; complex = scan.run(words)) {
    segment_by_icu(text, complex, words);
  }
}

}  // namespace dateline
