#include <array>
#include <vector>

#include "common/text/analyzer.hpp"
#include "common/text/utf8.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/text/corpus.hpp"

using namespace dateline;

namespace {

constexpr std::array<std::string_view, 4> kLanguages = {"en", "de", "fr", "tr"};
constexpr std::array<std::string_view, 4> kArchives = {"reuters21578.tar.xz", "bbc-news.tar.xz",
                                                       "digitalgov.tar.xz", "20newsgroups.tar.xz"};

/// One language's analyzers of both paths, and what they must agree on.
class Pair {
 public:
  explicit Pair(std::string_view code)
      : automatic_(*Language::from_code(code)), icu_(*Language::from_code(code), SegmentationPath::icu) {}

  void compare(const std::string& name, std::string_view text) {
    automatic_.analyze(text, tokens_);
    icu_.analyze(text, expected_);
    if (tokens_.tokens() != expected_.tokens()) FAIL(name << " differs in " << automatic_.language().code());
    std::uint32_t end = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      const bool in_order =
          token.bytes.begin >= end && token.bytes.begin < token.bytes.end && token.bytes.end <= text.size();
      if (!in_order || token.position != i || token.term.empty() || token.term.size() > kMaxTermBytes)
        FAIL(name << " token " << i);
      end = token.bytes.end;
    }
  }

 private:
  Analyzer automatic_;
  Analyzer icu_;
  TokenList tokens_;
  TokenList expected_;
};

/// Compares every `step`th file; each in `per_file` of the languages, in turn.
void compare_archives(std::size_t step, std::size_t per_file) {
  std::vector<Pair> pairs(kLanguages.begin(), kLanguages.end());
  std::size_t number = 0;
  std::size_t compared = 0;
  for (const std::string_view archive : kArchives) {
    const bool found = test::for_each_file(archive, [&](const std::string& name, const std::string& content) {
      if (++number % step != 0) return;
      for (std::size_t i = 0; i < per_file; ++i)
        pairs[(number / step + i) % pairs.size()].compare(name, content);
      ++compared;
    });
    if (!found) WARN("skipped: no " << archive << " in the data folder (DATELINE_DATA)");
  }
  INFO(compared << " files compared");
  SUCCEED();
}

}  // namespace

TEST_CASE("both paths give the same tokens on a sample of real texts",
          "[text][analyzer][differential][corpora]") {
  compare_archives(7, 1);
}

TEST_CASE("both paths give the same tokens on all real texts", "[.full][text][analyzer][differential]") {
  compare_archives(1, kLanguages.size());
}
