// Rows with indented rows below them: they may be the totals of these, although their figures are not the sums.
#include <algorithm>
#include <functional>
#include <vector>

#include <fmt/core.h>

#include "diagnostic/codes/sums.hpp"
#include "diagnostic/suggest.hpp"
#include "load/checks/checks.hpp"
#include "load/checks/entry_table.hpp"
#include "load/words/places.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

using EntryRange = std::vector<std::uint32_t>;

/// The indented entries right below one that is not indented.
EntryRange indented_below(const InputReader& file, std::uint32_t entry) {
  EntryRange below;
  if (file.indented[entry]) return below;
  for (std::uint32_t at = entry + 1; at < file.indented.size() && file.indented[at]; ++at) below.push_back(at);
  return below;
}

/// Whether options or the name of a row already decide what it is.
bool is_settled(const InputReader& file, std::string_view name) {
  const KnownPlace* const place = find_place(name);
  return file.all.rows.is_given_force(name) || (place != nullptr && place->kind >= PlaceKind::region);
}

}  // namespace

void check_indented_rows(InputReader& file) {
  if (file.all.options.region_rows != RegionRows::none || std::ranges::none_of(file.indented, std::identity())) return;
  const EntryTable table = entry_table(file, {});
  for (std::uint32_t entry = 0; entry < table.entries.size(); ++entry) {
    const EntryRange below = indented_below(file, entry);
    const std::string_view name = file.all.forces.at(table.entries[entry].force).name;
    if (below.size() < 2 || is_settled(file, name) || !is_as_large(table.grid, entry, below)) continue;
    if (differences(table.grid, entry, below).at.empty()) continue;  // a sum is found by its figures
    file.all.doubtful_totals.emplace_back(name);
    file.all.diagnostics.add(
        warning(
            code::hidden_total,
            fmt::format("{} may be the total of the {} rows below it, which are indented, though they do not add up "
                        "to it: it would count them twice",
                        in_backticks(name), below.size()))
            .hint(fmt::format("if it is, add --total-row {0} to have it checked, not added; if not, --force-row {0}",
                              as_argument(name)))
            .at(file.all.place(table.origins[entry])));
  }
}

}  // namespace reach
