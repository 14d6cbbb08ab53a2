// Measures: what a name says about its figures: counts, or figures that are never added up (populations, rates, ranks,
// codes…). For load.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace reach {

/// What the figures under a name are.
enum class Measure : std::uint8_t {
  count,  ///< can be added up, judging by the name
  population,
  rate,
  index,
  rank,
  plan,
  denominator,
  limit,
  average,
  extreme,
  money,
  staff,
  code,
  date,
  row_number,
  size,     ///< a size, a length of time or a place on a map
  scaled,   ///< in thousands or millions
  earlier,  ///< of the period before
  running,  ///< a total of all dates so far: can be added up over forces, but not over dates
  change,   ///< from one period to another, in a row of its own
  part,     ///< already counted in another channel
};

/// The measure that a name shows. If it is not certain, it only leads to a warning.
struct NamedMeasure {
  Measure measure = Measure::count;
  bool certain = true;
  bool operator==(const NamedMeasure&) const = default;
};

/// Judges a name by its head: `Website rate` is a rate, `Average calls per day` an average; in `Staff helpline`, `ID
/// checks` and `Cost of living calls`, such words only describe the calls. O(length).
NamedMeasure measure_of(std::string_view name);

/// Why such figures are not added up: `a population is not a number of contacts`.
std::string_view why_not_added(Measure measure);

}  // namespace reach
