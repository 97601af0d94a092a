#include "indexer/entities/training/resources.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <string>
#include <string_view>

#include "indexer/entities/ner/token_text.hpp"
#include "indexer/entities/ner/tokenizer.hpp"

namespace dateline::ner {
namespace {

Error bad_line(const std::filesystem::path& file, std::size_t line, std::string_view what) {
  return {ErrorCode::bad_input, fmt::format("{}:{}: {}", file.string(), line, what)};
}

/// The words of a name as the tokenizer parts them, joined by spaces; empty where there are none or too many.
std::string phrase_of(std::string_view name) {
  TokenizedText text;
  tokenize(name, text);
  if (text.tokens.size() > NameLists::kMaxWords) return {};
  std::string phrase;
  for (const std::string_view token : text.tokens) {
    if (!phrase.empty()) phrase += ' ';
    phrase += plain_token(token, Casing::trusted);
  }
  return phrase;
}

}  // namespace

Result<void> add_names(const std::filesystem::path& file, ModelData& model) {
  std::ifstream in(file);
  if (!in) return Error{ErrorCode::unreadable, fmt::format("{}: cannot be read", file.string())};
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos || tab == 0) return bad_line(file, number, "expected CLASS<TAB>name");
    const std::string list = line.substr(0, tab);
    auto found = std::find(model.lists.begin(), model.lists.end(), list);
    if (found == model.lists.end()) {
      if (model.lists.size() == NameLists::kMaxLists)
        return bad_line(file, number, "more classes than a model holds");
      found = model.lists.insert(model.lists.end(), list);
    }
    const auto bit = 1U << static_cast<unsigned>(found - model.lists.begin());
    if (std::string phrase = phrase_of(std::string_view(line).substr(tab + 1)); !phrase.empty())
      model.names.push_back({std::move(phrase), bit});
  }
  return {};
}

Result<void> add_clusters(const std::filesystem::path& file, ModelData& model) {
  std::ifstream in(file);
  if (!in) return Error{ErrorCode::unreadable, fmt::format("{}: cannot be read", file.string())};
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    if (first == std::string::npos || second == std::string::npos)
      return bad_line(file, number, "expected word<TAB>coarse<TAB>fine");
    ClusteredWord word{.word = line.substr(0, first)};
    std::from_chars(line.data() + first + 1, line.data() + second, word.coarse);
    std::from_chars(line.data() + second + 1, line.data() + line.size(), word.fine);
    model.clusters.push_back(std::move(word));
  }
  return {};
}

void settle_resources(ModelData& model) {
  std::sort(model.names.begin(), model.names.end(),
            [](const ListedName& a, const ListedName& b) { return a.phrase < b.phrase; });
  std::vector<ListedName> names;
  for (ListedName& name : model.names) {
    if (!names.empty() && names.back().phrase == name.phrase)
      names.back().lists |= name.lists;
    else
      names.push_back(std::move(name));
  }
  model.names = std::move(names);
  const auto by_word = [](const ClusteredWord& a, const ClusteredWord& b) { return a.word < b.word; };
  const auto same = [](const ClusteredWord& a, const ClusteredWord& b) { return a.word == b.word; };
  std::stable_sort(model.clusters.begin(), model.clusters.end(), by_word);
  model.clusters.erase(std::unique(model.clusters.begin(), model.clusters.end(), same), model.clusters.end());
}

}  // namespace dateline::ner
