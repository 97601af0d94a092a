#include "searcher/query/near_mentions.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "common/index/schema.hpp"
#include "searcher/query/near_places.hpp"

namespace dateline {

namespace {

using Positions = std::vector<std::uint32_t>;
using Places = std::vector<PlaceRange>;

/// Full terms begin with a capital, stems never do.
bool is_full_term(const std::string& term) {
  return !term.empty() && term.front() >= 'A' && term.front() <= 'Z';
}

/// The kind of which the term stands for any entity.
std::optional<FacetKind> any_of_kind(const std::string& term) {
  for (const auto kind : {FacetKind::person, FacetKind::org, FacetKind::place})
    if (term == schema::mention_term(kind)) return kind;
  return std::nullopt;
}

template <typename Step, typename Test>
bool has_term(const Step& step, Test test) {
  return std::any_of(step.begin(), step.end(), test);
}

bool has_entity(const NearWords& words) {
  return words.steps.size() == 1 && has_term(words.steps.front(), is_full_term);
}

bool has_word(const NearWords& words) {
  return words.steps.size() > 1 ||
         has_term(words.steps.front(), [](const std::string& term) { return !is_full_term(term); });
}

bool share_entity(const Step& a, const Step& b) {
  return has_term(a, [&](const std::string& term) {
    if (!is_full_term(term)) return false;
    if (std::binary_search(b.begin(), b.end(), term)) return true;
    const auto kind = any_of_kind(term);
    return kind && has_term(b, [&](const std::string& other) {
             return other.starts_with(schema::facet_prefix(*kind));
           });
  });
}

bool may_overlap(const NearWords& a, const NearWords& b) {
  if (!has_entity(a) && !has_entity(b)) return false;
  if ((has_entity(a) && has_word(b)) || (has_word(a) && has_entity(b))) return true;
  return share_entity(a.steps.front(), b.steps.front()) || share_entity(b.steps.front(), a.steps.front());
}

/// So many terms are looked up one by one.
constexpr std::size_t kFewTerms = 8;

void append(Positions& all, Xapian::PositionIterator from) {
  for (const Xapian::PositionIterator end; from != end; ++from) all.push_back(*from);
}

/// What is one place of an operand that stands for any entity of a kind.
enum class Unit {
  word,     ///< a word of a mention
  run,      ///< mentions without a word between them
  mention,  ///< costs the article's terms and the positions of each entity
};

/// Where an operand stands in one article.
class PlaceFinder {
 public:
  PlaceFinder(const Xapian::Database& database, Xapian::docid docid, Unit unit, NearBudget& budget)
      : database_(database), docid_(docid), unit_(unit), budget_(budget) {}

  [[nodiscard]] Places find(const NearWords& words) const {
    Places places;
    if (words.steps.size() > 1) {
      add_phrase(words, places);
    } else {
      for (const auto& term : terms_here(words.steps.front(), words.prefix))
        add_term(term, words.prefix, places);
      std::sort(places.begin(), places.end());
      places.erase(std::unique(places.begin(), places.end()), places.end());
    }
    return places;
  }

 private:
  void add_term(const std::string& term, std::string_view prefix, Places& places) const {
    const auto kind = any_of_kind(term);
    if (kind && unit_ == Unit::mention) return add_kind(*kind, places);
    const auto positions = positions_of({term}, prefix);
    if (is_full_term(term) && (!kind || unit_ == Unit::run)) {
      const auto runs = runs_of(positions);
      places.insert(places.end(), runs.begin(), runs.end());
    } else {
      for (const auto position : positions) places.push_back({position, position});
    }
  }

  /// The mentions of every entity of the kind, entity by entity: those of two may stand side by side.
  void add_kind(FacetKind kind, Places& places) const {
    const auto prefix = schema::facet_prefix(kind);
    auto term = database_.termlist_begin(docid_);
    term.skip_to(prefix);
    for (; term != database_.termlist_end(docid_) && (*term).starts_with(prefix); ++term) {
      Positions positions;
      budget_.steps -= std::min(budget_.steps, NearBudget::kPositionList);
      append(positions, term.positionlist_begin());
      const auto runs = runs_of(positions);
      places.insert(places.end(), runs.begin(), runs.end());
    }
  }

  void add_phrase(const NearWords& words, Places& places) const {
    std::vector<Positions> positions;
    for (const auto& step : words.steps) positions.push_back(positions_of(step, words.prefix));
    const auto count = static_cast<std::uint32_t>(positions.size());
    for (const auto first : positions.front()) {
      std::uint32_t step = 1;
      while (step < count && std::binary_search(positions[step].begin(), positions[step].end(), first + step))
        ++step;
      if (step == count) places.push_back({first, first + count - 1});
    }
  }

  /// The terms of the step that the article may have. A pattern can stand for a thousand terms, of which few
  /// are in one article: then its own terms are asked first.
  [[nodiscard]] Step terms_here(const Step& step, std::string_view prefix) const {
    if (step.size() <= kFewTerms) return step;
    Step here;
    auto own = database_.termlist_begin(docid_);
    own.skip_to(std::string(prefix) + step.front());
    for (; own != database_.termlist_end(docid_); ++own) {
      const auto full = *own;
      if (!full.starts_with(prefix)) break;
      auto term = full.substr(prefix.size());
      if (term > step.back()) break;
      if (std::binary_search(step.begin(), step.end(), term)) here.push_back(std::move(term));
    }
    return here;
  }

  [[nodiscard]] Positions positions_of(const Step& step, std::string_view prefix) const {
    Positions positions;
    for (const auto& term : terms_here(step, prefix)) {
      budget_.steps -= std::min(budget_.steps, NearBudget::kPositionList);
      append(positions, database_.positionlist_begin(docid_, std::string(prefix) + term));
    }
    std::sort(positions.begin(), positions.end());
    return positions;
  }

  const Xapian::Database& database_;
  Xapian::docid docid_;
  Unit unit_;
  NearBudget& budget_;
};

}  // namespace

bool may_share_positions(const NearChoice& choice) {
  if (std::any_of(choice.operands.begin(), choice.operands.end(), has_entity)) return true;
  std::set<std::pair<std::string_view, std::string_view>> terms;
  for (const auto& [steps, prefix] : choice.operands)
    for (const auto& step : steps)
      for (const auto& term : step)
        if (!terms.emplace(prefix, term).second) return true;
  const auto is_title = [](const NearWords& words) { return !words.prefix.empty(); };
  return std::any_of(choice.operands.begin(), choice.operands.end(), is_title) &&
         !std::all_of(choice.operands.begin(), choice.operands.end(), is_title);
}

bool needs_whole_places(const NearChoice& choice) {
  const auto& operands = choice.operands;
  const auto is_long = [&](const NearWords& words) {
    return words.steps.size() > 1 || (operands.size() > 2 && has_entity(words));
  };
  if (std::any_of(operands.begin(), operands.end(), is_long)) return true;
  if (std::none_of(operands.begin(), operands.end(), has_entity)) return may_share_positions(choice);
  for (std::size_t i = 0; i < operands.size(); ++i)
    for (std::size_t j = i + 1; j < operands.size(); ++j)
      if (may_overlap(operands[i], operands[j])) return true;
  return false;
}

void NearMentions::init(const Xapian::Database& database) {
  database_ = database;
  articles_ = database.get_doccount();
  docid_ = 0;
  at_end_ = false;
}

bool NearMentions::passes(Xapian::docid docid) const {
  const bool near = budget_->steps > 0 && are_near(docid);
  budget_->spent = budget_->spent || (budget_->steps == 0 && !near);
  return near;
}

bool NearMentions::are_near(Xapian::docid docid) const {
  const auto near = [&](Unit unit) {
    const PlaceFinder finder(database_, docid, unit, *budget_);
    std::vector<Places> places;
    for (const auto& operand : choice_.operands) {
      places.push_back(finder.find(operand));
      if (places.back().empty()) return false;
      if (budget_->steps == 0) return false;
    }
    return stand_near(places, choice_.distance, budget_->steps);
  };
  // Of two things, mentions are near only if words of them are, and are near if runs of them are.
  if (choice_.operands.size() == 2) {
    if (!near(Unit::word)) return false;
    if (near(Unit::run)) return true;
  }
  return near(Unit::mention);
}

void NearMentions::next(double least_weight) {
  skip_to(docid_ + 1, least_weight);
}

void NearMentions::skip_to(Xapian::docid docid, double) {
  auto article = database_.postlist_begin({});
  article.skip_to(docid);
  while (article != database_.postlist_end({}) && !passes(*article)) ++article;
  at_end_ = article == database_.postlist_end({});
  if (!at_end_) docid_ = *article;
}

bool NearMentions::check(Xapian::docid docid, double) {
  docid_ = docid;
  return passes(docid);
}

}  // namespace dateline
