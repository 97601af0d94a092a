// Storage for many small strings that live and die together.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace dateline {

/// Views of stored strings stay valid until the arena is cleared or destroyed; moving it keeps them.
class TextArena {
 public:
  TextArena() = default;
  TextArena(TextArena&& other) noexcept { swap(other); }
  TextArena& operator=(TextArena&& other) noexcept {
    swap(other);
    return *this;
  }
  TextArena(const TextArena&) = delete;
  TextArena& operator=(const TextArena&) = delete;
  ~TextArena() = default;

  /// Copies a string of at most `kBlockBytes` bytes.
  std::string_view store(std::string_view text);
  /// Forgets all strings; keeps storage of up to `kKeptBlocks` blocks for the next ones.
  void clear();

  static constexpr std::size_t kBlockBytes = std::size_t{1} << 16;
  static constexpr std::size_t kKeptBlocks = 16;

 private:
  void swap(TextArena& other) noexcept;
  void next_block();

  using Block = std::array<char, kBlockBytes>;

  std::vector<std::unique_ptr<Block>> blocks_;
  std::size_t blocks_used_ = 0;
  char* free_ = nullptr;
  char* end_ = nullptr;
};

}  // namespace dateline
