// The dates that an export gives above its header, and the period that the command line gives it. For load.
#pragma once

#include <optional>
#include <string_view>

#include <reach/load.hpp>
#include <reach/timespan.hpp>

#include "load/csv/records.hpp"
#include "load/dataset/dataset_builder.hpp"

namespace reach {

/// The dates of an export's rows, as a line above the header says them.
struct StatedDates {
  Days days;
  LineAbove line;
};

/// Finds them: `# 20160101-20161231`, `Date range: 1 Jan 2016 - 31 Dec 2016`, or two lines `# Start date: 20160101` and
/// `# End date: 20161231`. Nothing where no line says them, or two lines say different ones.
std::optional<StatedDates> stated_dates(const std::vector<LineAbove>& lines);

/// Whether the lines above the header agree with the period of a file given as `2016=FILE`: false after reporting dates
/// outside it. Dates that are only a part of it are warned about.
bool is_of_period(DatasetBuilder& all, const Records& records, const Input& input);

}  // namespace reach
