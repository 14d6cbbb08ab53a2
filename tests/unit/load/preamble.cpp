// Dates that an export gives above its header.
#include "load/header/preamble.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "unit/load/loaded.hpp"

using namespace reach;

namespace {

/// `2016-01-01 to 2016-12-31`; `nothing`.
std::string read_preamble(const std::vector<std::string>& lines) {
  std::vector<LineAbove> above;
  for (const auto& line : lines) above.push_back({above.size() + 1, line});
  const auto dates = stated_dates(above);
  if (!dates) return "nothing";
  return period_label({PeriodKind::day, dates->days.begin}) + " to " +
         period_label({PeriodKind::day, dates->days.end - 1});
}

}  // namespace

TEST_CASE("dates of a year, as exports give them") {
  for (const std::string_view line :
       {"# 20160101-20161231", "Date range: 1 Jan 2016 - 31 Dec 2016", "# Date range: 2016-01-01 to 2016-12-31",
        "Jan 1, 2016 - Dec 31, 2016", "\"Jan 1, 2016 - Dec 31, 2016\"", "Period: January 2016 to December 2016",
        "Reporting period,01/01/2016 - 31/12/2016", "From 1 January 2016 to 31 December 2016", "Year: 2016",
        "01/01/2016 - 12/31/2016", "Dates: 1 January \u2013 31 December 2016", "Period: 2016"}) {
    CHECK(std::string(line) + ": " + read_preamble({std::string(line)}) ==
          std::string(line) + ": 2016-01-01 to 2016-12-31");
  }
  CHECK(read_preamble({"# ---", "# Start date: 20160101", "# End date: 20161231"}) == "2016-01-01 to 2016-12-31");
  CHECK(read_preamble({"Start date,2016-01-01", "End date,2016-12-31"}) == "2016-01-01 to 2016-12-31");
  CHECK(read_preamble({"From: 1 January 2016", "To: 31 December 2016"}) == "2016-01-01 to 2016-12-31");
}

TEST_CASE("lines that are not understood are ignored") {
  for (const std::string_view line :
       {"# Exported: 5 January 2019", "# Date: 5 January 2019", "# Date: March 2019", "Published March 2019", "# 2019",
        "", "Contacts by force, year ending March 2017", "# 01/02/2016 - 03/04/2016", "# Version 2.1 - 2019",
        "# March 2019", "Contact: 0800 1234 2016", "# Start date: 20160101"}) {
    CHECK(std::string(line) + ": " + read_preamble({std::string(line)}) == std::string(line) + ": nothing");
  }
  CHECK(read_preamble({"1 Jan 2016 - 31 Dec 2016", "1 Jan 2018 - 31 Dec 2018"}) == "nothing");
}

TEST_CASE("a file is refused for dates outside its given period") {
  const std::string text = "# 20160101-20161231\nforce,app\nKent,1\n";
  const auto given = [&](Period period) { return messages(std::vector<File>{{text, "counts.csv", period}}); };
  CHECK(given({PeriodKind::calendar_year, 2016}) == Texts{});
  CHECK(given({PeriodKind::calendar_year, 2018}).size() == 1);
  CHECK(given({PeriodKind::financial_year, 2016}).size() == 1);
  CHECK(given({PeriodKind::month, 2016 * 12}).size() == 1);
}
