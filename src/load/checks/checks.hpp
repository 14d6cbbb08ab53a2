// What only all rows of an input can show: each check in a file of its own. For load.
#pragma once

namespace reach {

struct DatasetBuilder;
struct InputReader;

/// Finds the rows that are regions, removes their counts, and assigns their forces to them. Reports figures of regions
/// that their parts do not give, and forces that are in no region or in two.
void settle_region_rows(InputReader& file);

/// After all inputs: reports that `--region-rows` has no effect, and regions that are forces in another input.
void check_region_rows(DatasetBuilder& all);

/// Reports second rows. If a force's first or second row is the sum of its neighbours, it is their total: reports one
/// error for these. Otherwise, reports the counts as given twice. In the tally, the force replaces the total, so that
/// other sums can be found.
void report_doubles(InputReader& file);

/// Reports forces below a total that was taken for the only force, as the first rows held no others.
void check_only_force(DatasetBuilder& all);

/// Reports a value of a summed column that is the total of others in every group: `Persons` beside `Male` and `Female`,
/// `18+` below `18-64` and `65+`. By their names, or by figures that are hardly chance; warns where they may be.
/// O(rows kept × values) where no others add up to it.
void check_summed_parts(InputReader& file);

/// Warns of rows that may be totals of those below them, which are indented: ` Kent` below `South`. Sums of rows are
/// found by their figures; here they differ. O(counts), if any row is indented.
void check_indented_rows(InputReader& file);

/// Checks the rows of totals.
void check_stated_rows(InputReader& file);

}  // namespace reach
