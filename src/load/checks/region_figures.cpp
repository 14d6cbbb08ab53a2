// Checks the figures of region rows against those of their parts.
#include <algorithm>

#include <fmt/core.h>

#include "diagnostic/codes/totals.hpp"
#include "diagnostic/suggest.hpp"
#include "load/checks/region_rows_of_input.hpp"
#include "load/rows/stated.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// Whether --accept-rounded-totals accepts the difference.
bool takes_as_rounded(const RegionRowsOfInput& input, std::uint32_t region, std::size_t column, Count stated,
                      Count parts) {
  const std::uint64_t rounding = input.all.options.rounded_totals;
  if (rounding == 0) return false;
  const auto& rows = input.tree.parts[region];
  const bool all_rounded = std::ranges::all_of(rows, [&](std::uint32_t part) {
    return static_cast<std::uint64_t>(input.table.grid.row(part)[column].value()) % rounding == 0;
  });
  const auto difference = static_cast<Int128>(stated.value()) - parts.value();
  const Int128 off = difference < 0 ? -difference : difference;
  if (!may_be_rounded(stated.value(), off, rounding, all_rounded ? rows.size() : 0)) return false;
  input.all.rounded.add({1, off});
  return true;
}

/// Compares a region with its parts. Its figures can differ only if it is a region by its name.
void check_figures(const RegionRowsOfInput& input, std::uint32_t region) {
  std::size_t unchecked = 0;
  for (std::size_t column = 0; column < input.table.grid.columns(); ++column) {
    const Count stated = input.table.grid.row(region)[column];
    if (stated.is_missing()) continue;
    const auto parts = input.table.grid.sum(input.tree.parts[region], column);
    if (!parts) {
      ++unchecked;
    } else if (*parts == stated || takes_as_rounded(input, region, column, stated, *parts)) {
      ++input.file.info.stated_checked;
    } else {
      return report_region_difference(input, region, "is by its name", input.tree.parts[region], stated, *parts);
    }
  }
  input.file.info.stated_unchecked += unchecked;
  note_unchecked(input.name_of(region), unchecked, input.place_of(region), input.all.diagnostics);
}

}  // namespace

void report_region_difference(const RegionRowsOfInput& input, std::uint32_t region, std::string_view how,
                              EntryNumbers parts, Count stated, Count sum) {
  std::ranges::sort(parts);
  input.all.diagnostics.add(
      error(code::stated_mismatch,
            fmt::format("{} {} the region of {}, but where it has {}, they give {}",
                        in_backticks(input.name_of(region)), how, input.listing(parts), stated.value(), sum.value()))
          .hint(fmt::format("correct the figure or its parts; if it is a force of its own, add --force-row {}",
                            as_argument(input.name_of(region))))
          .at(input.place_of(region)));
}

void check_region_figures(const RegionRowsOfInput& input) {
  for (const std::uint32_t region : input.tree.regions) check_figures(input, region);
}

}  // namespace reach
