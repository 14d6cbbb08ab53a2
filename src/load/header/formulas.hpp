// Formulas of stated columns: the counts of a row from which a stated total or increase must follow. For load/header
// and load/rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "load/header/layout.hpp"

namespace reach {

/// Gives each stated column of a bound header its formulas. A total covers a period's channels, or the one channel that
/// it names; a change or increase may be between any two periods, because headers seldom name them. O(columns) for up
/// to twelve periods; with more periods, changes have no formula.
void bind_formulas(Binding& binding, const Channels& channels);

/// The count columns that a total column may be the sum of: those of its channel, and of its period or parts of that.
/// O(columns).
std::vector<std::uint32_t> scope_of_total(const Binding& binding, std::uint32_t column, const Channels& channels);

/// The months that `Q1` may be the sum of, as indices into `months` (names of columns): once for quarters counted from
/// January, once for those from April. A reading without all three months is left out. O(names).
std::vector<std::vector<std::size_t>> months_of_quarter(std::string_view quarter,
                                                        const std::vector<std::string>& months);

}  // namespace reach
