// clang-format off
// The index layout, in one place.
//
// A Dateline database is one Xapian glass database. A Xapian document is an article; its terms, values and data are below,
// the database's metadata holds what belongs to no single article. All of it changes in the same transaction, so a database
// that opens is consistent: nothing has to be repaired after a crash.
//
//   terms          what they are                                                     positions   wdf
//   (no prefix)    stems of title and body                                           yes         1 each, stop words 0
//   S…             stems of the title (also where the title is derived)              yes         1 each, stop words 0
//   C…             words in capitals inside mixed-case text: CUS, CWHO               yes         1 each
//   Q…             the article's id: exactly one article has it                      no          0, or 1 (see prepare.cpp)
//   U…             its url                                                           no          0
//   H…             where the article came from: path of the outermost file           no          0
//   P O L R A E T G  facet values by stable key: person, org, place (L), source (R), of mentions 0
//                  author, section (E), topic, language (G)
//   NP NO NL       any person, organisation, place                                   of mentions 0
//   Y M D          2023, 2023-09, 2023-09-13: the day as written                     no          0
//
// A stem never begins with an ASCII capital, because the analyzer folds case; so prefixes need no separator.
// Stop words have wdf 0: phrases find them, while they add nothing to weights and article lengths. The words of a derived
// title stand in the body already and are not posted twice. Positions run on through title and body with kFieldGap between
// them, so that no phrase crosses.
//
// A mention is a span of title or body that names a person, an organisation or a place. The facet term of what it names
// stands at the positions of all its words, and so does the N term of the kind: an entity can be an operand of NEAR, and is
// as near to a word as its nearest mention. A value that came with the data alone has a term without positions. Mentions
// in a derived title give no positions: they stand in the body again.
//
//   slot           content                                                           encoding
//   0 time         UTC seconds since 1970, for sorting and recency                   Xapian::sortable_serialise
//   1 hash         XXH3-128 of the article and of what shapes its terms              16 bytes
//   2 day          days since 0001-01-01, as written                                 packed ordinals (pack.hpp)
//   3–10 facets    ordinals of the article's values: person … language               packed ordinals
//   11 sketch      what the body is compared by: number of words, number of          two numbers (pack.hpp), 64 bytes;
//                  features, 64 bins; of a short text a hash of title, body and day  8 bytes (story_signature.hpp)
//   12 story       number of the article's group of near-duplicates; none where it   8 bytes, big-endian
//                  stands alone
//
// A facet value has an ordinal (small and dense, for counting), a key (stable, in terms and in the interface) and a shown
// name (the most frequent full form). Ordinals are never reused. The dictionary maps between them; it is kept, like the
// vocabulary, in sorted maps (sorted_map.hpp) inside the metadata.
//
// The key of a person, an organisation or a place is that of the spelling that came first, in the order in which articles
// were written. Another spelling joins the value if it has the same skeleton (name_skeleton of its facet_key). Keys and
// skeletons outlive the articles that brought them, so that the value has the same key when it comes again. A form is a
// spelling, with two counts of articles: those of which it is the full name for the value, and those that only mention the
// value by it ("Putin"); both follow from the stored article, so an update or a delete takes back what was counted.
//
// Articles of one story, near-duplicates, form a group: a connected component of the graph in which two articles are joined
// if they share an anchor (a hash of six words), stand at most kNearAnchors places apart among the articles that have it, and
// their sketches are alike. So groups follow from the articles alone, not from the order of updates and deletes: where the
// one article goes that joined two others, they part. A group's number is the lowest story_number of its ids; no docid is in
// it, so that it means the same in every shard and after renumbering.
//
//   metadata       content
//   schema         version number of this layout, in decimal
//   v              folded surface form → the terms that it was stemmed to, with article counts
//   e<kind>        ordinal, big-endian → key, forms with their counts
//   k<kind>        key → ordinal
//   s<kind>        skeleton → ordinal; person, org and place only
//   n<kind>        word of a form, NUL, ordinal → nothing: finds values by the words of their names
//   c<kind>        the next free ordinal
//   a              anchor, big-endian → docids of the articles that have it, as packed ordinals
//   g              number of a group, big-endian → docids of its members, two or more, as packed ordinals
//
// The document's data is the stored article with its facet values and mentions (stored_article.hpp); Xapian compresses it.
// clang-format on
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <xapian.h>

#include "common/date.hpp"
#include "common/index/facet_kind.hpp"
#include "common/index/pack.hpp"

namespace dateline::schema {

/// Raised whenever the layout or the analyzer changes what a database contains.
inline constexpr int kVersion = 3;
inline constexpr std::string_view kVersionKey = "schema";

inline constexpr std::string_view kTitlePrefix = "S";
inline constexpr std::string_view kCasedPrefix = "C";
inline constexpr std::string_view kIdPrefix = "Q";
inline constexpr std::string_view kUrlPrefix = "U";
inline constexpr std::string_view kOriginPrefix = "H";
inline constexpr std::string_view kMentionPrefix = "N";

/// Empty positions between title and body: more than the widest NEAR with the longest phrases of a query
/// reaches.
inline constexpr Xapian::termpos kFieldGap = 2'000;
/// Longest term that Xapian's glass backend takes, in bytes; each NUL byte counts twice.
inline constexpr std::size_t kMaxTermBytes = 245;

inline constexpr Xapian::valueno kTimeSlot = 0;
inline constexpr Xapian::valueno kHashSlot = 1;
inline constexpr Xapian::valueno kDaySlot = 2;
inline constexpr Xapian::valueno kSketchSlot = 11;
inline constexpr Xapian::valueno kStorySlot = 12;

/// Articles with the same anchor are compared with so many before and after them: all of them in practice, a
/// chain where thousands have the same boilerplate or are copies of one text.
inline constexpr std::size_t kNearAnchors = 50;

/// Year, month and day share the slot of the day.
Xapian::valueno facet_slot(FacetKind kind);
std::string facet_term(FacetKind kind, std::string_view key);
/// The prefix of all terms of a kind.
std::string facet_prefix(FacetKind kind);
/// The term at the positions of all mentions of a kind: person, org or place.
std::string mention_term(FacetKind kind);

/// "2023", "2023-09" or "2023-09-13": the key of a date part, and its shown name.
std::string date_key(FacetKind part, Day day);
/// The number in the day slot, and back.
Ordinal day_ordinal(Day day);
Day day_of_ordinal(Ordinal ordinal);

/// An over-long id or path keeps its beginning and ends in a hash of the whole, so that the term stays unique
/// and short.
std::string id_term(std::string_view id);
std::string url_term(std::string_view url);
std::string origin_term(std::string_view path);

std::string vocabulary_map();
std::string entry_map(FacetKind kind);
std::string key_map(FacetKind kind);
std::string name_map(FacetKind kind);
std::string skeleton_map(FacetKind kind);
std::string counter_key(FacetKind kind);
std::string anchor_map();
std::string story_map();

/// Below 2^63.
std::uint64_t story_number(std::string_view id);
/// Numbers as keys of sorted maps and in the story slot: big-endian, so that they sort as numbers.
std::string anchor_key(std::uint32_t anchor);
std::string story_key(std::uint64_t number);

}  // namespace dateline::schema
