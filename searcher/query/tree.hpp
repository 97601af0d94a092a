// A parsed query, before anything of the index is known.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "common/byte_range.hpp"
#include "common/date.hpp"

namespace dateline {

/// Fields that a query can name. `any` is plain text: title and body.
enum class QueryField {
  any,
  title,
  person,
  org,
  place,
  entity,
  source,
  author,
  section,
  topic,
  language,
  id,
  url,
  date
};

/// How a word stands in the query text.
enum class Demand {
  plain,     ///< joined to its neighbours by --match
  required,  ///< +word
};

struct QueryNode;
using QueryNodes = std::vector<QueryNode>;

/// One kind of node each; a QueryNode is a plain comparable value that owns its children.
enum class NodeKind {
  word,        ///< text: one word as typed; field any or title
  phrase,      ///< text: what stood between the quotes; field any or title
  wildcard,    ///< text: pattern with * and ? as typed
  fuzzy,       ///< text: word, distance: 1 or 2
  filter,      ///< field is neither any nor title: text is the value as typed (quotes removed), exact_key for
               ///< `person:=KEY`
  date_range,  ///< days
  near,      ///< children (words, phrases or ORs of them) at most `distance` positions apart, in either order
  all_of,    ///< AND
  any_of,    ///< OR
  adjacent,  ///< side by side: AND or OR by --match; the only node that the fallback relaxes
  none_of,   ///< NOT: one child. Alone it means everything else
  everything,  ///< the empty query
};

struct QueryNode {
  NodeKind kind = NodeKind::everything;
  QueryField field = QueryField::any;
  Demand demand = Demand::plain;
  std::string text;
  bool exact_key = false;
  unsigned distance = 0;  ///< NEAR's window in positions, or fuzzy edits
  double boost = 1.0;     ///< ^n, above 0
  DayRange days;
  ByteRange bytes;  ///< where it stands in the query text
  QueryNodes children;

  friend bool operator==(const QueryNode&, const QueryNode&) = default;
};

/// Something in the query that could not be taken as meant; the words were searched all the same.
struct QueryWarning {
  ByteRange bytes;
  std::string message;

  friend bool operator==(const QueryWarning&, const QueryWarning&) = default;
};

}  // namespace dateline
