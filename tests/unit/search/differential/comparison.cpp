#include "tests/unit/search/differential/comparison.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "common/index/database.hpp"
#include "indexer/build/index_writer.hpp"
#include "searcher/query/parser.hpp"
#include "searcher/query/units_of_measure.hpp"
#include "tests/unit/search/differential/varied_articles.hpp"

namespace dateline::differential {

namespace {

template <typename T>
T taken(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message);
  return std::move(*result);
}

void build(const std::filesystem::path& path, const std::vector<Article>& articles) {
  IndexConfiguration configuration;
  configuration.gazetteer = std::make_shared<const Gazetteer>(taken(Gazetteer::parse(kNames, "names")));
  IndexWriter writer(taken(open_for_writing(path, IfMissing::create)), configuration,
                     WholeRun::committed_in_parts);
  for (const auto& article : articles) writer.put(article, {}, content_hash(article, configuration));
  writer.commit();
}

std::string joined(const std::set<std::string>& ids) {
  std::string text;
  for (const auto& id : ids) text += ' ' + id;
  return text.empty() ? " none" : text;
}

/// The tree with something less, one change each.
std::vector<QueryNode> simpler(const QueryNode& node) {
  auto all = node.children;
  const auto add = [&](auto change) {
    all.push_back(node);
    change(all.back());
  };
  if (node.boost != 1.0) add([](QueryNode& changed) { changed.boost = 1.0; });
  if (node.demand != Demand::plain) add([](QueryNode& changed) { changed.demand = Demand::plain; });
  if (node.field == QueryField::title) add([](QueryNode& changed) { changed.field = QueryField::any; });
  if (node.kind == NodeKind::phrase && node.text.find(' ') != std::string::npos) {
    add([](QueryNode& changed) { changed.text.erase(0, changed.text.find(' ') + 1); });
    add([](QueryNode& changed) { changed.text.erase(changed.text.rfind(' ')); });
  }
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    if (node.children.size() > 2)
      add([i](QueryNode& changed) {
        changed.children.erase(changed.children.begin() + static_cast<std::ptrdiff_t>(i));
      });
    for (auto& less : simpler(node.children[i]))
      add([&](QueryNode& changed) { changed.children[i] = std::move(less); });
  }
  return all;
}

/// Amounts are compared by what the text says, whereas NEAR needs their places.
bool has_measure_in_near(const QueryNode& node, bool inside = false) {
  const bool near = inside || node.kind == NodeKind::near;
  if (near && node.kind == NodeKind::word && whole_measure(node.text)) return true;
  return std::any_of(node.children.begin(), node.children.end(),
                     [&](const QueryNode& child) { return has_measure_in_near(child, near); });
}

}  // namespace

Comparison::Comparison(const std::vector<Article>& articles) {
  build(folder_ / "n.db", articles);
  engine_.emplace(taken(SearchEngine::open(folder_ / "n.db")));
  for (const auto& article : articles) news_.add(taken(engine_->show(article.id)));
  dictionary_ = std::make_unique<FacetDictionary>(taken(open_for_reading(folder_ / "n.db")));
  evaluator_ = std::make_unique<NaiveEvaluator>(news_, *dictionary_);
}

Comparison::Answer Comparison::ask(const SearchRequest& request) {
  auto asked = request;
  asked.fall_back = false;
  asked.limit = news_.articles().size();
  asked.exact_total = true;
  asked.snippets.count = 0;
  const auto response = taken(engine_->search(asked));
  Answer answer;
  for (const auto& hit : response.hits) answer.found.insert(hit.article.id);
  answer.total = response.total.value;
  const auto parsed = parse_query(request.text);
  answer.cut = response.query.warnings.size() > parsed.warnings.size() &&
               std::any_of(response.query.warnings.begin(), response.query.warnings.end(),
                           [](const QueryWarning& warning) {
                             const auto& text = warning.message;
                             return text.find("were searched") != std::string::npos ||
                                    text.find("find nothing") != std::string::npos ||
                                    text.find("not all articles") != std::string::npos;
                           });
  answer.cut = answer.cut || has_measure_in_near(parsed.root);
  if (!answer.cut) answer.expected = evaluator_->find(parsed.root, request);
  return answer;
}

Comparison::Verdict Comparison::judge(const SearchRequest& request) {
  const auto answer = ask(request);
  if (answer.cut) return Verdict::not_comparable;
  return answer.expected == answer.found && answer.total == answer.found.size() ? Verdict::equal
                                                                                : Verdict::different;
}

/// Greedy: any smaller request that still differs is taken, until none does.
SearchRequest Comparison::smallest(SearchRequest request) {
  for (bool smaller = true; smaller;) {
    std::vector<SearchRequest> candidates;
    const auto add = [&](auto change) {
      candidates.push_back(request);
      change(candidates.back());
    };
    for (const auto& tree : simpler(parse_query(request.text).root))
      add([&](SearchRequest& changed) { changed.text = print_query(tree); });
    for (std::size_t i = 0; i < request.filters.size(); ++i)
      add([i](SearchRequest& changed) {
        changed.filters.erase(changed.filters.begin() + static_cast<std::ptrdiff_t>(i));
      });
    if (request.days != DayRange{}) add([](SearchRequest& changed) { changed.days = {}; });
    if (request.match == MatchMode::any) add([](SearchRequest& changed) { changed.match = MatchMode::all; });
    const auto better = std::find_if(candidates.begin(), candidates.end(),
                                     [&](const SearchRequest& c) { return judge(c) == Verdict::different; });
    smaller = better != candidates.end();
    if (smaller) request = *better;
  }
  return request;
}

std::string Comparison::text_of(const std::string& id) const {
  const auto found = std::find_if(news_.articles().begin(), news_.articles().end(),
                                  [&](const NaiveArticle& known) { return known.article.id == id; });
  if (found == news_.articles().end()) return id + ": no such article";
  const auto& article = found->article;
  return fmt::format("{} ({}{}): {} | {}", id, article.language,
                     article.title_derived ? ", derived title" : "", article.title,
                     article.body.substr(0, 600));
}

std::string Comparison::report(const SearchRequest& request) {
  if (judge(request) != Verdict::different) return {};
  const auto least = smallest(request);
  const auto answer = ask(least);
  std::string text =
      fmt::format("query: {}\n  of: {}\n  --match {}, {} filters, total {}\n", least.text, request.text,
                  least.match == MatchMode::any ? "any" : "all", least.filters.size(), answer.total);
  for (const auto& filter : least.filters)
    text += fmt::format("  filter {}{}: {} (form {})\n", filter.negated ? "not " : "",
                        filter.kind ? facet_name(*filter.kind) : "entity", filter.text,
                        static_cast<int>(filter.form));
  text += "expected:" + joined(answer.expected) + "\nfound:   " + joined(answer.found) + '\n';
  std::vector<std::string> different;
  std::set_symmetric_difference(answer.expected.begin(), answer.expected.end(), answer.found.begin(),
                                answer.found.end(), std::back_inserter(different));
  if (!different.empty()) text += text_of(different.front()) + '\n';
  return text;
}

}  // namespace dateline::differential
