#include "searcher/search/explain.hpp"

#include <array>
#include <set>

#include <fmt/format.h>

namespace dateline {

namespace {

std::string_view kind_name(NodeKind kind) {
  constexpr std::array<std::string_view, 12> kNames{"word",   "phrase",     "wildcard", "fuzzy",
                                                    "filter", "date range", "near",     "all of",
                                                    "any of", "adjacent",   "none of",  "everything"};
  return kNames.at(static_cast<std::size_t>(kind));
}

void print_node(const QueryNode& node, std::size_t depth, std::string& out) {
  out += fmt::format("{:{}}{}", "", 2 * depth, kind_name(node.kind));
  if (!node.text.empty()) out += fmt::format(" \"{}\"", node.text);
  if (node.distance > 0) out += fmt::format(" distance {}", node.distance);
  if (node.boost != 1.0) out += fmt::format(" boost {}", node.boost);
  if (node.demand == Demand::required) out += " required";
  out += '\n';
  for (const auto& child : node.children) print_node(child, depth + 1, out);
}

}  // namespace

std::string explain_query(const QueryNode& root, const Xapian::Query& query) {
  std::string out;
  print_node(root, 0, out);
  return out + query.get_description();
}

std::string explain_hit(const Xapian::Database& database, Xapian::docid docid, const Xapian::Query& query) {
  std::string out;
  std::set<std::string> seen;
  for (auto term = query.get_terms_begin(); term != query.get_terms_end(); ++term) {
    if (!seen.insert(*term).second) continue;
    auto own = database.termlist_begin(docid);
    own.skip_to(*term);
    if (own == database.termlist_end(docid) || *own != *term) continue;
    out += fmt::format("{}{}: {} here, {} articles", out.empty() ? "" : "; ", *term, own.get_wdf(),
                       database.get_termfreq(*term));
  }
  return out;
}

}  // namespace dateline
