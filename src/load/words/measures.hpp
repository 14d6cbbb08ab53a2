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
  running,  ///< a total of all dates so far: can be added up over forces, but not over dates
  part,     ///< already counted in another channel
};

/// What a name says. If in doubt, it only leads to a warning.
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

/// The key of the whole that the name says it is a part of: `user` for `New users`, `Unique users` and `Users to date`;
/// empty if the name says nothing like that. `whole_key` is the key of the name itself: `user` for `Users`.
std::string part_of_key(std::string_view name);
/// Whether a name only says that it is a part, but not of what: `Unique`, `New`.
bool is_part_alone(std::string_view name);
std::string whole_key(std::string_view name);

}  // namespace reach
