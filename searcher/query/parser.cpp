#include "searcher/query/parser.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "searcher/query/field.hpp"
#include "searcher/query/lexer.hpp"
#include "searcher/query/operand.hpp"
#include "searcher/query/warnings.hpp"

namespace dateline {
namespace {

bool is_neutral(const QueryNode& node) {
  return node.boost == 1.0 && node.demand == Demand::plain;
}

bool is_text_leaf(const QueryNode& node) {
  return node.kind == NodeKind::word || node.kind == NodeKind::phrase || node.kind == NodeKind::wildcard ||
         node.kind == NodeKind::fuzzy;
}

bool is_composite(const QueryNode& node) {
  return !node.children.empty() && node.kind != NodeKind::none_of;
}

/// Words that --match joins and relaxes alike, wherever they stand among their neighbours.
bool is_soft(const QueryNode& node) {
  return is_text_leaf(node) && node.kind != NodeKind::phrase && node.demand == Demand::plain;
}

/// Lifting the children of an inner node into an outer one of its kind changes nothing. An inner `adjacent`
/// qualifies only with soft children: in `(a -b) c` under --match any, the negation holds for a alone.
bool can_flatten(const QueryNode& node) {
  if (!is_neutral(node)) return false;
  return node.kind != NodeKind::adjacent || std::all_of(node.children.begin(), node.children.end(), is_soft);
}

bool is_near_operand(const QueryNode& node) {
  const auto is_simple = [](const QueryNode& n) {
    return is_text_leaf(n) || (n.kind == NodeKind::filter && is_entity_field(n.field));
  };
  if (node.kind == NodeKind::any_of)
    return std::all_of(node.children.begin(), node.children.end(), is_simple);
  return is_simple(node);
}

void append(QueryNodes& nodes, QueryNode node, NodeKind parent) {
  if (node.kind != parent || !can_flatten(node)) return nodes.push_back(std::move(node));
  nodes.insert(nodes.end(), std::make_move_iterator(node.children.begin()),
               std::make_move_iterator(node.children.end()));
}

QueryNode join(NodeKind kind, QueryNodes nodes) {
  if (nodes.size() == 1) return std::move(nodes.front());
  QueryNode node;
  node.kind = kind;
  node.bytes = {nodes.front().bytes.begin, nodes.back().bytes.end};
  node.children = std::move(nodes);
  return node;
}

/// NOT NOT x is x. What is excluded cannot be required: `-(+x)` is `-x`.
QueryNode negate(QueryNode node, std::uint32_t begin) {
  if (node.kind == NodeKind::none_of) {
    QueryNode inner = std::move(node.children.front());
    return inner;
  }
  node.demand = Demand::plain;
  QueryNode negation;
  negation.kind = NodeKind::none_of;
  negation.bytes = {begin, node.bytes.end};
  negation.children.push_back(std::move(node));
  return negation;
}

QueryNode apply_sign(QueryNode node, Sign sign, std::uint32_t begin) {
  if (sign == Sign::minus) return negate(std::move(node), begin);
  if (sign == Sign::plus && node.kind != NodeKind::none_of) node.demand = Demand::required;
  return node;
}

enum class Joint { adjacent, and_op, or_op, near_op };

std::string_view joint_name(Joint joint) {
  switch (joint) {
    case Joint::adjacent:
      return "";
    case Joint::and_op:
      return "AND";
    case Joint::or_op:
      return "OR";
    case Joint::near_op:
      return "NEAR";
  }
  return "";
}

/// One open parenthesis, or the whole query: what has been read of it, by falling precedence
/// (NEAR, NOT, side by side, AND, OR). Everything is on this stack, so that no query can exhaust the
/// machine's.
class Frame {
 public:
  Frame(const QueryToken& opening, QueryField inherited)
      : opening_(opening), field_(opening.field == QueryField::any ? inherited : opening.field) {}

  [[nodiscard]] QueryField field() const { return field_; }
  [[nodiscard]] const QueryToken& opening() const { return opening_; }

  void add_operand(QueryNode node, QueryWarnings& warnings);
  void add_operator(Joint joint, const QueryToken& token, QueryWarnings& warnings);
  void add_not(const QueryToken& token);
  /// Warns of operators that wait for an operand; the end of the group is reached.
  void note_dangling(QueryWarnings& warnings);
  std::optional<QueryNode> take();

 private:
  bool join_near(QueryNode& node, QueryWarnings& warnings);
  void note_dangling_not(QueryWarnings& warnings);
  void close_item();
  void close_and();
  void close_or();

  QueryToken opening_;
  QueryField field_;
  QueryNodes ors_;
  QueryNodes ands_;
  QueryNodes items_;  ///< side by side; AND and OR close them only when their right operand is there
  bool item_is_chain_ = false;             ///< the last item is a NEAR that goes on
  std::optional<std::uint32_t> item_not_;  ///< the last item stands behind a NOT that begins here
  Joint joint_ = Joint::adjacent;          ///< how the next operand is joined
  QueryToken joint_token_;
  std::optional<QueryToken> not_;  ///< stands before the next operand
};

void Frame::add_operator(Joint joint, const QueryToken& token, QueryWarnings& warnings) {
  note_dangling_not(warnings);
  if (joint_ != Joint::adjacent) {
    warnings.add(token.bytes, fmt::format("two operators in a row: {} ignored", joint_name(joint)));
  } else if (items_.empty()) {
    warnings.add(token.bytes, fmt::format("nothing before {}: ignored", joint_name(joint)));
  } else {
    joint_ = joint;
    joint_token_ = token;
  }
}

void Frame::add_not(const QueryToken& token) {
  if (not_) {
    not_.reset();
  } else {
    not_ = token;
  }
}

void Frame::note_dangling_not(QueryWarnings& warnings) {
  if (not_) warnings.add(not_->bytes, "nothing behind NOT: ignored");
  not_.reset();
}

void Frame::note_dangling(QueryWarnings& warnings) {
  note_dangling_not(warnings);
  if (joint_ != Joint::adjacent)
    warnings.add(joint_token_.bytes, fmt::format("nothing behind {}: ignored", joint_name(joint_)));
  joint_ = Joint::adjacent;
}

void Frame::add_operand(QueryNode node, QueryWarnings& warnings) {
  const Joint joint = std::exchange(joint_, Joint::adjacent);
  if (joint == Joint::near_op && join_near(node, warnings)) return;
  if (joint == Joint::adjacent) close_item();
  if (joint == Joint::or_op) close_or();
  if (joint == Joint::and_op || joint == Joint::near_op) close_and();
  items_.push_back(std::move(node));
  item_is_chain_ = false;
  item_not_.reset();
  if (not_) item_not_ = not_->bytes.begin;
  not_.reset();
}

/// False and a warning where an operand is not one of NEAR's; it is then read as AND.
bool Frame::join_near(QueryNode& node, QueryWarnings& warnings) {
  QueryNode& left = items_.back();
  const unsigned distance = joint_token_.distance;
  if (not_ || !is_near_operand(node) || !(item_is_chain_ || is_near_operand(left))) {
    warnings.add(joint_token_.bytes, "NEAR joins words, phrases, entities and ORs of them: read as AND");
    return false;
  }
  node.demand = Demand::plain;
  if (item_is_chain_) {
    if (left.distance != distance) {
      left.distance = std::max(left.distance, distance);
      warnings.add(joint_token_.bytes,
                   fmt::format("a chain of NEAR has one distance: {} used", left.distance));
    }
    left.bytes.end = node.bytes.end;
    left.children.push_back(std::move(node));
    return true;
  }
  left.demand = Demand::plain;
  QueryNodes operands;
  operands.push_back(std::move(left));
  operands.push_back(std::move(node));
  left = join(NodeKind::near, std::move(operands));
  left.distance = distance;
  item_is_chain_ = true;
  return true;
}

void Frame::close_item() {
  item_is_chain_ = false;
  if (item_not_) items_.back() = negate(std::move(items_.back()), *item_not_);
  item_not_.reset();
}

void Frame::close_and() {
  close_item();
  if (items_.empty()) return;
  QueryNodes side_by_side;
  for (QueryNode& item : items_) append(side_by_side, std::move(item), NodeKind::adjacent);
  items_.clear();
  append(ands_, join(NodeKind::adjacent, std::move(side_by_side)), NodeKind::all_of);
}

void Frame::close_or() {
  close_and();
  if (ands_.empty()) return;
  append(ors_, join(NodeKind::all_of, std::exchange(ands_, {})), NodeKind::any_of);
}

std::optional<QueryNode> Frame::take() {
  close_or();
  if (ors_.empty()) return std::nullopt;
  return join(NodeKind::any_of, std::exchange(ors_, {}));
}

class Parser {
 public:
  Parser(std::string_view text, const ParseLimits& limits, OperatorReading reading)
      : lexer_(text, reading, warnings_), text_bytes_(lexer_.text_bytes()), limits_(limits) {
    frames_.emplace_back(QueryToken{}, QueryField::any);
  }

  ParsedQuery run();
  /// There were operators and nothing for them to join.
  [[nodiscard]] bool only_operators() const { return saw_operator_ && !saw_operand_; }

 private:
  void take_token(const QueryToken& token);
  void take_operand(const QueryToken& token);
  void open_group(const QueryToken& token);
  void close_group(const QueryToken& token);
  void end_group(std::uint32_t end, double boost);
  bool fit_words(QueryNode& node);

  QueryWarnings warnings_;
  QueryLexer lexer_;
  std::uint32_t text_bytes_;
  ParseLimits limits_;
  std::vector<Frame> frames_;
  std::size_t ignored_parentheses_ = 0;  ///< open, and too deep
  bool warned_of_depth_ = false;
  std::size_t words_ = 0;
  bool full_ = false;  ///< max_words is reached: the rest of the text is not read
  bool saw_operator_ = false;
  bool saw_operand_ = false;
};

ParsedQuery Parser::run() {
  while (!full_) {
    const QueryToken token = lexer_.next();
    if (token.kind == QueryTokenKind::end) break;
    take_token(token);
  }
  while (frames_.size() > 1) {
    if (!full_) warnings_.add(frames_.back().opening().bytes, "unclosed parenthesis: closed at the end");
    end_group(text_bytes_, 1.0);
  }
  if (!full_) frames_.back().note_dangling(warnings_);
  return {frames_.back().take().value_or(QueryNode{}), warnings_.take()};
}

void Parser::take_token(const QueryToken& token) {
  Frame& frame = frames_.back();
  switch (token.kind) {
    case QueryTokenKind::operand:
      return take_operand(token);
    case QueryTokenKind::open:
      return open_group(token);
    case QueryTokenKind::close:
      return close_group(token);
    case QueryTokenKind::and_op:
      frame.add_operator(Joint::and_op, token, warnings_);
      break;
    case QueryTokenKind::or_op:
      frame.add_operator(Joint::or_op, token, warnings_);
      break;
    case QueryTokenKind::near_op:
      frame.add_operator(Joint::near_op, token, warnings_);
      break;
    case QueryTokenKind::not_op:
      frame.add_not(token);
      break;
    case QueryTokenKind::end:
      return;
  }
  saw_operator_ = true;
}

void Parser::take_operand(const QueryToken& token) {
  auto node = make_operand(token, frames_.back().field(), warnings_);
  if (!node) return;
  saw_operand_ = true;
  if (!fit_words(*node)) return;
  frames_.back().add_operand(apply_sign(std::move(*node), token.sign, token.sign_begin), warnings_);
}

/// False where nothing of the node fits under max_words.
bool Parser::fit_words(QueryNode& node) {
  const std::size_t left = limits_.max_words - words_;
  const std::size_t wanted = std::max<std::size_t>(count_words(node.text), 1);
  words_ += std::min(wanted, left);
  if (wanted <= left) return true;
  full_ = true;
  warnings_.add({node.bytes.begin, text_bytes_},
                fmt::format("a query has at most {} words: the rest is left out", limits_.max_words));
  const bool divisible = node.kind == NodeKind::word || node.kind == NodeKind::phrase;
  if (left == 0 || !divisible) return false;
  cut_words(node.text, left);
  return true;
}

void Parser::open_group(const QueryToken& token) {
  if (frames_.size() <= limits_.max_depth) {
    frames_.emplace_back(token, frames_.back().field());
    return;
  }
  ++ignored_parentheses_;
  if (std::exchange(warned_of_depth_, true)) return;
  warnings_.add(token.bytes, fmt::format("parentheses deeper than {} are ignored", limits_.max_depth));
}

void Parser::close_group(const QueryToken& token) {
  if (ignored_parentheses_ > 0) {
    --ignored_parentheses_;
  } else if (frames_.size() == 1) {
    warnings_.add(token.bytes, "no opening parenthesis: ignored");
  } else {
    end_group(token.bytes.end, token.boost);
  }
}

void Parser::end_group(std::uint32_t end, double boost) {
  Frame frame = std::move(frames_.back());
  frames_.pop_back();
  if (!full_) frame.note_dangling(warnings_);
  auto node = frame.take();
  if (!node) return;
  const QueryToken& opening = frame.opening();
  if (is_composite(*node)) node->bytes = {opening.bytes.begin, end};
  apply_boost(*node, boost, {opening.bytes.begin, end}, warnings_);
  frames_.back().add_operand(apply_sign(std::move(*node), opening.sign, opening.sign_begin), warnings_);
}

}  // namespace

ParsedQuery parse_query(std::string_view text, const ParseLimits& limits) {
  Parser parser(text, limits, OperatorReading::operators);
  ParsedQuery parsed = parser.run();
  if (parser.only_operators()) return Parser(text, limits, OperatorReading::words).run();
  return parsed;
}

}  // namespace dateline
