#include "common/text/word_cache.hpp"

#include <xxhash.h>

#include <utility>

namespace dateline {
namespace {

/// A power of two; grows as words come, so that a query's analyzer stays small.
constexpr std::size_t kFirstSlots = 512;

}  // namespace

WordCache::WordCache() : slots_(kFirstSlots) {}

WordCache::Entry& WordCache::slot(std::uint64_t hash, std::string_view raw) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].used && (slots_[at].hash != hash || slots_[at].raw != raw)) at = (at + 1) & mask;
  return slots_[at];
}

/// Probing stays short while at most half of the slots is taken.
void WordCache::make_room() {
  if (2 * size_ < slots_.size()) return;
  if (size_ >= kMaxWords) {
    slots_.assign(kFirstSlots, Entry{});
    slots_.shrink_to_fit();
    arena_.clear();
    size_ = 0;
    return;
  }
  std::vector<Entry> old(2 * slots_.size());
  std::swap(old, slots_);
  for (const Entry& entry : old) {
    if (entry.used) slot(entry.hash, entry.raw) = entry;
  }
}

void WordCache::fill(Entry& entry, std::string_view raw, const WordForms& forms) {
  entry.raw = arena_.store(raw);
  entry.surface = arena_.store(forms.surface);
  entry.term = arena_.store(forms.term);
  entry.capitals = arena_.store(forms.capitals);
  entry.stop_word = forms.stop_word;
  entry.used = true;
}

const WordCache::Entry& WordCache::find(std::string_view raw, WordPart::Kind kind, WordFormer& former) {
  if (raw.size() > kMaxRawBytes) {
    long_word_ = former.form(raw, kind);
    long_entry_ = {.surface = long_word_.surface,
                   .term = long_word_.term,
                   .capitals = long_word_.capitals,
                   .stop_word = long_word_.stop_word};
    return long_entry_;
  }
  const std::uint64_t hash = XXH3_64bits(raw.data(), raw.size());
  if (Entry& known = slot(hash, raw); known.used) return known;
  make_room();
  Entry& entry = slot(hash, raw);
  fill(entry, raw, former.form(raw, kind));
  entry.hash = hash;
  ++size_;
  return entry;
}

}  // namespace dateline
