#include "searcher/search/query_words.hpp"

#include <algorithm>
#include <optional>

#include "searcher/query/field.hpp"
#include "searcher/query/filter.hpp"

namespace dateline {

namespace {

/// What stands around a node.
enum class Surroundings { words, near };

/// The kinds of names that values of a field are looked up in; none for fields of another kind.
std::vector<FacetKind> name_kinds(QueryField field) {
  if (field == QueryField::entity) return kinds_of({.kind = std::nullopt, .text = {}});
  switch (field) {
    case QueryField::person:
    case QueryField::org:
    case QueryField::place:
    case QueryField::source:
    case QueryField::author:
    case QueryField::section:
    case QueryField::topic:
      if (const auto kind = parse_facet_kind(query_field_name(field))) return {*kind};
      return {};
    default:
      return {};
  }
}

class Collector {
 public:
  Collector(std::string_view text, const Xapian::Database& database, Lexicon& lexicon,
            FacetDictionary& dictionary)
      : text_(text), database_(database), lexicon_(lexicon), dictionary_(dictionary) {}

  void visit(const QueryNode& node, Surroundings around) {
    switch (node.kind) {
      case NodeKind::word:
      case NodeKind::phrase:
        return add_text(node, around);
      case NodeKind::filter:
        return add_name(node);
      case NodeKind::near:
        return visit_children(node, Surroundings::near);
      case NodeKind::all_of:
      case NodeKind::any_of:
      case NodeKind::adjacent:
        return visit_children(node, around);
      case NodeKind::wildcard:
      case NodeKind::fuzzy:
      case NodeKind::date_range:
      case NodeKind::none_of:
      case NodeKind::everything:
        return;
    }
  }

  std::vector<QueryWord> take() { return std::move(words_); }

 private:
  void visit_children(const QueryNode& node, Surroundings around) {
    for (const auto& child : node.children) {
      visit(child, around);
      // Other operators than white space part words.
      if (node.kind != NodeKind::adjacent) last_plain_.reset();
    }
  }

  void add_text(const QueryNode& node, Surroundings around) {
    const bool phrase = node.kind == NodeKind::phrase;
    const bool neutral = node.field == QueryField::any && node.boost == 1.0 && node.demand == Demand::plain;
    const bool plain = phrase || (neutral && around == Surroundings::words);
    if (phrase || !plain) last_plain_.reset();
    add_words(node, {}, plain);
    if (phrase || !plain) last_plain_.reset();
  }

  void add_name(const QueryNode& node) {
    last_plain_.reset();
    const auto kinds = name_kinds(node.field);
    if (kinds.empty() || node.exact_key || node.text == "*") return;
    const auto kind = node.field == QueryField::entity ? std::nullopt : std::optional(kinds.front());
    if (resolve_filter(database_, dictionary_, {.kind = kind, .text = node.text}).matched.empty())
      add_words(node, kinds, false);
  }

  void add_words(const QueryNode& node, const std::vector<FacetKind>& kinds, bool plain) {
    auto begin = node.bytes.begin;
    if (node.field != QueryField::any)
      if (const auto prefix = read_field_prefix(node.bytes.of(text_)))
        begin += static_cast<std::uint32_t>(prefix->bytes);
    const auto value = ByteRange{begin, node.bytes.end}.of(text_);
    for (auto& [surface, bytes] : lexicon_.words(value)) {
      const ByteRange place{begin + bytes.begin, begin + bytes.end};
      words_.push_back({.surface = std::move(surface),
                        .bytes = place,
                        .name_kinds = kinds,
                        .may_split = plain,
                        .may_join = plain && last_plain_ && is_narrow_gap({last_plain_->end, place.begin})});
      if (plain) last_plain_ = place;
    }
  }

  [[nodiscard]] bool is_narrow_gap(ByteRange gap) const {
    const auto between = gap.of(text_);
    return between == " " || between == "-";
  }

  std::string_view text_;
  const Xapian::Database& database_;
  Lexicon& lexicon_;
  FacetDictionary& dictionary_;
  std::vector<QueryWord> words_;
  std::optional<ByteRange> last_plain_;  ///< the word that a next one may be joined to
};

}  // namespace

std::vector<QueryWord> query_words(std::string_view text, const QueryNode& root,
                                   const Xapian::Database& database, Lexicon& lexicon,
                                   FacetDictionary& dictionary) {
  Collector collector(text, database, lexicon, dictionary);
  collector.visit(root, Surroundings::words);
  return collector.take();
}

}  // namespace dateline
