#include "searcher/search/passage_placer.hpp"

#include <algorithm>

#include "searcher/search/one_line.hpp"

namespace dateline {

std::size_t PassagePlacer::bytes_of(std::uint32_t begin, std::uint32_t end) const {
  return begin < end ? one_line_bytes(text_.substr(begin, end - begin)) : 0;
}

/// At most `room` bytes before the word: its sentence's beginning where that is near enough, else a word
/// after a space; words can be without spaces for a whole passage (Chinese), then any will do.
std::uint32_t PassagePlacer::begin_within(std::size_t word, std::size_t room, ByteRange free) const {
  const std::uint32_t word_begin = std::max(line_.text_begin(word), free.begin);
  const auto sentence = sentences_.begin_before(word_begin);
  if (sentence && *sentence >= free.begin && bytes_of(*sentence, word_begin) <= room) return *sentence;
  std::size_t after_space = word;
  std::size_t any = word;
  for (std::size_t earlier = word; earlier > 0;) {
    --earlier;
    const std::uint32_t begin = line_.text_begin(earlier);
    const std::size_t distance = line_.line_begin(word) - line_.line_begin(earlier);
    const std::size_t attached = line_.word_bytes(earlier).begin - begin;
    if (begin < free.begin || distance + attached > room) break;
    any = earlier;
    if (line_.starts_after_space(earlier)) after_space = earlier;
  }
  const std::size_t best = after_space < word ? after_space : any;
  return best == word ? word_begin : line_.text_begin(best);
}

/// The last word's end up to `limit`, before a space where there is one.
std::uint32_t PassagePlacer::word_end_before(std::uint32_t begin, std::uint32_t needed_end,
                                             std::uint32_t limit) const {
  const std::size_t after = line_.word_ending_after(limit);
  std::uint32_t any = needed_end;
  for (std::size_t word = after; word > 0; --word) {
    const std::uint32_t end = line_.text_end(word - 1);
    if (end <= begin || end < needed_end) break;
    if (line_.ends_before_space(word - 1)) return end;
    any = std::max(any, end);
  }
  return any;
}

std::uint32_t PassagePlacer::end_for(std::uint32_t begin, std::uint32_t needed_end, ByteRange free) const {
  const auto limit = static_cast<std::uint32_t>(
      begin + prefix_for_one_line(text_.substr(begin, free.end - begin), max_bytes_));
  if (needed_end >= limit || sentences_.is_end(limit)) return limit;
  if (const auto sentence = sentences_.end_before(limit);
      sentence && *sentence >= needed_end && bytes_of(begin, *sentence) >= max_bytes_ / 2)
    return *sentence;
  const std::uint32_t end = word_end_before(begin, needed_end, limit);
  return end > begin ? end : limit;
}

/// How many bytes of context go before the words.
std::size_t PassagePlacer::room_before(WordRange words, ByteRange free) const {
  const std::size_t needed = line_.span(words.first, words.last);
  const std::size_t room = max_bytes_ - std::min(max_bytes_, needed);
  const std::uint32_t begin = line_.text_begin(words.first);
  const std::uint32_t end = line_.text_end(words.last);
  const auto sentence_begin = sentences_.begin_before(begin);
  const auto sentence_end = sentences_.end_after(end);
  const bool begins = sentence_begin && *sentence_begin >= free.begin;
  const std::size_t lead = begins ? bytes_of(*sentence_begin, begin) : room + 1;
  const std::size_t trail =
      sentence_end && *sentence_end <= free.end ? bytes_of(end, *sentence_end) : room + 1;
  if (lead <= room && (trail <= room - lead || lead <= room * 3 / 5)) return lead;
  if (trail <= room / 2) return room - trail;
  return room * 2 / 5;
}

/// A short passage takes in the sentences before it that fit whole.
std::uint32_t PassagePlacer::with_sentences_before(ByteRange passage, ByteRange free) const {
  std::uint32_t begin = passage.begin;
  while (begin > free.begin) {
    const auto sentence = sentences_.begin_before(begin - 1);
    if (!sentence || *sentence < free.begin || bytes_of(*sentence, passage.end) > max_bytes_) break;
    begin = *sentence;
  }
  return begin;
}

Passage PassagePlacer::judged(ByteRange passage) const {
  return {.bytes = passage,
          .starts_mid = !sentences_.is_begin(passage.begin),
          .ends_mid = !sentences_.is_end(passage.end)};
}

Passage PassagePlacer::around(WordRange words, ByteRange free) {
  const std::uint32_t first_begin = std::max(line_.text_begin(words.first), free.begin);
  const std::uint32_t last_end = std::min(line_.text_end(words.last), free.end);
  sentences_.look_at({first_begin, last_end}, 2 * max_bytes_);
  ByteRange passage;
  passage.begin = begin_within(words.first, room_before(words, free), free);
  // The punctuation attached to the words may be what does not fit.
  if (bytes_of(passage.begin, last_end) > max_bytes_) passage.begin = line_.word_bytes(words.first).begin;
  passage.end = end_for(passage.begin, last_end, free);
  if (!sentences_.is_begin(passage.begin)) {
    if (const std::size_t needed = bytes_of(first_begin, passage.end); needed <= max_bytes_)
      passage.begin = std::min(passage.begin, begin_within(words.first, max_bytes_ - needed, free));
  } else if (bytes_of(passage.begin, passage.end) < max_bytes_ - max_bytes_ / 4) {
    passage.begin = with_sentences_before(passage, free);
  }
  return judged(passage);
}

Passage PassagePlacer::beginning() {
  const auto size = static_cast<std::uint32_t>(text_.size());
  const auto limit = static_cast<std::uint32_t>(prefix_for_one_line(text_, max_bytes_));
  sentences_.look_at({0, limit}, 2 * max_bytes_);
  const std::uint32_t end = end_for(0, 0, {0, size});
  return {.bytes = {0, end}, .starts_mid = false, .ends_mid = !sentences_.is_end(end)};
}

}  // namespace dateline
