#include "searcher/search/explain.hpp"

#include <array>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "common/index/schema.hpp"
#include "searcher/search/relevance.hpp"

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

/// Weights below this are not worth a word.
constexpr double kLeastShown = 0.005;

std::string id_term_of(const Xapian::Database& database, Xapian::docid docid) {
  auto term = database.termlist_begin(docid);
  term.skip_to(std::string(schema::kIdPrefix));
  return term == database.termlist_end(docid) ? std::string() : *term;
}

/// What the query adds to the weight of the article with the id.
double weight_of(const Xapian::Database& database, const Xapian::Query& query, const std::string& id,
                 const RankingOptions& options) {
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(weighting(options));
  enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, query, Xapian::Query(id)));
  return enquire.get_mset(0, 1).get_max_attained();
}

/// " (missil: 5 here, 12 articles)" for each of the part's terms that the article has.
std::string term_counts(const Xapian::Database& database, Xapian::docid docid, const QueryPart& part) {
  std::string out;
  std::set<std::string> seen;
  for (const auto& wanted : part.terms) {
    // Words in capitals are terms with a prefix of their own.
    const bool cased = wanted.front() >= 'A' && wanted.front() <= 'Z';
    const auto term = cased ? std::string(schema::kCasedPrefix) + wanted : wanted;
    if (!seen.insert(term).second) continue;
    auto own = database.termlist_begin(docid);
    own.skip_to(term);
    if (own == database.termlist_end(docid) || *own != term) continue;
    out += fmt::format("{}{}: {} here, {} articles", out.empty() ? "" : "; ", wanted, own.get_wdf(),
                       database.get_termfreq(term));
  }
  return out.empty() ? out : " (" + out + ")";
}

}  // namespace

std::string explain_query(const QueryNode& root, const Xapian::Query& query) {
  std::string out;
  print_node(root, 0, out);
  return out + query.get_description();
}

std::string explain_hit(const Xapian::Database& database, const RankedArticle& article, const QueryPlan& plan,
                        const RankingOptions& options) {
  std::string out;
  const auto id = id_term_of(database, article.docid);
  double explained = 0;
  const auto add = [&](double weight, const std::string& what) {
    if (std::abs(weight) < kLeastShown) return;
    const auto* const joint = weight < 0 ? " - " : " + ";
    out +=
        fmt::format("{}{:.2f} {}", out.empty() ? "" : joint, out.empty() ? weight : std::abs(weight), what);
  };
  for (const auto& part : plan.parts) {
    const auto weight = weight_of(database, part.query, id, options);
    explained += weight;
    add(weight, part.text + term_counts(database, article.docid, part));
  }
  add(article.matched - explained, "expansion and recency");
  add(article.closeness, "closeness");
  add(article.weight - article.matched - article.closeness, "neighbours");
  return out;
}

}  // namespace dateline
