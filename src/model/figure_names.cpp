#include "model/figure_names.hpp"

#include <algorithm>
#include <array>

#include "model/time/header_time.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

struct DerivedColumn {
  std::string_view words;
  Role role;
  bool in_percent;
  bool of_period;
};
constexpr auto kDerived = std::to_array<DerivedColumn>({
    {"annual", Role::annual, true, false},
    {"annual increase", Role::annual, true, false},
    {"index", Role::index, false, true},
    {"step", Role::step, true, true},
    {"year on year", Role::year_on_year, true, true},
});

/// The text before a percent unit, as columns for programs and workbooks write it; nothing without such a unit.
std::optional<std::string_view> before_percent(std::string_view folded) {
  for (const std::string_view unit : {" percent", "(%)"}) {
    if (folded.ends_with(unit)) return trim(folded.substr(0, folded.size() - unit.size()));
  }
  return std::nullopt;
}

}  // namespace

std::optional<HeaderWords> read_figure_name(std::string_view folded, PeriodKind prefer) {
  const auto bare = before_percent(folded);
  const std::string_view name = bare.value_or(folded);
  const auto begins = [&](const DerivedColumn& column) { return name.starts_with(column.words); };
  if (std::ranges::none_of(kDerived, begins)) return std::nullopt;
  const HeaderTime time = read_header_time(name, prefer);
  const auto found = std::ranges::find_if(kDerived, [&](const DerivedColumn& column) {
    return column.words == (column.of_period ? time.rest : name) && column.in_percent == bare.has_value();
  });
  if (found == kDerived.end()) return std::nullopt;
  if (!found->of_period) return HeaderWords{found->role, {}, std::nullopt};
  const auto period = time.timespan ? time.timespan->period : std::nullopt;
  if (!period || !time.at_end) return std::nullopt;
  return HeaderWords{found->role, {}, period};
}

}  // namespace reach
