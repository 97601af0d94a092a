#include "indexer/read/input_buffer.hpp"

#include <algorithm>
#include <cstring>
#include <span>

namespace dateline {
namespace {

constexpr std::size_t kBlockBytes = std::size_t{128} << 10;

}  // namespace

bool InputBuffer::grow() {
  if (at_end_ || error_) return false;
  if (begin_ == end_) begin_ = end_ = 0;
  if (buffer_.size() - end_ < kBlockBytes / 2) {
    // Moving costs no more than what was consumed since the last move, or the buffer doubles: linear either
    // way.
    if (begin_ >= end_ - begin_) {
      std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
      end_ -= begin_;
      begin_ = 0;
    }
    if (buffer_.size() - end_ < kBlockBytes / 2) {
      buffer_.resize(std::max(kBlockBytes, buffer_.size() + std::max(kBlockBytes, buffer_.size() / 2)));
    }
  }
  const auto got = source_.read(std::span(buffer_).subspan(end_));
  if (!got) {
    error_ = got.error();
    return false;
  }
  at_end_ = *got == 0;
  end_ += *got;
  return !at_end_;
}

bool InputBuffer::grow_to(std::size_t size) {
  while (end_ - begin_ < size) {
    if (!grow()) return false;
  }
  return true;
}

void InputBuffer::consume(std::size_t count) {
  line_ += count_line_ends(window().substr(0, count), after_return_);
  begin_ += count;
}

std::uint64_t count_line_ends(std::string_view text, bool& after_return) {
  if (text.empty()) return 0;
  std::uint64_t count = 0;
  if (!after_return && text.find('\r') == std::string_view::npos) {
    return static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
  }
  for (const char c : text) {
    if (c == '\r' || (c == '\n' && !after_return)) ++count;
    after_return = c == '\r';
  }
  return count;
}

std::optional<Line> next_line(InputBuffer& in, std::size_t max_bytes) {
  Line line{.text = {}, .number = in.line(), .too_long = false};
  std::size_t searched = 0;
  for (;;) {
    const std::string_view window = in.window();
    const std::size_t end = window.find('\n', searched);
    if (end != std::string_view::npos) {
      line.too_long = line.too_long || end > max_bytes;
      if (!line.too_long) line.text = window.substr(0, end);
      in.consume(end + 1);
      break;
    }
    searched = window.size();
    if (searched > max_bytes) {
      line.too_long = true;
      in.consume(searched);
      searched = 0;
    }
    if (in.grow()) continue;
    if (in.error() || (in.window().empty() && !line.too_long)) return std::nullopt;
    if (!line.too_long) line.text = in.window();
    in.consume(in.window().size());
    break;
  }
  if (!line.text.empty() && line.text.back() == '\r') line.text.remove_suffix(1);
  return line;
}

}  // namespace dateline
