#include "common/cli/options.hpp"

#include <algorithm>
#include <charconv>
#include <system_error>

#include <fmt/format.h>
#include <CLI/Error.hpp>

namespace dateline {

namespace {

[[noreturn]] void refuse(const std::string& option, const std::string& value, const std::string& advice) {
  throw CLI::ValidationError(fmt::format("{} {}", option, value), advice);
}

}  // namespace

std::size_t parse_choice(const std::string& option, const std::string& word,
                         const std::vector<std::string>& words) {
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end())
    refuse(option, word, fmt::format("no such choice; there are {}", fmt::join(words, ", ")));
  return static_cast<std::size_t>(found - words.begin());
}

std::uint64_t parse_number(const std::string& option, const std::string& text, std::uint64_t lowest,
                           std::uint64_t highest) {
  std::uint64_t number = 0;
  const auto* const end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data(), end, number);
  if (parsed.ec != std::errc() || parsed.ptr != end || number < lowest || number > highest)
    refuse(option, text, fmt::format("write a whole number from {} to {}", lowest, highest));
  return number;
}

}  // namespace dateline
