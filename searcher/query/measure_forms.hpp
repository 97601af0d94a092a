// All the ways in which an index can hold a measure.
#pragma once

#include <vector>

#include "searcher/query/lexicon.hpp"
#include "searcher/query/measure.hpp"

namespace dateline {

enum class FormCertainty {
  certain,    ///< the words say it
  ambiguous,  ///< the words alone do not tell, the article's text does: "5 bn" was perhaps "€5bn"
  instead,    ///< certain, and covered by the ambiguous ones: for when those are too many to look at
};

/// Words at consecutive positions that may say the measure.
struct MeasureForm {
  Steps steps;  ///< none is empty
  FormCertainty certainty = FormCertainty::certain;
};

/// `asked`: a measure of the query as whole_measure() gives it. Only forms whose every word some article has.
/// Throws Xapian::Error.
std::vector<MeasureForm> measure_forms(Lexicon& lexicon, const MeasureSpan& asked);

/// The number of a measure written in units of 10 to the `zeros`: "1.5", with its spellings "1.50"; empty
/// where nobody would write it so.
std::vector<std::string> number_spellings(const Measure& measure, int zeros);

}  // namespace dateline
