#include "common/date.hpp"
#include "searcher/query/characters.hpp"
#include "searcher/query/escape.hpp"
#include "searcher/query/field.hpp"
#include "searcher/query/lexer.hpp"
#include "searcher/query/parser.hpp"

namespace dateline {
namespace {

bool is_space(std::string_view text, std::size_t i) {
  return read_char(text, i).kind == CharClass::space;
}

std::string_view trim(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size() && is_space(text, begin)) begin += read_char(text, begin).bytes;
  std::size_t end = begin;
  for (std::size_t i = begin; i < text.size();) {
    const bool space = is_space(text, i);
    i += read_char(text, i).bytes;
    if (!space) end = i;
  }
  return text.substr(begin, end - begin);
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t bytes = read_char(text, i).bytes;
    if (is_space(text, i)) {
      if (i > begin) words.push_back(text.substr(begin, i - begin));
      begin = i + bytes;
    }
    i += bytes;
  }
  if (begin < text.size()) words.push_back(text.substr(begin));
  return words;
}

/// Behind its first word: an operator, a field, or a sign before a word.
bool is_more_than_a_value(const std::vector<std::string_view>& words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    std::string_view word = words[i];
    const bool sign = word.size() > 1 && (word[0] == '-' || word[0] == '+');
    if (sign && read_char(word, 1).kind != CharClass::punctuation) return true;
    while (!word.empty() && word.front() == '(') word.remove_prefix(1);
    if (is_operator_word(word) || read_field_prefix(word)) return true;
  }
  return false;
}

std::string quote_field_value(const std::string& argument) {
  const bool sign = !argument.empty() && (argument[0] == '-' || argument[0] == '+');
  const std::string_view unsigned_part = std::string_view(argument).substr(sign ? 1 : 0);
  const auto prefix = read_field_prefix(unsigned_part);
  if (!prefix) return argument;
  std::size_t begin = prefix->bytes;
  if (has_keys(prefix->field) && unsigned_part.substr(begin, 1) == "=") ++begin;
  const std::string_view value = trim(unsigned_part.substr(begin));
  if (value.empty() || value.front() == '(' || read_char(value, 0).is_quote()) return argument;
  const auto words = split_words(value);
  if (words.size() < 2) return argument;
  if (is_more_than_a_value(words) && !is_verbatim_field(prefix->field)) return argument;
  if (prefix->field == QueryField::date && !parse_day_range(value)) return argument;
  return argument.substr(0, begin + (sign ? 1 : 0)) + quote_value(value);
}

}  // namespace

std::string join_query_arguments(const std::vector<std::string>& arguments) {
  std::string text;
  for (const std::string& argument : arguments) {
    if (!text.empty()) text += ' ';
    text += quote_field_value(argument);
  }
  return text;
}

}  // namespace dateline
