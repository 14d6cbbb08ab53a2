// The dates that an export states above its header, and the period that the command line gives. For load.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <reach/load.hpp>
#include <reach/timespan.hpp>

#include "load/csv/records.hpp"
#include "load/dataset/dataset_builder.hpp"

namespace reach {

/// The dates of an export's rows, according to a line above the header.
struct StatedDates {
  Days days;
  LineAbove line;
};

/// Finds the stated dates: `# 20160101-20161231`, `Date range: 1 Jan 2016 - 31 Dec 2016`, or two lines `# Start date:
/// 20160101` and `# End date: 20161231`. Nothing if no line states them, or if
/// two lines disagree.
std::optional<StatedDates> stated_dates(const std::vector<LineAbove>& lines);

/// `2016-01-01 to 2016-12-31`.
std::string dates_text(Days days);

/// A period, and stated dates that are its first and last days.
struct StatedPeriod {
  Period period;
  StatedDates dates;
};
/// The period whose dates the lines state; nothing if they state none, a part of one, or a single day.
std::optional<StatedPeriod> stated_period(const std::vector<LineAbove>& lines);

/// The period that a sheet is called by: `2016`, `FY16-17`. Nothing for other names, and for texts.
std::optional<Period> sheet_period(const Records& records);

/// The place of a line above the header.
Place place_of(const Records& records, const LineAbove& line);

/// Whether the lines above the header and the name of the sheet agree with the period of a file given as `2016=FILE`.
/// Returns false after reporting dates outside it; warns about dates that cover only part of it.
bool is_of_period(DatasetBuilder& all, const Records& records, const Input& input);

}  // namespace reach
