// A flat hash table from 64-bit hashes to small numbers: the recogniser's one look-up.
#pragma once

#include <cstddef>
#include <cstdint>
#include "indexer/entities/ner/huge_pages.hpp"

namespace dateline::ner {

/// Spreads the bits of a key (the finalizer of SplitMix64, Steele et al. 2014).
constexpr std::uint64_t mixed(std::uint64_t x) {
  x ^= x >> 30;
  x *= 0xBF58476D1CE4E5B9ULL;
  x ^= x >> 27;
  x *= 0x94D049BB133111EBULL;
  return x ^ (x >> 31);
}

/// Keys are hashes already and never 0; open addressing with linear probing, at most two thirds full.
class HashIndex {
 public:
  explicit HashIndex(std::size_t expected = 0) { rehash(slots_for(expected)); }

  /// The value of a key, or null. Constant time; the pointer lives until the next `insert`.
  [[nodiscard]] const std::uint32_t* find(std::uint64_t key) const {
    for (std::size_t at = key & mask_;; at = (at + 1) & mask_) {
      const Slot& slot = slots_[at];
      if (slot.key == key) return &slot.value;
      if (slot.key == 0) return nullptr;
    }
  }
  /// The value of a key, which is `value` if the key is new.
  std::uint32_t& insert(std::uint64_t key, std::uint32_t value) {
    if ((size_ + 1) * 3 > slots_.size() * 2) rehash(slots_.size() * 2);
    Slot& slot = slots_[place(key)];
    if (slot.key == 0) {
      slot = {key, value};
      ++size_;
    }
    return slot.value;
  }
  void prefetch(std::uint64_t key) const { __builtin_prefetch(&slots_[key & mask_]); }
  void clear() {
    slots_.assign(slots_.size(), {});
    size_ = 0;
  }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::size_t bytes() const { return slots_.size() * sizeof(Slot); }

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t value = 0;
  };

  static std::size_t slots_for(std::size_t expected) {
    std::size_t slots = 16;
    while (slots * 2 < expected * 3) slots *= 2;
    return slots;
  }
  [[nodiscard]] std::size_t place(std::uint64_t key) const {
    std::size_t at = key & mask_;
    while (slots_[at].key != 0 && slots_[at].key != key) at = (at + 1) & mask_;
    return at;
  }
  void rehash(std::size_t slots) {
    Table<Slot> old(slots);
    old.swap(slots_);
    mask_ = slots - 1;
    for (const Slot& slot : old)
      if (slot.key != 0) slots_[place(slot.key)] = slot;
  }

  Table<Slot> slots_;
  std::size_t mask_ = 0;
  std::size_t size_ = 0;
};

}  // namespace dateline::ner
