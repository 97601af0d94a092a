#include "indexer/build/story_groups.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "common/index/pack.hpp"
#include "common/index/schema.hpp"

namespace dateline {

namespace {

using Docids = std::vector<Xapian::docid>;

std::uint64_t number_of(std::string_view big_endian) {
  std::uint64_t number = 0;
  for (const char byte : big_endian) number = (number << 8U) | static_cast<unsigned char>(byte);
  return number;
}

/// One article, or a group that nothing but articles to join can happen to.
struct Part {
  std::uint64_t number = 0;  ///< of the group; 0: one article
  Docids articles;           ///< ascending
};

/// Parts of the graph while they are joined. Their names are docids: of a group its first member's.
class Parts {
 public:
  bool has(Xapian::docid name) const { return parent_.count(name) > 0; }
  void add(Xapian::docid name, Part part) {
    parent_[name] = name;
    parts_[name] = std::move(part);
  }
  Xapian::docid root(Xapian::docid name) {
    while (parent_[name] != name) name = parent_[name] = parent_[parent_[name]];
    return name;
  }
  void join(Xapian::docid a, Xapian::docid b) { parent_[root(std::max(a, b))] = root(std::min(a, b)); }
  /// The names of joined parts, together.
  std::map<Xapian::docid, Docids> joined() {
    std::map<Xapian::docid, Docids> all;
    for (const auto& [name, part] : parts_) all[root(name)].push_back(name);
    return all;
  }
  const Part& operator[](Xapian::docid name) const { return parts_.at(name); }

 private:
  std::unordered_map<Xapian::docid, Xapian::docid> parent_;
  std::map<Xapian::docid, Part> parts_;
};

/// One flush.
class Regrouping {
 public:
  Regrouping(Xapian::WritableDatabase& database, const std::function<StoryMember(Xapian::docid)>& member,
             const std::unordered_map<Xapian::docid, StoryMember>& added)
      : database_(database), member_(member), added_(added), stories_(database, schema::story_map()) {}

  /// The group is no more; those of its members that stay are compared anew.
  void dissolve(std::uint64_t number, const std::unordered_set<Xapian::docid>& removed) {
    entries_[number].clear();
    dissolved_.insert(number);
    for (const auto docid : members_of(number))
      if (removed.count(docid) == 0) compare_anew(docid);
  }

  void compare_anew(Xapian::docid docid) {
    if (added_.count(docid) == 0) anew_.emplace(docid, StoryMember());
  }

  std::uint64_t group_of(Xapian::docid docid) const {
    const auto number = story_of(database_.get_document(docid, Xapian::DOC_ASSUME_VALID));
    return dissolved_.count(number) > 0 ? 0 : number;
  }

  void join(const std::vector<ArticlePair>& pairs) {
    for (const auto& [docid, member] : anew_) part_of(docid);
    for (const auto& [a, b] : pairs) join(a, b);
    AnchorReader anchors(database_);
    for (auto& [docid, member] : anew_) {
      member = member_(docid);
      for (const auto other : anchors.near(docid, member.anchors)) join(docid, other);
    }
  }

  void write() {
    for (const auto& [root, names] : parts_.joined()) write_component(names);
    std::vector<MapEntry> edits;
    for (const auto& [number, articles] : entries_)
      edits.emplace_back(schema::story_key(number), pack_ordinals(articles));
    SortedMapWriter(database_, schema::story_map())
        .apply(edits, [](std::string_view, const std::optional<std::string>&, const std::string& articles) {
          return articles.empty() ? std::nullopt : std::optional(articles);
        });
  }

 private:
  Docids members_of(std::uint64_t number) {
    const auto packed = stories_.get(schema::story_key(number));
    return packed ? unpack_ordinals(*packed) : Docids();
  }

  Xapian::docid part_of(Xapian::docid docid) {
    if (parts_.has(docid)) return docid;
    const auto number = added_.count(docid) + anew_.count(docid) > 0 ? 0 : group_of(docid);
    if (number == 0) {
      parts_.add(docid, {0, {docid}});
      return docid;
    }
    if (const auto known = group_names_.find(number); known != group_names_.end()) return known->second;
    auto members = members_of(number);
    if (members.empty()) throw Xapian::DatabaseCorruptError("a group of near-duplicates has no members");
    const auto name = members.front();
    parts_.add(name, {number, std::move(members)});
    group_names_[number] = name;
    return name;
  }

  void join(Xapian::docid a, Xapian::docid b) {
    const auto part = part_of(a);
    const auto other = part_of(b);
    if (parts_.root(part) == parts_.root(other)) return;
    if (same_story(sketch(a), sketch(b))) parts_.join(part, other);
  }

  const std::string& sketch(Xapian::docid docid) {
    const auto [known, is_new] = sketches_.try_emplace(docid);
    if (is_new)
      known->second = database_.get_document(docid, Xapian::DOC_ASSUME_VALID).get_value(schema::kSketchSlot);
    return known->second;
  }

  std::uint64_t number_of_article(Xapian::docid docid) const {
    if (const auto found = added_.find(docid); found != added_.end()) return found->second.number;
    if (const auto found = anew_.find(docid); found != anew_.end()) return found->second.number;
    return member_(docid).number;
  }

  void write_component(const Docids& names) {
    if (names.size() == 1) {
      if (const auto& part = parts_[names.front()]; part.number == 0) set_story(part.articles.front(), 0);
      return;
    }
    std::optional<std::uint64_t> lowest;
    Docids articles;
    for (const auto name : names) {
      const auto& part = parts_[name];
      const auto number = part.number > 0 ? part.number : number_of_article(name);
      lowest = std::min(lowest.value_or(number), number);
      articles.insert(articles.end(), part.articles.begin(), part.articles.end());
      if (part.number > 0) entries_[part.number].clear();
    }
    std::sort(articles.begin(), articles.end());
    for (const auto name : names)
      if (parts_[name].number != *lowest)
        for (const auto docid : parts_[name].articles) set_story(docid, *lowest);
    entries_[*lowest] = std::move(articles);
  }

  void set_story(Xapian::docid docid, std::uint64_t number) {
    auto document = database_.get_document(docid);
    if (story_of(document) == number) return;
    if (number == 0)
      document.remove_value(schema::kStorySlot);
    else
      document.add_value(schema::kStorySlot, schema::story_key(number));
    database_.replace_document(docid, document);
  }

  Xapian::WritableDatabase& database_;
  const std::function<StoryMember(Xapian::docid)>& member_;
  const std::unordered_map<Xapian::docid, StoryMember>& added_;
  SortedMapReader stories_;
  std::set<std::uint64_t> dissolved_;
  std::map<Xapian::docid, StoryMember> anew_;
  Parts parts_;
  std::unordered_map<std::uint64_t, Xapian::docid> group_names_;
  std::unordered_map<Xapian::docid, std::string> sketches_;
  std::map<std::uint64_t, Docids> entries_;  ///< what the map of groups gets; empty: no group
};

}  // namespace

std::uint64_t story_of(const Xapian::Document& document) {
  return number_of(document.get_value(schema::kStorySlot));
}

void StoryGroups::add(Xapian::docid docid, StoryMember article) {
  anchors_.add(docid, article.anchors);
  added_[docid] = std::move(article);
}

void StoryGroups::remove(Xapian::docid docid, const std::vector<Anchor>& anchors) {
  anchors_.remove(docid, anchors);
  added_.erase(docid);
  removed_.insert(docid);
  if (const auto number = story_of(database_.get_document(docid)); number > 0) broken_.insert(number);
}

void StoryGroups::flush() {
  if (added_.empty() && removed_.empty()) return;
  const auto changes = anchors_.flush();
  Regrouping regrouping(database_, member_, added_);
  for (const auto number : broken_) regrouping.dissolve(number, removed_);
  for (const auto docid : changes.moved) {
    if (const auto number = regrouping.group_of(docid); number > 0) regrouping.dissolve(number, removed_);
    regrouping.compare_anew(docid);
  }
  regrouping.join(changes.pairs);
  regrouping.write();
  added_.clear();
  removed_.clear();
  broken_.clear();
}

}  // namespace dateline
