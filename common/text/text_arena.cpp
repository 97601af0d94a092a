#include "common/text/text_arena.hpp"

#include <algorithm>
#include <utility>

namespace dateline {

void TextArena::swap(TextArena& other) noexcept {
  std::swap(blocks_, other.blocks_);
  std::swap(blocks_used_, other.blocks_used_);
  std::swap(free_, other.free_);
  std::swap(end_, other.end_);
}

void TextArena::next_block() {
  if (blocks_used_ == blocks_.size()) blocks_.push_back(std::make_unique_for_overwrite<Block>());
  free_ = blocks_[blocks_used_]->data();
  end_ = free_ + kBlockBytes;
  ++blocks_used_;
}

std::string_view TextArena::store(std::string_view text) {
  if (text.empty()) return {};
  if (static_cast<std::size_t>(end_ - free_) < text.size()) next_block();
  char* const begin = free_;
  free_ = std::ranges::copy(text, begin).out;
  return {begin, text.size()};
}

void TextArena::clear() {
  blocks_.resize(std::min(blocks_.size(), kKeptBlocks));
  blocks_used_ = 0;
  free_ = end_ = nullptr;
}

}  // namespace dateline
