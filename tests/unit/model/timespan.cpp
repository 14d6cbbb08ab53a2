// Timespans that are not periods.
#include <reach/timespan.hpp>

#include <random>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "catch.hpp"

using namespace reach;

namespace {

/// `2016-17`; `no period` if the text is a timespan; else `nothing`.
std::string read_timespan(std::string_view text) {
  const auto timespan = parse_timespan(text);
  if (!timespan) return "nothing";
  return timespan->period ? period_label(*timespan->period) : "no period";
}

}  // namespace

TEST_CASE("a time that is not a period is recognised as a time") {
  for (const std::string_view text : {"YTD March 2017",
                                      "year to date 2017",
                                      "March 2017 YTD",
                                      "13 weeks to March 2017",
                                      "6 months to March 2017",
                                      "as at 31 March 2017",
                                      "at March 2017",
                                      "at 31 March 2017",
                                      "as at end March 2017",
                                      "by March 2017",
                                      "before March 2017",
                                      "MAT March 2017",
                                      "R12 Mar 2017",
                                      "end of 2017",
                                      "to 2016",
                                      "up to March 2017",
                                      "since 2016",
                                      "from March 2017",
                                      "March 2017 onwards",
                                      "H1 2016",
                                      "2016 H2",
                                      "first half 2016",
                                      "FY17",
                                      "FY2017",
                                      "quarter to April 2017",
                                      "Y/E June 2017",
                                      "Y/E 2017",
                                      "year ending 30 March 2017",
                                      "FY 2017",
                                      "Apr 2016 - Aug 2017",
                                      "2016-2018",
                                      "2016-17 to 2017-18",
                                      "Jan and Feb 2017",
                                      "31 March 2017",
                                      "w/e 5 March 2017",
                                      "YTD to March 2017",
                                      "week 12 2016",
                                      "Wk 12 2016",
                                      "week 12 2016-17",
                                      "half year to September 2016"}) {
    CHECK(std::string(text) + ": " + read_timespan(text) == std::string(text) + ": no period");
  }
}

TEST_CASE("names and numbers are not times") {
  for (const std::string_view text : {"Calls to helpline 2016",
                                      "Referred to police 2017",
                                      "Lost to follow up 2016",
                                      "Looked at 2016",
                                      "at 2016",
                                      "by 2017",
                                      "West End 2016",
                                      "Year 7 pupils 2016",
                                      "YE team 2016",
                                      "Ages 16 to 24 2016",
                                      "Looked after 2016",
                                      "Drive through 2016",
                                      "helpline",
                                      "",
                                      "year 2016",
                                      "up 2016",
                                      "2016-1",
                                      "1,069",
                                      "2017-2016",
                                      "financial year 2016-17",
                                      "period 2016",
                                      "20161",
                                      "to March",
                                      "YTD",
                                      "(2016)",
                                      "30 February 2016"}) {
    CHECK(std::string(text) + ": " + read_timespan(text) == std::string(text) + ": nothing");
  }
}

TEST_CASE("2010-11 may be a month") {
  CHECK(month_reading("2010-11") == Period{PeriodKind::month, 2010 * 12 + 10});
  for (const std::string_view text :
       {"2010-12", "2012-13", "2010/11", "FY 2010-11", "2010-2011", "2010", "November 2010", ""})
    CHECK_FALSE(month_reading(text));
}

TEST_CASE("every spelling of a period reads like its label") {
  constexpr auto kMonths =
      std::to_array<std::string_view>({"January", "February", "March", "April", "May", "June", "July", "August",
                                       "September", "October", "November", "December"});
  std::mt19937 random(20170331);
  for (int round = 0; round < 500; ++round) {
    const auto year = static_cast<std::int32_t>(1900 + random() % 299);
    const Period calendar{PeriodKind::calendar_year, year};
    const Period financial{PeriodKind::financial_year, year};
    const Period quarter{PeriodKind::quarter, year * 4 + static_cast<std::int32_t>(random() % 4)};
    const auto month_name = [&](std::int32_t index) {
      const auto name = kMonths[static_cast<std::size_t>(index % 12)];
      return fmt::format("{} {}", random() % 2 == 0 ? name : name.substr(0, 3), index / 12);
    };
    const auto range = [&](Period period) {
      const auto first = enclosing({PeriodKind::day, first_day(period)}, PeriodKind::month);
      const auto last = enclosing({PeriodKind::day, end_day(period) - 1}, PeriodKind::month);
      const std::string_view joint = random() % 2 == 0 ? " to " : " - ";
      return month_name(first.index) + std::string(joint) + month_name(last.index);
    };
    const auto days = [](Period period) {
      return fmt::format("{} to {}", period_label({PeriodKind::day, first_day(period)}),
                         period_label({PeriodKind::day, end_day(period) - 1}));
    };
    CHECK(parse_period(period_label(calendar)) == calendar);
    CHECK(parse_period(period_label(quarter)) == quarter);
    CHECK(parse_period(fmt::format("FY {}", period_label(financial))) == financial);
    for (const Period period : {calendar, financial, quarter}) {
      CHECK(parse_period(range(period)) == period);
      CHECK(parse_period(days(period)) == period);
      CHECK(period_of({first_day(period), end_day(period)}) == period);
    }
    CHECK(parse_period("Y/E " + month_name(year * 12 + 14)) == financial);
    CHECK(parse_period("12 months to " + month_name(year * 12 + 11)) == calendar);
    CHECK(parse_period("quarter ending " + month_name(quarter.index * 3 + 2)) == quarter);
  }
}

TEST_CASE("months with two digits of their years are a period where both ends have them") {
  for (const auto& [text, label] : std::to_array<std::pair<std::string_view, std::string_view>>({
           {"Apr16-Mar17", "2016-17"},
           {"Apr 16 \u2013 Mar 17", "2016-17"},
           {"April 16 to March 17", "2016-17"},
           {"Apr. 16 - Mar. 17", "2016-17"},
           {"Apr16/Mar17", "2016-17"},
           {"Jan 16 - Dec 16", "2016"},
           {"Jan16-Mar16", "2016-Q1"},
           {"Apr99-Mar00", "1999-00"},
           {"Apr 16 - Mar 2017", "2016-17"},
           {"Apr 2016-Mar 17", "2016-17"},
           {"Apr 16 - Jun 2016", "no period"},  // from a day of April, perhaps
           {"FY'16-17", "2016-17"},
           {"FY '16/17", "2016-17"},
           {"'16/17", "2016-17"},
           {"'16-17", "2016-17"},
           {"'16/18", "nothing"},
           {"'16", "nothing"},
           {"'2016-17", "2016-17"},
           {"FY1617", "2016-17"},
           {"FY1618", "nothing"},
           {"FY'17", "no period"},
           {"Jan 16 - Mar 16", "no period"},  // days, perhaps
           {"Apr16-Aug17", "no period"},
           {"Mar 31 - Apr 16", "no period"},
           {"Apr 16", "nothing"},
           {"Apr16", "nothing"},
           {"Apr 16 - Mar", "nothing"},
           {"Apr 1 - Mar 2", "nothing"},
       })) {
    CHECK(std::string(text) + ": " + read_timespan(text) == std::string(text) + ": " + std::string(label));
  }
}
