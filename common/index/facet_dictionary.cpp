#include "common/index/facet_dictionary.hpp"

#include <algorithm>
#include <cassert>

#include "common/index/facet_name.hpp"
#include "common/index/schema.hpp"
#include "common/text/utf8.hpp"

namespace dateline {

namespace {

/// Keys that a writer remembers between flushes; above, it asks the database again.
constexpr std::size_t kRememberedKeys = 1'000'000;
constexpr std::size_t kOrdinalBytes = 4;
/// A form's standing and count share one number.
constexpr unsigned kStandings = 3;

/// Room for a word in the name map, beside NUL and ordinal.
constexpr std::size_t kMaxNameWordBytes = kMaxMapKeyBytes - kOrdinalBytes - 1;

std::string name_key(std::string_view word, Ordinal ordinal) {
  std::string key(truncate_utf8(word, kMaxNameWordBytes));
  key.push_back('\0');
  return key + ordinal_key(ordinal);
}

}  // namespace

std::string ordinal_key(Ordinal ordinal) {
  std::string key(kOrdinalBytes, '\0');
  for (std::size_t i = kOrdinalBytes; i-- > 0; ordinal >>= 8U) key[i] = static_cast<char>(ordinal & 0xFFU);
  return key;
}

Ordinal ordinal_of_key(std::string_view key) {
  Ordinal ordinal = 0;
  for (const char c : key) ordinal = (ordinal << 8U) | static_cast<unsigned char>(c);
  return ordinal;
}

const std::string& FacetEntry::shown_name() const {
  const FacetForm* best = nullptr;
  for (const auto& form : forms) {
    const auto better = [&] {
      if (best == nullptr) return true;
      const bool canonical = form.standing == FormStanding::canonical;
      if (canonical != (best->standing == FormStanding::canonical)) return canonical;
      if (form.articles != best->articles) return form.articles > best->articles;
      return form.name < best->name;
    };
    if (better()) best = &form;
  }
  return best == nullptr ? key : best->name;
}

std::string pack_facet_entry(const FacetEntry& entry) {
  std::string packed;
  pack_string(packed, entry.key);
  pack_uint(packed, entry.forms.size());
  for (const auto& form : entry.forms) {
    pack_string(packed, form.name);
    pack_uint(packed, std::uint64_t{form.articles} * kStandings + static_cast<unsigned>(form.standing));
  }
  return packed;
}

std::optional<FacetEntry> unpack_facet_entry(std::string_view packed) {
  Unpacker in(packed);
  FacetEntry entry;
  entry.key = in.string();
  const auto count = in.uint();
  for (std::uint64_t i = 0; i < count && in.ok(); ++i) {
    FacetForm form{.name = std::string(in.string())};
    const auto articles_and_standing = in.uint();
    form.articles = static_cast<std::uint32_t>(articles_and_standing / kStandings);
    form.standing = static_cast<FormStanding>(articles_and_standing % kStandings);
    entry.forms.push_back(std::move(form));
  }
  if (!in.ok() || !in.at_end()) return std::nullopt;
  return entry;
}

FacetDictionary::FacetDictionary(const Xapian::Database& database) {
  for (std::size_t i = 0; i < kDictionaryKinds; ++i) {
    const auto kind = kAllFacetKinds.at(i);
    maps_.push_back(Maps{.entries = SortedMapReader(database, schema::entry_map(kind)),
                         .keys = SortedMapReader(database, schema::key_map(kind)),
                         .names = SortedMapReader(database, schema::name_map(kind))});
  }
}

std::optional<FacetEntry> FacetDictionary::entry(FacetKind kind, Ordinal ordinal) {
  const auto packed = maps(kind).entries.get(ordinal_key(ordinal));
  return packed ? unpack_facet_entry(*packed) : std::nullopt;
}

std::optional<Ordinal> FacetDictionary::ordinal(FacetKind kind, std::string_view key) {
  const auto packed = maps(kind).keys.get(key);
  if (!packed) return std::nullopt;
  return ordinal_of_key(*packed);
}

std::vector<std::pair<Ordinal, FacetEntry>> FacetDictionary::find(FacetKind kind,
                                                                  const std::vector<std::string>& words) {
  std::vector<std::pair<Ordinal, FacetEntry>> found;
  if (words.empty()) return found;
  // The longest word is likely the rarest; each candidate is then checked against the whole run.
  const auto rarest =
      std::max_element(words.begin(), words.end(),
                       [](const std::string& a, const std::string& b) { return a.size() < b.size(); });
  std::vector<Ordinal> candidates;
  const auto prefix = std::string(truncate_utf8(*rarest, kMaxNameWordBytes)) + '\0';
  maps(kind).names.scan_prefix(prefix, [&](const std::string& key, const std::string&) {
    candidates.push_back(ordinal_of_key(std::string_view(key).substr(prefix.size())));
    return true;
  });
  for (const Ordinal candidate : candidates) {
    auto value = entry(kind, candidate);
    if (!value) continue;
    const auto fits = [&](const FacetForm& form) { return contains_run(name_words(form.name), words); };
    if (std::any_of(value->forms.begin(), value->forms.end(), fits))
      found.emplace_back(candidate, std::move(*value));
  }
  return found;
}

void FacetDictionary::scan(FacetKind kind, const std::function<bool(Ordinal, const FacetEntry&)>& visit) {
  maps(kind).entries.scan({}, [&](const std::string& key, const std::string& packed) {
    const auto value = unpack_facet_entry(packed);
    if (!value) throw Xapian::DatabaseCorruptError("an entry of the facet dictionary is malformed");
    return visit(ordinal_of_key(key), *value);
  });
}

FacetDictionaryWriter::FacetDictionaryWriter(Xapian::WritableDatabase& database) : database_(database) {
  for (std::size_t i = 0; i < kDictionaryKinds; ++i) {
    const auto counter = database_.get_metadata(schema::counter_key(kAllFacetKinds.at(i)));
    kinds_.at(i).next = ordinal_of_key(counter);
  }
}

Ordinal FacetDictionaryWriter::intern(FacetKind kind, const std::string& key) {
  auto& state = kinds_.at(static_cast<std::size_t>(kind));
  if (const auto known = state.ordinals.find(key); known != state.ordinals.end()) return known->second;
  const Xapian::Database& readable = database_;
  SortedMapReader keys(readable, schema::key_map(kind));
  const auto stored = keys.get(key);
  const Ordinal ordinal = stored ? ordinal_of_key(*stored) : state.next++;
  if (!stored) state.new_keys.emplace_back(key, ordinal);
  state.ordinals.emplace(key, ordinal);
  return ordinal;
}

FacetDictionaryWriter::EntryChange& FacetDictionaryWriter::change(FacetKind kind, const std::string& key) {
  auto& entry = kinds_.at(static_cast<std::size_t>(kind)).changes[intern(kind, key)];
  if (entry.key.empty()) entry.key = key;
  return entry;
}

Ordinal FacetDictionaryWriter::add(FacetKind kind, const std::string& key, const std::string& name) {
  ++change(kind, key).forms[name].articles;
  return intern(kind, key);
}

void FacetDictionaryWriter::release(FacetKind kind, const std::string& key, const std::string& name) {
  --change(kind, key).forms[name].articles;
}

void FacetDictionaryWriter::declare(FacetKind kind, const std::string& key, const FacetForm& form) {
  auto& standing = change(kind, key).forms[form.name].standing;
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
    form->articles =
        static_cast<std::uint32_t>(std::max<std::int64_t>(0, form->articles + form_change.articles));
    form->standing = std::max(form->standing, form_change.standing);
  }
  const auto forgotten = [](const FacetForm& f) {
    return f.articles == 0 && f.standing == FormStanding::used;
  };
  forms.erase(std::remove_if(forms.begin(), forms.end(), forgotten), forms.end());
  return entry;
}

void FacetDictionaryWriter::flush_kind(FacetKind kind) {
  auto& state = kinds_.at(static_cast<std::size_t>(kind));
  if (state.changes.empty()) return;

  std::vector<MapEntry> edits;
  for (const auto& [ordinal, change] : state.changes) edits.emplace_back(ordinal_key(ordinal), std::string());
  std::vector<MapEntry> names;
  SortedMapWriter(database_, schema::entry_map(kind))
      .apply(edits, [&](std::string_view key, const std::optional<std::string>& old, const std::string&) {
        const auto ordinal = ordinal_of_key(key);
        std::vector<std::string> new_forms;
        const auto entry = changed_entry(old, state.changes.at(ordinal), new_forms);
        for (const auto& form : new_forms)
          for (const auto& word : name_words(form))
            names.emplace_back(name_key(word, ordinal), std::string());
        return std::optional(pack_facet_entry(entry));
      });

  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  SortedMapWriter(database_, schema::name_map(kind)).put(names);

  std::vector<MapEntry> keys;
  for (const auto& [key, ordinal] : state.new_keys) keys.emplace_back(key, ordinal_key(ordinal));
  std::sort(keys.begin(), keys.end());
  SortedMapWriter(database_, schema::key_map(kind)).put(keys);
  database_.set_metadata(schema::counter_key(kind), ordinal_key(state.next));

  state.changes.clear();
  state.new_keys.clear();
  if (state.ordinals.size() > kRememberedKeys) state.ordinals.clear();
}

}  // namespace dateline
