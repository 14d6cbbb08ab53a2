// Which code column holds the codes of the forces: `PFA23CD` beside `PFA23NM`, `Area code` beside any column.
#include <algorithm>
#include <array>
#include <string>

#include "load/header/bind_state.hpp"
#include "model/column_names.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// What an area is called in a header without the words for names and codes: `pfa` of `PFA23CD` and of `PFA name`.
std::string area_of(std::string_view header) {
  std::string area = fold_header(header);
  constexpr std::size_t kYearAndEnd = 4;  // `23cd`
  const bool of_year = area.size() > kYearAndEnd && all_digits(area.substr(area.size() - kYearAndEnd, 2)) &&
                       (area.ends_with("cd") || area.ends_with("nm"));
  if (of_year) return area.substr(0, area.size() - kYearAndEnd);
  for (const std::string_view end : {" codes", " code", " cd", " name", " nm"}) {
    if (area.ends_with(end)) return area.substr(0, area.size() - end.size());
  }
  return area;
}

/// The names of police areas; below, those of local authorities. Each list is sorted.
bool are_police(std::string_view area) {
  constexpr auto kPolice = std::to_array<std::string_view>(
      {"constabulary", "force", "force area", "pfa", "police area", "police force", "police force area"});
  return std::ranges::binary_search(kPolice, area);
}
bool are_local(std::string_view area) {
  constexpr auto kLocal = std::to_array<std::string_view>(
      {"authority", "council", "district", "la", "lad", "local authority", "local authority district", "utla"});
  return std::ranges::binary_search(kLocal, area);
}
/// Whether codes with this name identify whatever areas the rows are about.
bool is_of_any(std::string_view area) {
  constexpr auto kAny = std::to_array<std::string_view>(
      {"area", "code", "ecode", "geocode", "geography", "gss", "location", "ons", "ons area", "onscode", "place"});
  return std::ranges::binary_search(kAny, area);
}

}  // namespace

bool may_name_forces(const Binding& binding) {
  constexpr int kOfOtherAreas = 2;  // the rank of `Town` and `Council` among the words for forces
  if (!binding.labels.force) return true;
  const HeaderColumn& column = binding.header.columns[*binding.labels.force];
  const Role role = read_column_name(column.text, PeriodKind::calendar_year).role;
  return role != Role::region && (role != Role::force || column.rank < kOfOtherAreas);
}

std::optional<ColumnIndex> find_force_code(const BindState& state) {
  const auto& force = state.binding.labels.force;
  if (!force) return std::nullopt;
  const auto& columns = state.binding.header.columns;
  const std::string named = area_of(columns[*force].text);
  std::optional<ColumnIndex> any;
  for (const ColumnIndex at : state.with(Role::code)) {
    const std::string area = area_of(columns[at].text);
    const bool both_police = are_police(named) && are_police(area);
    if (area == named || both_police || (are_local(named) && are_local(area))) return at;
    const bool may_be_any = is_of_any(area) && (area != "code" || holds_area_codes(state, at));
    if (may_be_any && !any) any = at;
  }
  return any;
}

}  // namespace reach
