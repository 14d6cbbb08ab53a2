// The words beside dates, and how they change the date: tables for timespan.cpp and header_time.cpp. For
// model.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace reach {

/// The effect of words on the date beside them.
enum class Meaning : std::uint8_t {
  year,     ///< the twelve months that end with it
  quarter,  ///< the three months that end with it
  range,    ///< no effect on a range; any other date is left open
  label,    ///< no effect on a range; beside any other date they belong to the name before it
  moment,   ///< a count up to a day or month; before a year they belong to the name before it (`Looked at 2016`)
  open,     ///< a timespan that begins or ends elsewhere: not a period
};

struct TimePhrase {
  std::string_view text;
  Meaning meaning;
};

/// Words before a date. Those that `to`, `ending`… may follow are in kUnits.
inline constexpr auto kBefore = std::to_array<TimePhrase>({
    {"ye", Meaning::year},
    {"y/e", Meaning::year},
    {"fye", Meaning::year},
    {"fy/e", Meaning::year},
    {"year-end", Meaning::year},
    {"year-ending", Meaning::year},
    {"year-ended", Meaning::year},
    {"yr-end", Meaning::year},
    {"yr-ending", Meaning::year},
    {"quarter-ending", Meaning::quarter},
    {"qe", Meaning::quarter},
    {"q/e", Meaning::quarter},
    {"cy", Meaning::label},
    {"financial year", Meaning::label},
    {"fiscal year", Meaning::label},
    {"calendar year", Meaning::label},
    {"year", Meaning::label},
    {"period", Meaning::label},
    {"from", Meaning::range},
    {"between", Meaning::range},
    {"to", Meaning::open},
    {"to date", Meaning::open},
    {"up to", Meaning::open},
    {"until", Meaning::open},
    {"ending", Meaning::open},
    {"ended", Meaning::open},
    {"since", Meaning::open},
    {"before", Meaning::moment},
    {"by", Meaning::moment},
    {"at", Meaning::moment},
    {"end", Meaning::moment},
    {"rolling year", Meaning::moment},
    {"snapshot", Meaning::moment},
    {"as at", Meaning::open},
    {"as at end", Meaning::open},
    {"at end", Meaning::open},
    {"at the end of", Meaning::open},
    {"end of", Meaning::open},
    {"mat", Meaning::moment},
    {"r12", Meaning::moment},
    {"as of", Meaning::open},
    {"ytd", Meaning::open},
    {"qtd", Meaning::open},
    {"mtd", Meaning::open},
    {"year to date", Meaning::open},
    {"year-to-date", Meaning::open},
    {"w/e", Meaning::open},
    {"w/c", Meaning::open},
    {"m/e", Meaning::open},
    {"h1", Meaning::open},
    {"h2", Meaning::open},
    {"q1", Meaning::open},
    {"q2", Meaning::open},
    {"q3", Meaning::open},
    {"q4", Meaning::open},
    {"first half", Meaning::open},
    {"second half", Meaning::open},
    {"half year", Meaning::open},
    {"half-year", Meaning::open},
    {"first quarter", Meaning::open},
    {"second quarter", Meaning::open},
    {"third quarter", Meaning::open},
    {"fourth quarter", Meaning::open},
    {"quarter 1", Meaning::open},
    {"quarter 2", Meaning::open},
    {"quarter 3", Meaning::open},
    {"quarter 4", Meaning::open},
    {"fy", Meaning::open},
});

/// Words after a date.
inline constexpr auto kAfter = std::to_array<TimePhrase>({
    {"ye", Meaning::year},           {"y/e", Meaning::year},          {"fye", Meaning::year},
    {"year end", Meaning::year},     {"year ending", Meaning::year},  {"ytd", Meaning::open},
    {"year to date", Meaning::open}, {"year-to-date", Meaning::open}, {"to date", Meaning::open},
    {"to present", Meaning::open},   {"onward", Meaning::open},       {"onwards", Meaning::open},
    {"h1", Meaning::open},           {"h2", Meaning::open},           {"first half", Meaning::open},
    {"second half", Meaning::open},  {"q1", Meaning::open},           {"q2", Meaning::open},
    {"q3", Meaning::open},           {"q4", Meaning::open},           {"part", Meaning::open},
    {"part year", Meaning::open},    {"partial", Meaning::open},      {"so far", Meaning::open},
    {"incomplete", Meaning::open},   {"snapshot", Meaning::moment},
});

/// Words before a number that name a part of the year beside them: `Week 12 2016`.
inline constexpr auto kNumberedParts = std::to_array<std::string_view>({"week", "wk"});

/// Words that end with a date: `year ending`, `12 months to`.
inline constexpr auto kUnits = std::to_array<TimePhrase>({
    {"year", Meaning::year},
    {"yr", Meaning::year},
    {"fy", Meaning::year},
    {"financial year", Meaning::year},
    {"fiscal year", Meaning::year},
    {"calendar year", Meaning::year},
    {"12 months", Meaning::year},
    {"12 month period", Meaning::year},
    {"twelve months", Meaning::year},
    {"twelve month period", Meaning::year},
    {"12-month period", Meaning::year},
    {"12-months", Meaning::year},
    {"12 mths", Meaning::year},
    {"12m", Meaning::year},
    {"quarter", Meaning::quarter},
    {"qtr", Meaning::quarter},
    {"3 months", Meaning::quarter},
    {"three months", Meaning::quarter},
    {"half", Meaning::open},
    {"half year", Meaning::open},
    {"half-year", Meaning::open},
    {"month", Meaning::open},
    {"week", Meaning::open},
    {"period", Meaning::open},
});

inline constexpr auto kEndings =
    std::to_array<std::string_view>({"ending on", "ended on", "ending", "ended", "end", "up to", "to", "until"});

/// Words without further meaning before a unit: `in the year to`.
inline constexpr auto kFillers =
    std::to_array<std::string_view>({"in", "for", "the", "rolling", "full", "last", "latest"});

/// Words before a period that leave it as it is: `in 2016`, `during the full year 2016-17`, `month of March 2016`.
inline constexpr auto kPlainWords = std::to_array<std::string_view>(
    {"in", "for", "during", "throughout", "within", "all of", "whole of", "the", "full year", "whole year", "year",
     "yr", "calendar year", "financial year", "fiscal year", "period", "month of", "quarter of"});
/// Words after which `in` or `for` belongs to the name: `Drop in 2016`, `Calls paid for 2016`.
inline constexpr auto kPhrasal = std::to_array<std::string_view>(
    {"asked", "call",  "check", "clock", "come", "dial", "drop", "log",   "looked",  "mail", "opt",
     "paid",  "phone", "pop",   "ring",  "sign", "stop", "text", "trade", "waiting", "walk", "write"});
/// Words after which `year` belongs to the name: `First year 2016`, `Calls per year 2016`.
inline constexpr auto kOfYears = std::to_array<std::string_view>(
    {"a",  "academic", "base", "each", "every",    "final",  "first",  "gap",    "last", "leap",  "new", "next",
     "on", "one",      "per",  "plan", "previous", "school", "second", "survey", "tax",  "third", "this"});

inline constexpr auto kCounted = std::to_array<std::string_view>(
    {"week", "weeks", "wk", "wks", "month", "months", "mths", "day", "days", "year", "years", "yrs", "quarters"});

inline constexpr auto kJoints = std::to_array<std::string_view>(
    {" to ", " until ", " through ", " thru ", " - ", " / ", "-to-", " -", "- ", "-", "/"});
/// Words between two periods, both of which are meant: `January and February 2017`.
inline constexpr auto kBoth = std::to_array<std::string_view>({" and ", " & ", " + "});

}  // namespace reach
