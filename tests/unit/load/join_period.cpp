// A year and its quarter or month, from two columns.
#include "load/words/join_period.hpp"

#include <array>
#include <string>

#include "catch.hpp"

using namespace reach;

namespace {

std::string text_of(const std::variant<Period, JoinFault>& joined) {
  constexpr std::array kFaults = {"bad year", "ambiguous year", "bad part", "ambiguous part", "other year"};
  if (const auto* period = std::get_if<Period>(&joined)) return period_label(*period);
  return kFaults[static_cast<std::size_t>(std::get<JoinFault>(joined))];
}

std::string quarter(std::string_view year, std::string_view part, bool financial = false) {
  return text_of(join_period(year, part, *part_column("Quarter"), financial));
}

std::string joined_month(std::string_view year, std::string_view part, std::string_view header = "Month") {
  return text_of(join_period(year, part, *part_column(header), false));
}

}  // namespace

TEST_CASE("columns of parts of a year are recognised by their headers") {
  for (const auto* header : {"Quarter", "Qtr", "quarter_number", "Quarter no", "Quarter of the year"})
    CHECK(part_column(header) == PartColumn{YearPart::quarter});
  for (const auto* header : {"Financial Quarter", "Fiscal quarter", "FY Qtr", "Quarter of financial year"})
    CHECK(part_column(header) == PartColumn{YearPart::quarter, true});
  for (const auto* header : {"Month", "Month number", "Month name", "mth", "month_no"})
    CHECK(part_column(header) == PartColumn{YearPart::month});
  CHECK(part_column("Financial month") == PartColumn{YearPart::month, true});
  CHECK(part_column("Calendar Quarter") == PartColumn{YearPart::quarter, false, true});
  for (const auto* header : {"", "Year", "Financial Year", "Quarter ending", "Year month", "Year Quarter", "Months",
                             "Month quarter", "Headquarter", "Last month", "Number"})
    CHECK_FALSE(part_column(header));
  for (const auto* header : {"Financial Year", "Fiscal year", "FY", "fin_year"}) CHECK(is_of_financial_years(header));
  for (const auto* header : {"Year", "Calendar year", "Financing", ""}) CHECK_FALSE(is_of_financial_years(header));
}

TEST_CASE("a year and a quarter") {
  for (const auto* part : {"2", "02", "Q2", "q2", "Qtr 2", "Quarter 2", "Apr-Jun", "April to June", "Apr \u2013 Jun",
                           "Q2 2016", "2016-Q2"})
    CHECK(std::string(part) + ": " + quarter("2016", part) == std::string(part) + ": 2016-Q2");
  for (const auto* part : {"1", "Q1", "Quarter 1", "Apr-Jun", "April to June", "Q1 (Apr-Jun)",
                           "Quarter 1: April to June", "Q1 - Apr-Jun", "Q1 2016/17"})
    CHECK(std::string(part) + ": " + quarter("2016/17", part, true) == std::string(part) + ": 2016-Q2");
  CHECK(quarter("2016-17", "4") == "2017-Q1");
  CHECK(quarter("2016-17", "Jan-Mar") == "2017-Q1");
  CHECK(quarter("2016.0", "4") == "2016-Q4");
  CHECK(text_of(join_period("2016/17", "1", *part_column("Calendar quarter"), true)) == "2017-Q1");
}

TEST_CASE("a year and a month") {
  for (const auto* part : {"1", "01", "Jan", "January", "JAN", "Jan 2016", "2016-01", "Jan-16"})
    CHECK(std::string(part) + ": " + joined_month("2016", part) == std::string(part) + ": 2016-01");
  CHECK(joined_month("2016", "12") == "2016-12");
  CHECK(joined_month("2016/17", "April") == "2016-04");
  CHECK(joined_month("2016/17", "Dec") == "2016-12");
  CHECK(joined_month("2016/17", "January") == "2017-01");
  CHECK(joined_month("2016/17", "March") == "2017-03");
  CHECK(joined_month("2016/17", "1", "Financial month") == "2016-04");
  CHECK(joined_month("2016/17", "12", "Financial month") == "2017-03");
  CHECK(joined_month("2016/17", "1", "Calendar month") == "2017-01");
  CHECK(text_of(join_period("16/17", "Jan", *part_column("Month"), true, PeriodKind::financial_year)) == "2017-01");
}

TEST_CASE("what can be two periods, or none, is not joined") {
  CHECK(joined_month("2016/17", "1") == "ambiguous part");
  CHECK(quarter("2016", "1", true) == "ambiguous year");
  CHECK(quarter("2016", "Q1 (Apr-Jun)") == "ambiguous year");
  CHECK(text_of(join_period("2016", "1", *part_column("Financial quarter"), false)) == "ambiguous year");
  CHECK(text_of(join_period("2016", "Jan", *part_column("Month"), true)) == "ambiguous year");
  for (const auto* year : {"", "16", "16/17", "2016-Q1", "2016-01", "FY17", "Kent"})
    CHECK(std::string(year) + ": " + quarter(year, "1") == std::string(year) + ": bad year");
  for (const auto* part : {"", "0", "5", "Q5", "Total", "Q", "Jan", "May-Jul", "Q1 (Jul-Sep)", "1.0", "2016", "001"})
    CHECK(std::string(part) + ": " + quarter("2016", part) == std::string(part) + ": bad part");
  for (const auto* part : {"", "0", "13", "Q1", "Total", "Jan-Mar", "2016"})
    CHECK(std::string(part) + ": " + joined_month("2016", part) == std::string(part) + ": bad part");
  CHECK(quarter("2016", "Q1 2017") == "other year");
  CHECK(joined_month("2016/17", "March 2016") == "other year");
  for (const auto fault : {JoinFault::bad_year, JoinFault::ambiguous_year, JoinFault::bad_part,
                           JoinFault::ambiguous_part, JoinFault::other_year}) {
    CHECK_FALSE(fault_text(fault).message.empty());
    CHECK_FALSE(fault_text(fault).hint.empty());
  }
}
