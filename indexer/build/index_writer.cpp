#include "indexer/build/index_writer.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "common/index/schema.hpp"

namespace dateline {

namespace {

StoredArticle stored_article(const Xapian::Database& database, Xapian::docid docid) {
  auto stored = unpack_article(database.get_document(docid).get_data());
  if (!stored) throw Xapian::DatabaseCorruptError("a stored article is malformed");
  return std::move(*stored);
}

}  // namespace

std::optional<KnownArticle> find_article(const Xapian::Database& database, std::string_view id) {
  const auto term = schema::id_term(id);
  const auto posting = database.postlist_begin(term);
  if (posting == database.postlist_end(term)) return std::nullopt;
  KnownArticle known{.docid = *posting};
  const auto hash = database.get_document(known.docid, Xapian::DOC_ASSUME_VALID).get_value(schema::kHashSlot);
  if (hash.size() == known.hash.size()) std::memcpy(known.hash.data(), hash.data(), hash.size());
  return known;
}

IndexWriter::IndexWriter(Xapian::WritableDatabase database, IndexConfiguration configuration,
                         WholeRun whole_run, CommitPolicy policy)
    : database_(std::move(database)),
      facets_(database_),
      keys_(facets_, configuration.gazetteer),
      preparer_(std::move(configuration)),
      vocabulary_(database_),
      stories_(database_, [this](Xapian::docid docid) { return story_member(docid); }),
      whole_run_(whole_run),
      policy_(policy) {}

PutOutcome IndexWriter::put(PreparedArticle prepared) {
  const auto known = find_article(database_, prepared.stored.article.id);
  return store(std::move(prepared), known);
}

PutOutcome IndexWriter::put(Article article, std::string origin, const ContentHash& hash) {
  const auto known = find_article(database_, article.id);
  if (known && known->hash == hash) {
    last_docid_ = known->docid;
    return PutOutcome::unchanged;
  }
  return store(preparer_.prepare(std::move(article), std::move(origin), hash), known);
}

PutOutcome IndexWriter::store(PreparedArticle prepared, const std::optional<KnownArticle>& known) {
  if (known && known->hash == prepared.hash) {
    last_docid_ = known->docid;
    return PutOutcome::unchanged;
  }
  begin_if_needed();
  if (known) forget(known->docid);
  add_names(prepared);
  vocabulary_.count(prepared.words, 1);
  if (known) {
    database_.replace_document(known->docid, prepared.document);
    last_docid_ = known->docid;
  } else {
    last_docid_ = database_.add_document(prepared.document);
  }
  stories_.add(last_docid_, {schema::story_number(prepared.stored.article.id), std::move(prepared.anchors)});
  commit_if_due(prepared.stored.article.title.size() + prepared.stored.article.body.size());
  return known ? PutOutcome::updated : PutOutcome::added;
}

bool IndexWriter::erase(std::string_view id) {
  const auto known = find_article(database_, id);
  if (known) erase(known->docid);
  return known.has_value();
}

void IndexWriter::erase(Xapian::docid docid) {
  begin_if_needed();
  forget(docid);
  database_.delete_document(docid);
  commit_if_due(0);
}

/// Takes an article's names and words out of the counts, and the article out of its group; its postings go
/// with the document.
void IndexWriter::forget(Xapian::docid docid) {
  const auto stored = stored_article(database_, docid);
  const auto forms = short_forms(stored);
  for (std::size_t i = 0; i < stored.facets.size(); ++i) {
    const auto& [kind, key, name] = stored.facets[i];
    facets_.release(kind, key, name, forms[i]);
  }
  const auto& tokens = preparer_.tokens_of(stored.article);
  vocabulary_.count(distinct_words(tokens[0], tokens[1]), -1);
  stories_.remove(docid, sign_story(stored.article, tokens).anchors);
}

StoryMember IndexWriter::story_member(Xapian::docid docid) {
  const auto stored = stored_article(database_, docid);
  return {schema::story_number(stored.article.id),
          sign_story(stored.article, preparer_.tokens_of(stored.article)).anchors};
}

/// All that waits for keys and ordinals: facet terms, packed values, and the stored article.
void IndexWriter::add_names(PreparedArticle& prepared) {
  keys_.settle(prepared);
  const auto& stored = prepared.stored;
  auto& document = prepared.document;
  const auto forms = short_forms(stored);
  std::array<std::vector<Ordinal>, kDictionaryKinds> ordinals;
  for (std::size_t i = 0; i < stored.facets.size(); ++i) {
    const auto& [kind, key, name] = stored.facets[i];
    ordinals.at(static_cast<std::size_t>(kind)).push_back(facets_.add(kind, key, name, forms[i]));
    const auto term = schema::facet_term(kind, key);
    document.add_boolean_term(term);
    for (const auto position : prepared.links[i].positions) document.add_posting(term, position, 0);
  }
  for (std::size_t i = 0; i < ordinals.size(); ++i) {
    auto& values = ordinals.at(i);
    if (values.empty()) continue;
    std::sort(values.begin(), values.end());
    document.add_value(schema::facet_slot(kAllFacetKinds.at(i)), pack_ordinals(values));
  }
  document.set_data(prepared.packed_fields + pack_names(stored.facets, stored.mentions));
}

void IndexWriter::begin_if_needed() {
  if (in_transaction_) return;
  database_.begin_transaction(true);
  in_transaction_ = true;
  last_commit_ = std::chrono::steady_clock::now();
}

void IndexWriter::commit_if_due(std::uint64_t text_bytes) {
  ++articles_since_commit_;
  bytes_since_commit_ += text_bytes;
  if (whole_run_ == WholeRun::all_or_nothing) return;
  const bool due = articles_since_commit_ >= policy_.articles || bytes_since_commit_ >= policy_.bytes ||
                   std::chrono::steady_clock::now() - last_commit_ >= policy_.age;
  if (due) commit();
}

void IndexWriter::commit() {
  if (!in_transaction_) return;
  facets_.flush();
  vocabulary_.flush();
  stories_.flush();
  database_.commit_transaction();
  in_transaction_ = false;
  articles_since_commit_ = 0;
  bytes_since_commit_ = 0;
}

std::uint64_t IndexWriter::count_entities() const {
  std::uint64_t count = 0;
  for (const auto kind : {FacetKind::person, FacetKind::org, FacetKind::place}) {
    const auto prefix = schema::facet_prefix(kind);
    count += static_cast<std::uint64_t>(
        std::distance(database_.allterms_begin(prefix), database_.allterms_end(prefix)));
  }
  return count;
}

}  // namespace dateline
