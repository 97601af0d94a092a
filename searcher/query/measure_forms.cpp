#include "searcher/query/measure_forms.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "searcher/query/measure_table.hpp"

namespace dateline {

namespace {

/// "1.234 billion" is written, more decimals hardly.
constexpr int kMostDecimals = 3;
/// Prices have two decimals, zeros too.
constexpr int kPriceDecimals = 2;
constexpr int kThousandZeros = 3;
constexpr int kMillionZeros = 6;

void insert_terms(Step& step, Step terms) {
  step.insert(step.end(), std::make_move_iterator(terms.begin()), std::make_move_iterator(terms.end()));
  std::sort(step.begin(), step.end());
  step.erase(std::unique(step.begin(), step.end()), step.end());
}

/// Looks words up and collects the forms of one measure.
class FormMaker {
 public:
  FormMaker(Lexicon& lexicon, const MeasureSpan& asked) : lexicon_(lexicon), asked_(asked) {}

  std::vector<MeasureForm> make() {
    add_with_scale({}, {}, 0);
    for (const auto& row : scale_rows()) add_with_scale(row.words, row.letters, row.zeros);
    if (asked_.unit_by_letter) add_as_typed();
    return std::move(forms_);
  }

 private:
  void add_with_scale(std::string_view words, std::string_view letters, int zeros) {
    auto spellings = number_spellings(asked_.measure, zeros);
    if (zeros == 0 && !asked_.has_scale) spellings.push_back(asked_.number);
    Step number;
    for (const auto& spelling : spellings) insert_terms(number, word(spelling));
    if (number.empty()) return;
    Steps steps{number};
    if (zeros > 0) steps.push_back(any_word(words));
    if (!asked_.measure.unit) return add_amount(std::move(steps), number, letters, zeros);
    const auto& row = unit_rows()[*asked_.measure.unit];
    if (zeros > 0) insert_terms(steps.back(), any_word(letters));
    // A currency may stand before or behind, and as a sign.
    if (row.kind == UnitKind::currency) {
      add_words(steps, row, FormCertainty::instead);
      return add(std::move(steps), FormCertainty::ambiguous);
    }
    add_quantity(steps, row);
  }

  /// Without a unit, letters count only beside a currency, which the text shows.
  void add_amount(Steps steps, const Step& number, std::string_view letters, int zeros) {
    const bool small =
        asked_.measure.exponent + static_cast<int>(asked_.measure.digits.size()) <= kMillionZeros;
    if (zeros == kThousandZeros || (zeros == 0 && small)) return add_thousands(std::move(steps), zeros);
    add(std::move(steps), FormCertainty::certain);
    if (zeros > 0) add({number, any_word(letters)}, FormCertainty::ambiguous);
  }

  /// "5 thousand" is itself and no year.
  void add_thousands(Steps steps, int zeros) {
    if (zeros == kThousandZeros && asked_.has_scale) add(std::move(steps), FormCertainty::certain);
  }

  void add_quantity(const Steps& steps, const UnitRow& row) {
    add_words(steps, row, FormCertainty::certain);
    if (!row.letters.empty()) {
      auto form = steps;
      form.push_back(any_word(row.letters));
      add(std::move(form), FormCertainty::ambiguous);
    }
    if (!row.signs.empty()) add(steps, FormCertainty::ambiguous);
  }

  /// With the unit's words behind.
  void add_words(const Steps& steps, const UnitRow& row, FormCertainty certainty) {
    Step single;
    std::vector<Steps> longer;
    for_each_spelling(row.words, [&](std::string_view spelling) {
      auto words = words_of(spelling);
      if (words.size() == 1)
        insert_terms(single, std::move(words.front()));
      else
        longer.push_back(std::move(words));
    });
    longer.push_back({single});
    for (const auto& words : longer) {
      auto form = steps;
      form.insert(form.end(), words.begin(), words.end());
      add(std::move(form), certainty);
    }
  }

  void add_as_typed() {
    const auto& row = unit_rows()[*asked_.measure.unit];
    add({word(asked_.number), any_word(row.letters)}, FormCertainty::certain);
  }

  void add(Steps steps, FormCertainty certainty) {
    if (std::any_of(steps.begin(), steps.end(), [](const Step& step) { return step.empty(); })) return;
    forms_.push_back({std::move(steps), certainty});
  }

  /// The terms of a spelling of one word.
  Step word(std::string_view spelling) {
    auto words = words_of(spelling);
    return words.size() == 1 ? std::move(words.front()) : Step();
  }

  Step any_word(std::string_view spellings) {
    Step step;
    for_each_spelling(spellings, [&](std::string_view spelling) { insert_terms(step, word(spelling)); });
    return step;
  }

  Steps words_of(std::string_view spelling) {
    auto readings = lexicon_.read(spelling);
    return readings.empty() ? Steps() : std::move(readings.front().steps);
  }

  Lexicon& lexicon_;
  const MeasureSpan& asked_;
  std::vector<MeasureForm> forms_;
};

}  // namespace

std::vector<MeasureForm> measure_forms(Lexicon& lexicon, const MeasureSpan& asked) {
  return FormMaker(lexicon, asked).make();
}

std::vector<std::string> number_spellings(const Measure& measure, int zeros) {
  const int last = measure.exponent - zeros;  // power of ten of the last digit in these units
  const auto count = static_cast<int>(measure.digits.size());
  if (last >= 0) {
    if (count + last > static_cast<int>(kMostMeasureDigits)) return {};
    auto whole = measure.digits + std::string(static_cast<std::size_t>(last), '0');
    return {whole, whole + ".0", whole + ".00"};
  }
  // Less than a tenth of a million is written out.
  if (-last > kMostDecimals && zeros > 0) return {};
  if (-last > count && zeros > 0) return {};
  auto digits = measure.digits;
  if (-last >= count) digits.insert(0, static_cast<std::size_t>(-last - count + 1), '0');
  digits.insert(digits.size() - static_cast<std::size_t>(-last), ".");
  std::vector<std::string> spellings{digits};
  for (int decimals = -last; decimals < kPriceDecimals; ++decimals)
    spellings.push_back(spellings.back() + "0");
  return spellings;
}

}  // namespace dateline
