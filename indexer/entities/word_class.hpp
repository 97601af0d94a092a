// What single words do in names: titles, legal forms, generic words, given names by gender.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

/// Classes of a word, a bit each: a word can be in several.
struct WordClass {
  enum Bit : std::uint32_t {
    title = 1U << 0U,        ///< stands before a name: Mr, President
    role = 1U << 1U,         ///< a title that no name contains: what precedes it is stripped with it
    regnal = 1U << 2U,       ///< a title before a given name: King, Pope, Sir
    male = 1U << 3U,         ///< title or given name of men
    female = 1U << 4U,       ///< title or given name of women
    generation = 1U << 5U,   ///< Jr, Sr; Roman numbers are found by their form
    degree = 1U << 6U,       ///< after a name: PhD, QC
    legal_form = 1U << 7U,   ///< Inc, Ltd, GmbH
    function = 1U << 8U,     ///< of, and, the, de: no letter of an acronym
    article = 1U << 9U,      ///< the, a
    org_head = 1U << 10U,    ///< a kind of organisation: Court, University
    admin_area = 1U << 11U,  ///< a kind of place that shares its name with the area: City, Island
    site = 1U << 14U,        ///< a kind of place that is called by it alone: the Square, the River
    demonym = 1U << 12U,     ///< people of a place, or the adjective of it
    creed = 1U << 13U,       ///< members of a religion: a description, not a name
  };
};

/// The classes of a folded word; 0 where it has none. Constant time.
std::uint32_t word_classes(std::string_view folded);

/// The usual long form of an abbreviation in names (st → saint, mt → mount), or the word itself.
std::string_view expand_abbreviation(std::string_view folded);

}  // namespace dateline
