#include "indexer/entities/ner/form_table.hpp"

#include <algorithm>

namespace dateline::ner {
namespace {

/// Numbers of one pattern share a form: there is no end of them.
std::uint64_t hash_of(std::string_view token) {
  if (token.empty() || token[0] > '9' || !is_number(token)) return text_hash(token);
  return text_hash(lower_token(token));
}

std::uint64_t key_of(std::string_view token, Casing casing) {
  const std::uint64_t key = hash_of(token) + static_cast<std::uint64_t>(casing) * 0x9E3779B97F4A7C15ULL;
  return key == 0 ? 1 : key;
}

}  // namespace

FormTable::FormTable(const NameLists& lists, const WordClusters& clusters)
    : lists_(lists), clusters_(clusters) {
  clear();
}

void FormTable::clear() {
  ids_.clear();
  lower_.clear();
  forms_.clear();
  for (const bool begin : {true, false}) {
    TokenForm edge = sentence_edge(begin);
    edge.lower_id = begin ? 0 : 1;
    forms_.push_back(edge);
  }
}

FormId FormTable::intern(std::string_view token, Casing casing) {
  const std::uint64_t key = key_of(token, casing);
  const FormId* found = ids_.find(key);
  return found != nullptr ? *found : add(token, casing, key);
}

void FormTable::intern(std::span<const std::string_view> tokens, Casing casing, FormId* out) {
  keys_.resize(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    keys_[i] = key_of(tokens[i], casing);
    ids_.prefetch(keys_[i]);
  }
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const FormId* found = ids_.find(keys_[i]);
    out[i] = found != nullptr ? *found : add(tokens[i], casing, keys_[i]);
  }
}

FormId FormTable::add(std::string_view token, Casing casing, std::uint64_t key) {
  TokenForm form = describe(token, casing, lists_, clusters_);
  form.lower_id = lower_.insert(form.lower, static_cast<std::uint32_t>(lower_.size() + 2));
  forms_.push_back(form);
  return ids_.insert(key, static_cast<FormId>(forms_.size() - 1));
}

}  // namespace dateline::ner
