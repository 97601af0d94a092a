#include "common/text/stemmer.hpp"

#include <xapian.h>

#include <array>
#include <unordered_map>
#include <utility>

namespace dateline {
namespace {

/// In bytes; longer words hardly come twice.
constexpr std::size_t kLongestRemembered = 64;

using Replacement = std::pair<std::string_view, std::string_view>;

// Spellings that the stemmers of Snowball 1 and 2.0 do not know: Romanian's comma below (they expect the
// cedilla), Russian's "ё".
constexpr std::array<Replacement, 2> kRomanian = {Replacement{"ș", "ş"}, Replacement{"ț", "ţ"}};
constexpr std::array<Replacement, 1> kRussian = {Replacement{"ё", "е"}};

void replace_all(std::string& word, const Replacement& replacement) {
  const auto& [from, to] = replacement;
  for (auto at = word.find(from); at != std::string::npos; at = word.find(from, at + to.size())) {
    word.replace(at, from.size(), to);
  }
}

std::string spelled_for_stemmer(Language language, std::string_view word) {
  std::string spelled(word);
  if (language.code() == "ro") {
    for (const Replacement& replacement : kRomanian) replace_all(spelled, replacement);
  } else if (language.code() == "ru") {
    for (const Replacement& replacement : kRussian) replace_all(spelled, replacement);
  }
  return spelled;
}

/// Lets the map be searched without making a string.
struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
};

}  // namespace

struct Stemmer::Impl {
  explicit Impl(Language its_language) : language(its_language) {
    if (!language.stemmer().empty()) snowball = Xapian::Stem(std::string(language.stemmer()));
  }

  Language language;
  Xapian::Stem snowball;
  std::unordered_map<std::string, std::string, Hash, std::equal_to<>> remembered;
  std::string last;
};

Stemmer::Stemmer(Language language) : impl_(std::make_unique<Impl>(language)) {}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string_view Stemmer::stem(std::string_view word) {
  if (impl_->language.stemmer().empty()) return impl_->last = word;
  if (const auto known = impl_->remembered.find(word); known != impl_->remembered.end()) return known->second;
  if (impl_->remembered.size() >= kMaxRemembered) impl_->remembered.clear();
  std::string stem = impl_->snowball(spelled_for_stemmer(impl_->language, word));
  if (stem.empty()) stem = word;
  if (word.size() > kLongestRemembered) return impl_->last = std::move(stem);
  return impl_->remembered.emplace(word, std::move(stem)).first->second;
}

}  // namespace dateline
