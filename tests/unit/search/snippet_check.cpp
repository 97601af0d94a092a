#include "tests/unit/search/snippet_check.hpp"

#include "common/text/utf8.hpp"
#include "searcher/search/one_line.hpp"

namespace dateline::test {
namespace {

HighlightUnit unit_of(std::string_view text, HighlightUnit::Shape shape, double weight) {
  Analyzer analyzer{Language()};
  TokenList tokens;
  analyzer.analyze(text, tokens, CapitalWords::in_mixed_case);
  HighlightUnit unit;
  unit.shape = shape;
  unit.weight = weight;
  for (const Token& token : tokens) unit.steps.push_back({std::string(token.term)});
  return unit;
}

bool is_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

std::string highlight_fault(const Snippet& snippet) {
  std::uint32_t end = 0;
  for (const ByteRange range : snippet.highlights) {
    if (range.begin < end || range.begin >= range.end) return "highlights out of order";
    if (range.end > snippet.text.size()) return "highlight outside";
    if (!is_boundary(snippet.text, range.begin) || !is_boundary(snippet.text, range.end))
      return "highlight inside a character";
    end = range.end;
  }
  return "";
}

}  // namespace

TokenList analyzed(std::string_view text) {
  Analyzer analyzer{Language()};
  TokenList tokens;
  analyzer.analyze(text, tokens);
  return tokens;
}

HighlightUnit word(std::string_view text, double weight) {
  return unit_of(text, HighlightUnit::Shape::word, weight);
}

HighlightUnit phrase(std::string_view text, double weight) {
  return unit_of(text, HighlightUnit::Shape::phrase, weight);
}

HighlightUnit near(std::string_view text, unsigned window, double weight) {
  HighlightUnit unit = unit_of(text, HighlightUnit::Shape::near, weight);
  unit.window = window;
  return unit;
}

std::string marked(std::string_view text, const std::vector<ByteRange>& ranges) {
  std::string out;
  std::size_t end = 0;
  for (const ByteRange range : ranges) {
    out += text.substr(end, range.begin - end);
    out += "**";
    out += range.of(text);
    out += "**";
    end = range.end;
  }
  out += text.substr(end);
  return out;
}

std::string shown(const Snippet& snippet) {
  return (snippet.starts_mid ? "…" : "") + marked(snippet.text, snippet.highlights) +
         (snippet.ends_mid ? "…" : "");
}

std::vector<std::string> snippets_of(std::string_view body, const std::vector<HighlightUnit>& units,
                                     const SnippetOptions& options) {
  std::vector<std::string> all;
  for (const Snippet& snippet : pick_snippets(body, analyzed(body), units, options))
    all.push_back(shown(snippet));
  return all;
}

std::string fault(std::string_view body, const std::vector<Snippet>& snippets,
                  const SnippetOptions& options) {
  if (snippets.size() > options.count) return "too many snippets";
  const std::string line = one_line(body).text;
  std::size_t from = 0;
  for (const Snippet& snippet : snippets) {
    if (snippet.text.empty()) return "empty snippet";
    if (snippet.text.size() > options.bytes) return "snippet too long";
    if (!is_valid_utf8(snippet.text)) return "ill-formed snippet";
    if (one_line(snippet.text).text != snippet.text) return "white space not joined";
    const std::size_t at = line.find(snippet.text, from);
    if (at == std::string::npos) return "not a part of the body behind the snippet before";
    from = at + snippet.text.size();
    if (std::string wrong = highlight_fault(snippet); !wrong.empty()) return wrong;
  }
  return "";
}

}  // namespace dateline::test
