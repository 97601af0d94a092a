#include "searcher/query/measure_table.hpp"

namespace dateline {

namespace {

constexpr std::array kScales{
    ScaleRow{3, "thousand", "k"},
    ScaleRow{6, "million|mn|mln", "m"},
    ScaleRow{9, "billion|bn|bln", "b"},
    ScaleRow{12, "trillion|trn|tn", "t"},
};

constexpr UnitRow currency(std::string_view words, std::string_view codes, std::string_view signs = {}) {
  return {.kind = UnitKind::currency, .words = words, .letters = {}, .codes = codes, .signs = signs};
}

constexpr UnitRow unit(std::string_view words, std::string_view letters = {}, std::string_view signs = {}) {
  return {.kind = UnitKind::quantity, .words = words, .letters = letters, .codes = {}, .signs = signs};
}

/// A pound is money only as sterling: unmarked, it may be a weight. "Won" is a verb, "mark" a noun. Symbols
/// that are common English words ("in") are left out.
constexpr std::array kUnits{
    currency("dollar|dollars|dlr|dlrs|us dollar|us dollars|us dlr|us dlrs|usd", "usd", "$|US$"),
    currency("canadian dollar|canadian dollars|canadian dlr|canadian dlrs|cad", "cad", "C$|CA$|CAN$"),
    currency("australian dollar|australian dollars|australian dlr|australian dlrs|aud", "aud", "A$|AU$"),
    currency("new zealand dollar|new zealand dollars|nzd", "nzd", "NZ$"),
    currency("hong kong dollar|hong kong dollars|hong kong dlrs|hkd", "hkd", "HK$"),
    currency("singapore dollar|singapore dollars|sgd", "sgd", "S$|SG$"),
    currency("euro|euros|eur", "eur", "€"),
    currency("pound sterling|pounds sterling|stg|sterling|gbp", "gbp|stg", "£"),
    currency("yen|jpy", "jpy", "¥"),
    currency("yuan|renminbi|cny|rmb", "cny|rmb"),
    currency("rouble|roubles|ruble|rubles|rub", "rub", "₽"),
    currency("rupee|rupees|inr", "inr", "₹"),
    currency("swiss franc|swiss francs|chf", "chf"),
    unit("percent|per cent|pct|pc", {}, "%"),
    unit("mm|millimetre|millimetres|millimeter|millimeters"),
    unit("cm|centimetre|centimetres|centimeter|centimeters"),
    unit("metre|metres|meter|meters", "m"),
    unit("km|kilometre|kilometres|kilometer|kilometers"),
    unit("sq m|square metre|square metres|square meter|square meters|sq metres|sq meters"),
    unit("sq km|square kilometre|square kilometres|square kilometer|square kilometers"),
    unit("ft|foot|feet"),
    unit("sq ft|square foot|square feet"),
    unit("yd|yard|yards"),
    unit("mile|miles"),
    unit("ha|hectare|hectares"),
    unit("mg|milligram|milligrams"),
    unit("g|gram|grams|gramme|grammes"),
    unit("kg|kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos"),
    unit("ton|tons|tonne|tonnes", "t"),
    unit("lb|lbs"),
    unit("oz|ounce|ounces"),
    unit("ml|millilitre|millilitres|milliliter|milliliters"),
    unit("cl|centilitre|centilitres"),
    unit("litre|litres|liter|liters"),
    unit("barrel|barrels|bbl|bbls"),
    unit("bpd|barrels per day|barrels a day"),
    unit("mph|miles per hour|miles an hour"),
    unit("kmh|kph|km h|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour"),
    unit("kn|knot|knots"),
    unit("w|watt|watts"),
    unit("kw|kilowatt|kilowatts"),
    unit("mw|megawatt|megawatts"),
    unit("gw|gigawatt|gigawatts"),
    unit("kwh|kilowatt hour|kilowatt hours"),
    unit("mwh|megawatt hour|megawatt hours"),
    unit("gwh|gigawatt hour|gigawatt hours"),
    unit("twh|terawatt hour|terawatt hours"),
    unit("hp|horsepower"),
    unit("kv|kilovolt|kilovolts"),
    unit("hz|hertz"),
    unit("khz|kilohertz"),
    unit("mhz|megahertz"),
    unit("ghz|gigahertz"),
    unit("kb|kilobyte|kilobytes"),
    unit("mb|megabyte|megabytes"),
    unit("gb|gigabyte|gigabytes"),
    unit("tb|terabyte|terabytes"),
    unit("db|decibel|decibels"),
    unit("bp|bps|basis point|basis points"),
    unit("nm|nanometre|nanometres|nanometer|nanometers"),
    // One spelling, joined to its number.
    unit("cc"),
    unit("kt"),
    unit("mt"),
    unit("psi"),
    unit("rpm"),
    unit("sq"),
};

}  // namespace

std::span<const ScaleRow> scale_rows() {
  return kScales;
}

std::span<const UnitRow> unit_rows() {
  return kUnits;
}

bool has_spelling(std::string_view list, std::string_view word) {
  bool found = false;
  for_each_spelling(list, [&](std::string_view spelling) { found = found || spelling == word; });
  return found;
}

}  // namespace dateline
