#include "common/index/facet_dictionary_writer.hpp"

#include <algorithm>

#include "common/index/facet_map_keys.hpp"
#include "common/index/facet_name.hpp"
#include "common/index/schema.hpp"

namespace dateline {

namespace {

/// Keys of a kind that a writer remembers between flushes; above, it asks the database again.
constexpr std::size_t kRememberedKeys = 1'000'000;

std::uint32_t changed_count(std::uint32_t old, std::int64_t by) {
  return static_cast<std::uint32_t>(std::max<std::int64_t>(0, old + by));
}

}  // namespace

FacetDictionaryWriter::FacetDictionaryWriter(Xapian::WritableDatabase& database) : database_(database) {
  for (std::size_t i = 0; i < kDictionaryKinds; ++i) {
    auto& state = kinds_.at(i);
    state.next = ordinal_of_key(database_.get_metadata(schema::counter_key(kAllFacetKinds.at(i))));
    state.remembers_all = state.next == 0;
  }
}

FacetDictionaryWriter::Stored& FacetDictionaryWriter::stored(FacetKind kind) {
  auto& readers = state(kind).stored;
  const Xapian::Database& readable = database_;
  if (!readers)
    readers.emplace(Stored{.entries = SortedMapReader(readable, schema::entry_map(kind)),
                           .keys = SortedMapReader(readable, schema::key_map(kind)),
                           .skeletons = SortedMapReader(readable, schema::skeleton_map(kind))});
  return *readers;
}

/// Null where no value has the key.
const FacetDictionaryWriter::Value* FacetDictionaryWriter::find(FacetKind kind, const std::string& key) {
  auto& state = this->state(kind);
  if (const auto known = state.ordinals.find(key); known != state.ordinals.end()) return &*known;
  if (state.remembers_all) return nullptr;
  const auto packed = stored(kind).keys.get(key);
  if (!packed) return nullptr;
  return &*state.ordinals.emplace(key, ordinal_of_key(*packed)).first;
}

const FacetDictionaryWriter::Value* FacetDictionaryWriter::find_skeleton(FacetKind kind,
                                                                         const std::string& skeleton) {
  auto& state = this->state(kind);
  if (const auto known = state.by_skeleton.find(skeleton); known != state.by_skeleton.end())
    return known->second;
  if (state.remembers_all) return nullptr;
  const auto ordinal = stored(kind).skeletons.get(skeleton);
  if (!ordinal) return nullptr;
  const auto packed = stored(kind).entries.get(*ordinal);
  const auto entry = packed ? unpack_facet_entry(*packed) : std::nullopt;
  if (!entry) throw Xapian::DatabaseCorruptError("a skeleton leads to no entry of the facet dictionary");
  const auto& value = *state.ordinals.emplace(entry->key, ordinal_of_key(*ordinal)).first;
  state.by_skeleton.emplace(skeleton, &value);
  return &value;
}

const FacetDictionaryWriter::Value& FacetDictionaryWriter::intern(FacetKind kind, const std::string& key) {
  if (const auto* known = find(kind, key)) return *known;
  auto& state = this->state(kind);
  const auto ordinal = state.next++;
  state.new_keys.emplace_back(key, ordinal_key(ordinal));
  const auto& value = *state.ordinals.emplace(key, ordinal).first;
  change(kind, value);
  return value;
}

std::string FacetDictionaryWriter::settle(FacetKind kind, const std::string& key, std::string_view skeleton,
                                          Spelling spelling) {
  if (find(kind, key) != nullptr) return key;
  auto& state = this->state(kind);
  const auto skeleton_key = dateline::skeleton_key(skeleton);
  const Value* alike = nullptr;
  if (!skeleton.empty()) {
    const auto known = state.joined.find(key);
    alike = known != state.joined.end() ? known->second : find_skeleton(kind, skeleton_key);
  }
  if (alike != nullptr && spelling == Spelling::variant) {
    state.joined.emplace(key, alike);
    return alike->first;
  }
  const auto& value = intern(kind, key);
  if (alike == nullptr && !skeleton.empty()) {
    state.by_skeleton.emplace(skeleton_key, &value);
    state.new_skeletons.emplace_back(skeleton_key, ordinal_key(value.second));
  }
  return key;
}

FacetDictionaryWriter::EntryChange& FacetDictionaryWriter::change(FacetKind kind, const Value& value) {
  auto& entry = state(kind).changes[value.second];
  if (entry.key.empty()) entry.key = value.first;
  return entry;
}

Ordinal FacetDictionaryWriter::count(FacetKind kind, const std::string& key, const std::string& name,
                                     const std::vector<std::string>& short_forms, int by) {
  const auto& value = intern(kind, key);
  auto& forms = change(kind, value).forms;
  forms[name].articles += by;
  for (const auto& form : short_forms) forms[form].short_forms += by;
  return value.second;
}

Ordinal FacetDictionaryWriter::add(FacetKind kind, const std::string& key, const std::string& name,
                                   const std::vector<std::string>& short_forms) {
  return count(kind, key, name, short_forms, 1);
}

void FacetDictionaryWriter::release(FacetKind kind, const std::string& key, const std::string& name,
                                    const std::vector<std::string>& short_forms) {
  count(kind, key, name, short_forms, -1);
}

void FacetDictionaryWriter::declare(FacetKind kind, const std::string& key, const FacetForm& form) {
  auto& standing = change(kind, intern(kind, key)).forms[form.name].standing;
  standing = std::max(standing, form.standing);
}

void FacetDictionaryWriter::flush() {
  for (std::size_t i = 0; i < kDictionaryKinds; ++i) flush_kind(kAllFacetKinds.at(i));
}

FacetEntry FacetDictionaryWriter::changed_entry(const std::optional<std::string>& old,
                                                const EntryChange& change,
                                                std::vector<std::string>& new_forms) {
  auto entry = old ? unpack_facet_entry(*old).value_or(FacetEntry{}) : FacetEntry{};
  entry.key = change.key;
  auto& forms = entry.forms;
  for (const auto& [name, form_change] : change.forms) {
    auto form = std::find_if(forms.begin(), forms.end(),
                             [&, &wanted = name](const auto& f) { return f.name == wanted; });
    if (form == forms.end()) {
      form = forms.insert(forms.end(), FacetForm{.name = name});
      new_forms.push_back(name);
    }
    form->articles = changed_count(form->articles, form_change.articles);
    form->short_forms = changed_count(form->short_forms, form_change.short_forms);
    form->standing = std::max(form->standing, form_change.standing);
  }
  const auto forgotten = [](const FacetForm& f) {
    return f.articles == 0 && f.short_forms == 0 && f.standing == FormStanding::used;
  };
  forms.erase(std::remove_if(forms.begin(), forms.end(), forgotten), forms.end());
  return entry;
}

void FacetDictionaryWriter::put_sorted(const std::string& map, std::vector<MapEntry>& entries) {
  std::sort(entries.begin(), entries.end());
  entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
  SortedMapWriter(database_, map).put(entries);
  entries.clear();
}

void FacetDictionaryWriter::flush_entries(FacetKind kind) {
  const auto& changes = state(kind).changes;
  std::vector<MapEntry> edits;
  edits.reserve(changes.size());
  for (const auto& [ordinal, change] : changes) edits.emplace_back(ordinal_key(ordinal), std::string());
  std::vector<MapEntry> names;
  SortedMapWriter(database_, schema::entry_map(kind))
      .apply(edits, [&](std::string_view key, const std::optional<std::string>& old, const std::string&) {
        const auto ordinal = ordinal_of_key(key);
        std::vector<std::string> new_forms;
        const auto entry = changed_entry(old, changes.at(ordinal), new_forms);
        for (const auto& form : new_forms)
          for (const auto& word : name_words(form))
            names.emplace_back(name_word_key(word, ordinal), std::string());
        return std::optional(pack_facet_entry(entry));
      });
  put_sorted(schema::name_map(kind), names);
}

void FacetDictionaryWriter::flush_kind(FacetKind kind) {
  auto& state = this->state(kind);
  if (state.changes.empty()) return;
  flush_entries(kind);
  put_sorted(schema::key_map(kind), state.new_keys);
  if (is_entity(kind)) put_sorted(schema::skeleton_map(kind), state.new_skeletons);
  database_.set_metadata(schema::counter_key(kind), ordinal_key(state.next));

  state.changes.clear();
  state.stored.reset();
  if (state.ordinals.size() <= kRememberedKeys && state.joined.size() <= kRememberedKeys) return;
  state.joined.clear();
  state.by_skeleton.clear();
  state.ordinals.clear();
  state.remembers_all = false;
}

}  // namespace dateline
