// Checks that need all rows of an input, each in a file of its own. For load.
#pragma once

namespace reach {

struct DatasetBuilder;
struct InputReader;

/// Finds the rows that are regions, removes their counts, and assigns their forces to them. Reports regions whose
/// figures differ from the sum of their parts, and forces in no region or in two.
void settle_region_rows(InputReader& file);

/// After all inputs: reports that `--region-rows` has no effect, and regions that are forces in another input.
void check_region_rows(DatasetBuilder& all);

/// Reports forces that occur twice. If the first or second row of one is the sum of its neighbours, it is their total:
/// reports one error for all such forces. Otherwise, reports the counts as given twice. In the tally, the force
/// replaces the total, so that other sums can be found.
void report_doubles(InputReader& file);

/// Reports forces below a total that was taken for the only force because the first rows held no other.
void check_only_force(DatasetBuilder& all);

/// Reports a value of a --sum-over column that is the total of other values in every group, by their names or by
/// figures that are unlikely to be chance: `Persons` beside `Male` and `Female`, `18+` below `18-64` and `65+`. Warns
/// where a value may be one. O(rows kept × values) if no other values add up to one.
void check_summed_parts(InputReader& file);

/// Warns about rows that may be totals of the indented rows below them, although they are not their sums (which are
/// found by their figures): ` Kent` below `South`. O(counts), if any row is indented.
void check_indented_rows(InputReader& file);

/// Checks the total rows of an input, after all its rows are read.
void check_stated_rows(InputReader& file);

}  // namespace reach
