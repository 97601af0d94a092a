#include "searcher/query/marked_text.hpp"

#include <utility>

namespace dateline {

void MarkedText::append(std::string_view part, Mark mark) {
  text_.append(part);
  literal_.insert(literal_.end(), part.size(), mark == Mark::literal);
  has_literals_ = has_literals_ || mark == Mark::literal;
}

void MarkedText::remove_prefix(std::size_t count) {
  text_.erase(0, count);
  literal_.erase(literal_.begin(), literal_.begin() + static_cast<std::ptrdiff_t>(count));
}

void MarkedText::remove_suffix(std::size_t count) {
  text_.resize(text_.size() - count);
  literal_.resize(text_.size());
}

bool MarkedText::is_active_of(std::size_t i, std::string_view set) const {
  return !literal_[i] && set.find(text_[i]) != std::string_view::npos;
}

std::size_t MarkedText::find_active(char c) const {
  std::size_t i = text_.find(c);
  while (i != std::string::npos && literal_[i]) i = text_.find(c, i + 1);
  return i;
}

void MarkedText::remove_literal(std::string_view set) {
  MarkedText kept;
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (literal_[i] && set.find(text_[i]) != std::string_view::npos) continue;
    kept.append({&text_[i], 1}, literal_[i] ? Mark::literal : Mark::active);
  }
  *this = std::move(kept);
}

}  // namespace dateline
