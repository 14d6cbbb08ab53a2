#include "aggregate/protect/round.hpp"

#include <limits>

#include <fmt/core.h>

#include <reach/summary.hpp>

#include "diagnostic/codes/figures.hpp"
#include "diagnostic/codes/people.hpp"

namespace reach::protect {

Count rounded(Count count, std::int64_t base) {
  return count.is_missing() ? count : Count((count.value() + base / 2) / base * base);
}

bool check_rounding(const Dataset& dataset, std::int64_t base, Diagnostics& diagnostics) {
  if (dataset.unions) {
    diagnostics.add(
        error(code::not_additive,
              "numbers of different people cannot be rounded: their totals are not the sums of rounded numbers")
            .hint("leave out --round; --suppress hides small numbers"));
    return false;
  }
  const std::int64_t most = std::numeric_limits<std::int64_t>::max() - base;
  bool fits = true;
  dataset.tally.each([&](const Key&, const Tally::Cell& cell) { fits = fits && cell.count.value() <= most; });
  if (!fits) {
    diagnostics.add(error(code::large_total, fmt::format("a count is too large to be rounded to the nearest {}", base))
                        .hint("look for two figures run together"));
  }
  return fits;
}

void round_counts(Dataset& dataset, std::int64_t base) {
  Tally all;
  dataset.tally.each(
      [&](const Key& key, const Tally::Cell& cell) { all.insert(key, rounded(cell.count, base), cell.origin); });
  dataset.tally = std::move(all);
}

std::string rounding_note(std::int64_t base, std::string_view name, std::uint64_t counts) {
  return fmt::format(
      "{}{} (0 is 0 to {}); totals and increases are worked out from the rounded counts, and may differ from the exact "
      "ones: the {} total by {} at most.",
      kRoundedTo, base, (base - 1) / 2, name, static_cast<std::uint64_t>(base / 2) * counts);
}

}  // namespace reach::protect
