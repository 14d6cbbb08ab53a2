// Periods: labels, spellings, and texts that are not periods.
#include <reach/period.hpp>

#include <string>
#include <vector>

#include "catch.hpp"

using namespace reach;

namespace {

/// `2016-17, a financial year`; `none`.
std::string read_period(std::string_view text, PeriodKind prefer = PeriodKind::calendar_year) {
  const auto period = parse_period(text, prefer);
  return period ? period_label(*period) + ", a " + std::string(name_of(period->kind)) : "none";
}

}  // namespace

TEST_CASE("kinds have names") {
  CHECK(name_of(PeriodKind::calendar_year) == "calendar year");
  CHECK(name_of(PeriodKind::financial_year) == "financial year");
  CHECK(name_of(PeriodKind::quarter) == "quarter");
  CHECK(name_of(PeriodKind::month) == "month");
  CHECK(name_of(PeriodKind::day) == "day");
}

TEST_CASE("labels") {
  CHECK(period_label({PeriodKind::calendar_year, 2016}) == "2016");
  CHECK(period_label({PeriodKind::financial_year, 2016}) == "2016-17");
  CHECK(period_label({PeriodKind::financial_year, 1999}) == "1999-00");
  CHECK(period_label({PeriodKind::financial_year, 2008}) == "2008-09");
  CHECK(period_label({PeriodKind::month, 2016 * 12}) == "2016-01");
  CHECK(period_label({PeriodKind::month, 2016 * 12 + 11}) == "2016-12");
  CHECK(period_label({PeriodKind::day, 0}) == "1970-01-01");
  CHECK(period_label({PeriodKind::day, -1}) == "1969-12-31");
  CHECK(period_label({PeriodKind::day, *day_number(2016, 2, 29)}) == "2016-02-29");
}

TEST_CASE("a calendar year") {
  CHECK(read_period("2016") == "2016, a calendar year");
  CHECK(read_period("1900") == "1900, a calendar year");
  CHECK(read_period("2199") == "2199, a calendar year");
  CHECK(read_period("2016", PeriodKind::month) == "2016, a calendar year");
}

TEST_CASE("a financial year in every usual spelling") {
  for (const std::string_view text :
       {"2016-17",          "2016/17",        "2016 17",      "2016_17",        "2016\u201317", "2016 - 17",
        "2016 / 17",        "2016 \u2013 17", "2016 to 17",   "2016-to-17",     "2016_to_17",   "2016-2017",
        "2016/2017",        "2016 2017",      "2016_2017",    "2016\u20132017", "2016 - 2017",  "2016 / 2017",
        "2016 \u2013 2017", "2016 to 2017",   "2016-to-2017", "2016_to_2017"}) {
    CHECK(std::string(text) + ": " + read_period(text) == std::string(text) + ": 2016-17, a financial year");
  }
  CHECK(read_period("1999-00") == "1999-00, a financial year");
  CHECK(read_period("1999-2000") == "1999-00, a financial year");
  CHECK(read_period("2000-01") == "2000-01, a financial year");
}

TEST_CASE("a month, if it is not the following year") {
  CHECK(read_period("2016-03") == "2016-03, a month");
  CHECK(read_period("2016_12") == "2016-12, a month");
  CHECK(read_period("2016 01") == "2016-01, a month");
  CHECK(read_period("2016/03") == "none");
}

TEST_CASE("2011-12 is a financial year, or a month if months are preferred") {
  CHECK(read_period("2011-12") == "2011-12, a financial year");
  CHECK(read_period("2011-12", PeriodKind::financial_year) == "2011-12, a financial year");
  CHECK(read_period("2011-12", PeriodKind::month) == "2011-12, a month");
  CHECK(parse_period("2011-12", PeriodKind::month) == Period{PeriodKind::month, 2011 * 12 + 11});
  CHECK(read_period("2000-01", PeriodKind::month) == "2000-01, a month");
  CHECK(read_period("2011/12", PeriodKind::month) == "2011-12, a financial year");
  CHECK(read_period("2011 to 12", PeriodKind::month) == "2011-12, a financial year");
  CHECK(read_period("2011-2012", PeriodKind::month) == "2011-12, a financial year");
  CHECK(read_period("2016-17", PeriodKind::month) == "2016-17, a financial year");
}

TEST_CASE("a quarter of a calendar year") {
  CHECK(parse_period("March quarter 2016") == Period{PeriodKind::quarter, 2016 * 4});
  CHECK(parse_period("Sept Qtr 2016") == Period{PeriodKind::quarter, 2016 * 4 + 2});
  CHECK_FALSE(parse_period("April quarter 2016"));
  for (const std::string_view text : {"2016-Q1", "2016 Q1", "2016_q1", "2016Q1", "Q1 2016", "q1-2016"}) {
    CHECK(std::string(text) + ": " + read_period(text) == std::string(text) + ": 2016-Q1, a quarter");
  }
  for (const std::string_view text :
       {"Quarter 1 2016", "quarter-1-2016", "Qtr 1 2016", "2016 Quarter 1", "2016 Qtr 1"}) {
    CHECK(std::string(text) + ": " + read_period(text) == std::string(text) + ": 2016-Q1, a quarter");
  }
  CHECK(read_period("2016-Q4") == "2016-Q4, a quarter");
  const Period quarter{PeriodKind::quarter, 2016 * 4 + 1};
  CHECK(period_label(quarter) == "2016-Q2");
  CHECK(period_label({PeriodKind::day, first_day(quarter)}) == "2016-04-01");
  CHECK(period_label({PeriodKind::day, end_day(quarter)}) == "2016-07-01");
  CHECK(enclosing({PeriodKind::month, 2016 * 12 + 5}, PeriodKind::quarter) == quarter);
  CHECK(enclosing({PeriodKind::day, *day_number(2016, 4, 1)}, PeriodKind::quarter) == quarter);
}

TEST_CASE("the quarters of a financial year are those of calendar years") {
  for (const std::string_view text : {"Q1 2016/17", "Q1 2016-17", "Q1 2016-2017", "2016/17 Q1", "2016-17 Q1",
                                      "Quarter 1 2016/17", "Q1 FY2016/17", "Q1, 2016/17"}) {
    CHECK(std::string(text) + ": " + read_period(text) == std::string(text) + ": 2016-Q2, a quarter");
  }
  CHECK(read_period("Q4 2016/17") == "2017-Q1, a quarter");
  CHECK(read_period("2011-12 Q2") == "2011-Q3, a quarter");
}

TEST_CASE("short years are financial years where that is settled") {
  for (const std::string_view text : {"16/17", "16-17", "16_17", "2016/7", "201617"}) {
    CHECK(std::string(text) + ": " + read_period(text, PeriodKind::financial_year) ==
          std::string(text) + ": 2016-17, a financial year");
    CHECK(std::string(text) + ": " + read_period(text, PeriodKind::month) == std::string(text) + ": none");
  }
  CHECK(read_period("98/99", PeriodKind::financial_year) == "1998-99, a financial year");
  CHECK(read_period("99/00", PeriodKind::financial_year) == "1999-00, a financial year");
  CHECK(read_period("49/50", PeriodKind::financial_year) == "2049-50, a financial year");
  CHECK(read_period("50/51", PeriodKind::financial_year) == "1950-51, a financial year");
  CHECK(read_period("201112", PeriodKind::financial_year) == "2011-12, a financial year");
  CHECK(read_period("201112", PeriodKind::month) == "2011-12, a month");
  CHECK(read_period("201603", PeriodKind::month) == "2016-03, a month");
  for (const std::string_view text :
       {"16/18", "17/16", "1/2", "16/17/18", "2016/8", "201618", "20161", "4/05", "16.17"})
    CHECK(std::string(text) + ": " + read_period(text, PeriodKind::financial_year) == std::string(text) + ": none");
  for (const std::string_view text : {"FY16/17", "FY 16-17", "FY2016/7", "FY201617"})
    CHECK(std::string(text) + ": " + read_period(text) == std::string(text) + ": 2016-17, a financial year");
  CHECK(read_period("FY201603") == "none");
  CHECK(read_period("CY 2016") == "2016, a calendar year");
  CHECK(read_period("CY2016") == "2016, a calendar year");
  CHECK(read_period("CY16") == "none");
}

TEST_CASE("a day, in ISO's form only") {
  CHECK(read_period("2016-03-05") == "2016-03-05, a day");
  CHECK(read_period("2016_03_05") == "2016-03-05, a day");
  CHECK(read_period("2016-02-29") == "2016-02-29, a day");
}

TEST_CASE("texts that are not periods") {
  for (const std::string_view text :
       {"",           " ",          "16",        "201",       "1899",       "2200",         "20166",
        "02016",      " 2016",      "2016 ",     "2016-",     "2016-1",     "2016-00",      "2016-13",
        "2016-18",    "2016-16",    "2016-015",  "2016-2018", "2016 to",    "2016to17",     "2016--17",
        "2016  17",   "2016/ 17",   "2017-2016", "1899-00",   "2016.17",    "2016-q5",      "2016/Q1",
        "FY2016",     "year 2016",  "-2016",     "+2016",     "2016-02-30", "2016\u201417", "\uFF12\uFF10\uFF11\uFF16",
        "2016-17-18", "2016-20177", "Q0 2016",   "Q1 16",     "Q12016",     "2016-03-5",    "2016-03-051",
        "2016-3-05",  "FY2016-Q1",  "FY17",      "FY 2017",   "04/05",      "201617",       "201603",
        "2016.0",     "2004/5",     "16/17",     "Q5 2016",   "Q1 2016-03", "2016M13",      "2016 Q1 2017"}) {
    CHECK(std::string(text) + ": " + read_period(text) == std::string(text) + ": none");
  }
}

TEST_CASE("a month by its name") {
  for (const std::string_view text : {"March 2017", "Mar 2017", "mar-2017", "MARCH_2017", "Mar. 2017", "March, 2017"}) {
    CHECK(std::string(text) + ": " + read_period(text) == std::string(text) + ": 2017-03, a month");
  }
  CHECK(read_period("Sept 2017") == "2017-09, a month");
  for (const std::string_view text : {"March 17", "Mar 17", "Mar17", "17-Mar", "Mar-7", "Marsh-17", "Marsh 2017",
                                      "March2017", "5 March 2017", "March 2200"}) {
    CHECK(std::string(text) + ": " + read_period(text) == std::string(text) + ": none");
  }
  for (const std::string_view text : {"2017 March", "2017-Mar", "2017_mar", "2017M03", "2017-M03", "2017 m03", "Mar-17",
                                      "mar-17", "March-17", "Mar '17", "Mar'17"}) {
    CHECK(std::string(text) + ": " + read_period(text) == std::string(text) + ": 2017-03, a month");
  }
  CHECK(read_period("Dec-98") == "1998-12, a month");
}

TEST_CASE("a year by its end") {
  for (const std::string_view text :
       {"year ending March 2017", "Year ended Mar 2017", "year to 31 March 2017", "YE March 2017"}) {
    CHECK(std::string(text) + ": " + read_period(text) == std::string(text) + ": 2016-17, a financial year");
  }
  CHECK(read_period("year ending 31 December 2017") == "2017, a calendar year");
  for (const std::string_view text : {"Y/E March 2017",
                                      "y.e. Mar 2017",
                                      "YE Mar 2017",
                                      "FYE 31 March 2017",
                                      "Year ending: Mar 2017",
                                      "12 months to March 2017",
                                      "twelve months ending 31st March 2017",
                                      "financial year ending 31/03/2017",
                                      "in the year to March 2017",
                                      "Mar 2017 Y/E",
                                      "Y/E Mar-17",
                                      "12 months ending Mar-17",
                                      "YE Mar 17",
                                      "Y/E Mar17",
                                      "year to Mar 17",
                                      "F/Y 2016/17",
                                      "f/y 16/17",
                                      "2016/17 (Apr-Mar)",
                                      "2016-17 (April to March)",
                                      "FY2016/17 (Apr to Mar)"}) {
    CHECK(std::string(text) + ": " + read_period(text) == std::string(text) + ": 2016-17, a financial year");
  }
  CHECK(read_period("2017 (January to December)") == "2017, a calendar year");
  CHECK(read_period("2017-Q2 (Apr-Jun)") == "2017-Q2, a quarter");
  for (const std::string_view text : {"year ending June 2017", "year ending 30 March 2017", "year ending 2017",
                                      "YE Jun 17", "2017 (Apr-Mar)", "2017 (Jan to Aug)", "2017 (North to South)"}) {
    CHECK(std::string(text) + ": " + read_period(text) == std::string(text) + ": none");
  }
}

TEST_CASE("a range that is exactly one period is that period") {
  for (const std::string_view text :
       {"Apr 2016 - Mar 2017", "April 2016 to March 2017", "Apr-2016 to Mar-2017", "April 2016\u2013March 2017",
        "Apr - Mar 2017", "1 April 2016 to 31 March 2017", "1st April 2016 - 31st March 2017",
        "April 1, 2016 - March 31, 2017", "01/04/2016 - 31/03/2017", "2016-04-01 to 2017-03-31", "20160401-20170331",
        "2016-04 to 2017-03", "from April 2016 to March 2017", "financial year April 2016 - March 2017",
        "period Apr 2016 to Mar 2017", "Apr-16 to Mar-17"}) {
    CHECK(std::string(text) + ": " + read_period(text) == std::string(text) + ": 2016-17, a financial year");
  }
  CHECK(read_period("Jan 2016 - Dec 2016") == "2016, a calendar year");
  CHECK(read_period("January to December 2016") == "2016, a calendar year");
  CHECK(read_period("Q1 - Q4 2016") == "2016, a calendar year");
  CHECK(read_period("Jan-Mar 2016") == "2016-Q1, a quarter");
  CHECK(read_period("3 months to June 2016") == "2016-Q2, a quarter");
  CHECK(read_period("Q/E Dec 2016") == "2016-Q4, a quarter");
  CHECK(read_period("1-31 March 2017") == "2017-03, a month");
  CHECK(read_period("01/03/2017 to 31/03/2017") == "2017-03, a month");
}

TEST_CASE("dates that can be read day first and month first are not read if both fit and differ") {
  CHECK(read_period("01/04/2016 - 01/07/2016") == "none");
  CHECK(read_period("01/01/2016 - 12/31/2016") == "2016, a calendar year");
}
