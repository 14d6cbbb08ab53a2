// The words that identify measures. For load/words.
#pragma once

#include <array>
#include <string_view>

#include "load/words/measures.hpp"

namespace reach {

/// Words that end the head of a name: `Website rate`, `Lower confidence limit`.
struct HeadWords {
  std::string_view words;
  Measure measure;
  bool certain = true;
};

inline constexpr std::array kHeads = std::to_array<HeadWords>({
    {"population", Measure::population},
    {"populations", Measure::population},
    {"population estimate", Measure::population},
    {"population estimates", Measure::population},
    {"population count", Measure::population},
    {"population size", Measure::population},
    {"rate", Measure::rate},
    {"rates", Measure::rate},
    {"ratio", Measure::rate},
    {"ratios", Measure::rate},
    {"proportion", Measure::rate},
    {"proportions", Measure::rate},
    {"share", Measure::rate, false},
    {"per capita", Measure::rate},
    {"index", Measure::index},
    {"indexes", Measure::index},
    {"indices", Measure::index},
    {"score", Measure::index, false},
    {"scores", Measure::index, false},
    {"rank", Measure::rank},
    {"ranks", Measure::rank},
    {"ranking", Measure::rank},
    {"rankings", Measure::rank},
    {"percentile", Measure::rank},
    {"quartile", Measure::rank},
    {"quintile", Measure::rank},
    {"decile", Measure::rank},
    {"target", Measure::plan},
    {"targets", Measure::plan},
    {"budget", Measure::plan},
    {"budgets", Measure::plan},
    {"forecast", Measure::plan},
    {"forecasts", Measure::plan},
    {"denominator", Measure::denominator},
    {"denominators", Measure::denominator},
    {"ci", Measure::limit},
    {"cis", Measure::limit},
    {"lci", Measure::limit},
    {"uci", Measure::limit},
    {"lcl", Measure::limit},
    {"ucl", Measure::limit},
    {"lower limit", Measure::limit},
    {"upper limit", Measure::limit},
    {"lower bound", Measure::limit},
    {"upper bound", Measure::limit},
    {"standard error", Measure::limit},
    {"std error", Measure::limit},
    {"standard deviation", Measure::limit},
    {"std dev", Measure::limit},
    {"margin of error", Measure::limit},
    {"p value", Measure::limit},
    {"average", Measure::average},
    {"averages", Measure::average},
    {"avg", Measure::average},
    {"mean", Measure::average},
    {"median", Measure::average},
    {"medians", Measure::average},
    {"minimum", Measure::extreme},
    {"maximum", Measure::extreme},
    {"min", Measure::extreme},
    {"max", Measure::extreme},
    {"cost", Measure::money},
    {"costs", Measure::money},
    {"spend", Measure::money},
    {"spent", Measure::money},
    {"expenditure", Measure::money},
    {"gbp", Measure::money},
    {"\u00A3", Measure::money},
    {"$", Measure::money},
    {"\u20AC", Measure::money},
    {"fte", Measure::staff},
    {"ftes", Measure::staff},
    {"full time equivalent", Measure::staff},
    {"full time equivalents", Measure::staff},
    {"staff", Measure::staff},
    {"staffing", Measure::staff},
    {"headcount", Measure::staff},
    {"id", Measure::code},
    {"ids", Measure::code},
    {"identifier", Measure::code},
    {"uuid", Measure::code},
    {"postcode", Measure::code},
    {"postcodes", Measure::code},
    {"code", Measure::code, false},  // people may be counted by QR code
    {"codes", Measure::code, false},
    {"date", Measure::date},
    {"dates", Measure::date},
    {"timestamp", Measure::date},
    {"week ending", Measure::date},
    {"month ending", Measure::date},
    {"row number", Measure::row_number},
    {"row no", Measure::row_number},
    {"line number", Measure::row_number},
    {"line no", Measure::row_number},
    {"serial number", Measure::row_number},
    {"serial no", Measure::row_number},
    {"sequence number", Measure::row_number},
});

/// Names that only match as a whole: `Calls this year` counts calls.
inline constexpr std::array kWholes = std::to_array<HeadWords>({
    {"year", Measure::date},
    {"years", Measure::date},
    {"yr", Measure::date},
    {"fy", Measure::date},
    {"year ending", Measure::date},
    {"quarter", Measure::date},
    {"qtr", Measure::date},
    {"month", Measure::date},
    {"mth", Measure::date},
    {"month name", Measure::date},
    {"month number", Measure::date},
    {"month no", Measure::date},
    {"mon", Measure::date},
    {"q", Measure::date, false},
    {"week", Measure::date},
    {"wk", Measure::date},
    {"week number", Measure::date},
    {"week no", Measure::date},
    {"wk no", Measure::date},
    {"week commencing", Measure::date},
    {"day", Measure::date},
    {"day of week", Measure::date},
    {"weekday", Measure::date},
    {"hour", Measure::date},
    {"period", Measure::date},
    {"time", Measure::date},
    {"datetime", Measure::date},
    {"date time", Measure::date},
    {"event time", Measure::date},
    {"ymd", Measure::date},
    {"yyyymm", Measure::date},
    {"yyyymmdd", Measure::date},
    {"yearmonth", Measure::date},
    {"year month", Measure::date},
    {"updated", Measure::date},
    {"last updated", Measure::date},
    {"code", Measure::code},
    {"codes", Measure::code},
    {"key", Measure::code, false},
    {"reference", Measure::code, false},
    {"ref", Measure::code, false},
    {"reference number", Measure::code},
    {"reference no", Measure::code},
    {"ref number", Measure::code},
    {"ref no", Measure::code},
    {"record number", Measure::code},
    {"record no", Measure::code},
    {"objectid", Measure::code},
    {"fid", Measure::code},
    {"position", Measure::rank, false},
    {"league position", Measure::rank},
    {"league table position", Measure::rank},
    {"pop", Measure::population},
    {"popn", Measure::population},
    {"row", Measure::row_number},
    {"rows", Measure::row_number, false},
    {"rownum", Measure::row_number},
    {"rownumber", Measure::row_number},
    {"sno", Measure::row_number},
    {"s n", Measure::row_number},
    {"s no", Measure::row_number},
    {"sr no", Measure::row_number},
    {"sl no", Measure::row_number},
    {"serial", Measure::row_number},
    {"sort order", Measure::row_number},
    {"order", Measure::row_number, false},
    {"seq", Measure::row_number},
    {"seq no", Measure::row_number},
    {"sequence", Measure::row_number, false},
    {"n\u00B0", Measure::row_number, false},
    {"#", Measure::row_number, false},
    {"no", Measure::row_number, false},
    {"nr", Measure::row_number, false},
    {"line", Measure::row_number, false},
    {"item", Measure::row_number, false},
});

/// Words before the year, quarter or period in a column's name: `Financial year`, `Reporting period`.
inline constexpr auto kOfCalendar =
    std::to_array<std::string_view>({"financial", "fiscal", "fin", "calendar", "reporting", "academic", "school", "tax",
                                     "iso", "time", "data", "start", "end"});
inline constexpr auto kCalendar = std::to_array<std::string_view>(
    {"year", "yr", "quarter", "qtr", "period", "month", "mth", "week", "wk", "day", "date", "time"});

/// What a code identifies: `Area code`, `pfa_code`.
inline constexpr auto kCoded = std::to_array<std::string_view>(
    {"area", "force",     "police",  "pfa", "ons",      "gss",      "region", "country",   "county",  "district",
     "la",   "lad",       "utla",    "ca",  "csp",      "ward",     "geo",    "geography", "geog",    "org",
     "site", "station",   "unit",    "iso", "nuts",     "division", "post",   "postal",    "zip",     "dial",
     "town", "authority", "channel", "row", "location", "agency",   "data",   "status",    "offence", "council"});

/// What each event has a number of: `Incident number`, `Crime reference`. They may be the number of them, too.
inline constexpr auto kNumbered =
    std::to_array<std::string_view>({"call", "case", "complaint", "contact", "crime", "event", "incident", "log",
                                     "occurrence", "report", "ticket", "visit"});

/// Leading words that make an average, minimum or maximum of the words after them: `Average calls`.
inline constexpr auto kAveraging = std::to_array<std::string_view>({"average", "avg", "mean", "median"});
inline constexpr auto kExtreme = std::to_array<std::string_view>({"minimum", "maximum", "min", "max"});
inline constexpr auto kRunning = std::to_array<std::string_view>({"cumulative", "running", "rolling", "ytd"});
/// Words after `running` and `rolling` for running totals: `Rolling total`; but `Running club visits` are visits.
inline constexpr auto kRunUp = std::to_array<std::string_view>(
    {"total", "totals", "sum", "sums", "count", "counts", "figure", "figures", "number", "year", "quarter", "month"});
/// Leading words for plans: `Target calls`, `Expected visits`.
inline constexpr auto kPlanned =
    std::to_array<std::string_view>({"target", "budgeted", "planned", "expected", "forecast", "projected"});
inline constexpr auto kPercent = std::to_array<std::string_view>({"%", "percent", "percentage", "pct"});

/// Words for contacts, and for their frequency and duration: after `average` they leave no doubt.
inline constexpr auto kContacts = std::to_array<std::string_view>(
    {"call",     "caller",   "contact", "visit",    "visitor",    "user",        "session",   "website",  "web",
     "helpline", "phone",    "online",  "app",      "chat",       "text",        "email",     "message",  "click",
     "view",     "download", "enquiry", "referral", "report",     "page",        "case",      "client",   "people",
     "person",   "number",   "count",   "daily",    "weekly",     "monthly",     "quarterly", "yearly",   "annual",
     "hourly",   "time",     "length",  "duration", "wait",       "waiting",     "response",  "handling", "age",
     "total",    "incident", "offence", "crime",    "concurrent", "simultaneous"});

/// The first words of campaign names.
inline constexpr auto kCampaigns = std::to_array<std::string_view>({"operation", "op", "project", "campaign", "team"});

/// Names in which such a word has another meaning.
inline constexpr auto kCompounds = std::to_array<std::string_view>(
    {"cost of living", "average speed", "minimum wage", "living wage", "mean streets", "qr code", "qr codes",
     "index offence", "index offences", "rank and file", "dress code"});

/// Words that end a head: what follows them is not part of it.
inline constexpr auto kPrepositions = std::to_array<std::string_view>(
    {"of",      "for",       "in",        "by",   "to",  "from",    "at",     "with",   "on",      "among",
     "about",   "who",       "which",     "that", "via", "through", "during", "since",  "over",    "under",
     "between", "excluding", "including", "aged", "per", "as",      "than",   "within", "without", "where"});

/// The divisor of a rate: `Calls per day`, `per 1,000`.
inline constexpr auto kDivisors = std::to_array<std::string_view>(
    {"head",   "capita", "person", "people",  "population", "resident", "household", "officer", "user",
     "caller", "call",   "visit",  "visitor", "session",    "day",      "week",      "month",   "quarter",
     "year",   "hour",   "minute", "annum",   "cent",       "mille",    "thousand",  "million", "hundred"});

/// Words that distinguish a part from a whole: `New users` are users, and running totals of calls are calls.
inline constexpr auto kParting = std::to_array<std::string_view>(
    {"new", "unique", "returning", "repeat", "distinct", "existing", "recurring", "first time", "cumulative",
     "running total of", "running total", "ytd", "year to date", "to date"});

/// Whether a name contains any of these words, or letters that need folding: no other name needs to be read as a
/// phrase. Examines a million names in a fraction of a second. O(length).
bool has_measure_word(std::string_view name);

}  // namespace reach
