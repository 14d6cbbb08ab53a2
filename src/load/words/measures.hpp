// Measures: what a name says of its figures, counts or what is never added up (populations, rates, ranks, codes…). For
// load.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace reach {

/// What figures of a name are.
enum class Measure : std::uint8_t {
  count,  ///< what can be added up, as far as the name says
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
  running,  ///< a total of all dates so far: it adds up over forces, never over dates
  part,     ///< counted within another channel already
};

/// What a name says. In doubt it is no more than a warning.
struct NamedMeasure {
  Measure measure = Measure::count;
  bool certain = true;
  bool operator==(const NamedMeasure&) const = default;
};

/// Judges a name by its head: `Website rate` is a rate, `Average calls per day` an average; in `Staff helpline`, `ID
/// checks` and `Cost of living calls` the words only say which calls. O(length).
NamedMeasure measure_of(std::string_view name);

/// Why such figures are not added: `a population is not a number of contacts`.
std::string_view why_not_added(Measure measure);

/// The whole that a name says it is a part of, as a key: `user` for `New users`, `Unique users` and `Users to date`;
/// empty where it says nothing of the kind. `whole_key` is that of the name itself: `user` for `Users`.
std::string part_of_key(std::string_view name);
/// Whether a name says no more than that it is a part: `Unique`, `New`.
bool is_part_alone(std::string_view name);
std::string whole_key(std::string_view name);

}  // namespace reach
