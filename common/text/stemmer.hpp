// Snowball's stemmers.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "common/text/language.hpp"

namespace dateline {

/// Stems words of one language. Holds working memory: one object per thread.
class Stemmer {
 public:
  /// A language without a stemmer gives one that returns words as they are.
  explicit Stemmer(Language language);
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;
  Stemmer(const Stemmer&) = delete;
  Stemmer& operator=(const Stemmer&) = delete;

  /// `word` is one word, its case folded (NFKC_CF). Never empty for a word that is not. Results are
  /// remembered, up to `kMaxRemembered` words; a view stays valid until the next call.
  std::string_view stem(std::string_view word);

  static constexpr std::size_t kMaxRemembered = 32768;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline
