// Options whose values are checked, with messages in the words of a user instead of CLI11's.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include <CLI/App.hpp>

namespace dateline {

/// Which value of the list a word names. Throws CLI::ValidationError, which lists them.
std::size_t parse_choice(const std::string& option, const std::string& word,
                         const std::vector<std::string>& words);

/// Throws CLI::ValidationError where the text is no whole number within the bounds.
std::uint64_t parse_number(const std::string& option, const std::string& text, std::uint64_t lowest,
                           std::uint64_t highest);

/// An option that takes one word of a list, in the order in which help shows them.
template <typename T>
CLI::Option* add_choice_option(CLI::App& app, const std::string& name, T& into,
                               const std::vector<std::pair<std::string, T>>& choices,
                               const std::string& help) {
  std::vector<std::string> words;
  std::vector<T> values;
  for (const auto& [word, value] : choices) {
    words.push_back(word);
    values.push_back(value);
  }
  std::string shown;
  for (const auto& word : words) shown += (shown.empty() ? "" : "|") + word;
  const auto take = [&into, name, words, values](const std::string& word) {
    into = values[parse_choice(name, word, words)];
  };
  return app.add_option_function<std::string>(name, take, help)->option_text(shown);
}

struct NumberBounds {
  std::uint64_t lowest = 0;
  std::uint64_t highest = std::numeric_limits<std::uint32_t>::max();
};

/// An option that takes a whole number.
template <typename T>
CLI::Option* add_number_option(CLI::App& app, const std::string& names, T& into, const std::string& help,
                               NumberBounds bounds = {}) {
  const auto name = names.substr(names.rfind('-') == std::string::npos ? 0 : names.find("--"));
  const auto take = [&into, name, bounds](const std::string& text) {
    into = static_cast<T>(parse_number(name, text, bounds.lowest, bounds.highest));
  };
  return app.add_option_function<std::string>(names, take, help)->type_name("N");
}

}  // namespace dateline
