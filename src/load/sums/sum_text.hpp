// The messages about rows that are sums of others. For load.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include <reach/dataset.hpp>
#include <reach/diagnostic.hpp>
#include <reach/load.hpp>

#include "load/dataset/count_grid.hpp"
#include "load/sums/sum_rows.hpp"

namespace reach {

/// The data that the messages refer to.
struct SumContext {
  const Dataset& dataset;
  const CountGrid& counts;             ///< one row per force; one column per channel and period, in that order
  RegionRows side = RegionRows::none;  ///< the value of --region-rows that explains all rows
};

/// One diagnostic for all these rows: what each is the sum of, with places, and the options that resolve it.
Diagnostic describe_sums(Code code, std::span<const SumRow> rows, const SumContext& context);

/// Whether the forces are columns, so that all are named in one line, the header.
bool are_columns(const Dataset& dataset);

/// The beginning of a hint that offers `--region-rows`: `add --region-rows above if …`; the other remedies follow.
std::string region_hint(RegionRows side, std::size_t regions);

/// `line 4`, `lines 3 to 5 and 9`, `rows 3 to 5 of 2016.xlsx`: where forces first occur.
std::string places_of(std::span<const Origin> origins, std::span<const InputInfo> inputs);

}  // namespace reach
