// The words that identify measures. For load/words.
#pragma once

#include <array>
#include <string_view>

#include "load/words/measures.hpp"
#include "load/words/word_list.hpp"

namespace reach {

/// Words at the end of a name's head, and the measure that they show: `Website rate`, `Lower confidence limit`.
struct HeadWords {
  std::string_view words;
  Measure measure;
  bool certain = true;
};

/// The words of one measure, between bars.
struct MeasureGroup {
  Measure measure;
  bool certain;
  std::string_view words;
};

constexpr HeadWords measure_row(const MeasureGroup& group, std::string_view words) {
  return {words, group.measure, group.certain};
}

inline constexpr MeasureGroup kHeadGroups[] = {
    {Measure::population, true,
     "population|populations|population estimate|population estimates|population count|population size|electorate|"
     "registered voters|bev\u00F6lkerung|einwohner|einwohnerzahl|habitants|habitantes|poblaci\u00F3n|popolazione|"
     "abitanti|ludno\u015B\u0107|inwoners|befolkning"},
    {Measure::population, false, "residents|electors"},
    {Measure::rate, true, "rate|rates|ratio|ratios|proportion|proportions|per capita|prevalence"},
    {Measure::rate, false, "share|incidence|taux|tasa|anteil"},
    {Measure::index, true, "index|indexes|indices"},
    {Measure::index, false, "score|scores|weighting|weightings"},
    {Measure::rank, false, "position"},
    {Measure::rank, true, "rank|ranks|ranking|rankings|percentile|quartile|quintile|decile"},
    {Measure::plan, true, "target|targets|budget|budgets|forecast|forecasts"},
    {Measure::denominator, true, "denominator|denominators|sample size|base size|weighted base|unweighted base"},
    {Measure::limit, true,
     "lci|uci|lcl|ucl|lower limit|upper limit|lower bound|upper bound|standard error|std error|standard deviation|"
     "std dev|variance|p value"},
    {Measure::limit, false, "ci|cis"},
    {Measure::average, true, "average|averages|avg|mean|median|medians"},
    {Measure::extreme, true, "minimum|maximum|min|max"},
    {Measure::money, true,
     "cost|costs|spend|spent|expenditure|gbp|\u00A3|$|\u20AC|\u00A3 k|\u00A3 m|\u00A3 mn|\u00A3 bn|\u00A3 "
     "million|\u20AC k|\u20AC m|$ "
     "k|$ m"},
    {Measure::money, false, "income|revenue|turnover"},
    {Measure::staff, true,
     "fte|ftes|full time equivalent|full time equivalents|staff|staffing|staff numbers|headcount"},
    {Measure::staff, false, "officers|constables|pcsos|workforce"},
    {Measure::code, true, "id|ids|identifier|uuid|postcode|postcodes"},
    {Measure::code, false, "code|codes"},
    {Measure::date, true, "date|dates|timestamp|week ending|month ending"},
    {Measure::size, true,
     "sq km|sq miles|km2|km\u00B2|square kilometres|square miles|square metres|hectares|latitude|longitude|easting|"
     "eastings|northing|northings|duration|durations|call minutes|staff hours"},
    {Measure::size, false,
     "days open|days closed|days worked|days lost|hours open|hours closed|hours worked|hours lost|opening hours|"
     "opening days|working days|working hours"},
    {Measure::size, false, "response time|response times|waiting time|waiting times|wait time|talk time|handling time"},
    {Measure::earlier, false, "previous year|prior year|last year|previous period|prior period|previous quarter"},
    {Measure::row_number, true, "row number|row no|line number|line no|serial number|serial no|sequence number"}};
inline constexpr auto kHeads = rows_of_lists<HeadWords, count_in_lists(kHeadGroups)>(kHeadGroups, measure_row);

/// Names that only match as a whole: `Calls this year` counts calls.
inline constexpr MeasureGroup kWholeGroups[] = {
    {Measure::date, true,
     "year|years|yr|fy|year ending|quarter|qtr|month|mth|month name|month number|month no|mon|"
     "week|wk|week number|week no|wk no|week commencing|day|day of week|weekday|hour|period|time|"
     "datetime|date time|event time|ymd|yyyymm|yyyymmdd|yearmonth|year month|updated|last updated"},
    {Measure::date, true,
     "year founded|year opened|year established|year built|year formed|year joined|year closed|year of opening|year of "
     "birth"},
    {Measure::date, false, "q"},
    {Measure::code, true,
     "code|codes|reference number|reference no|ref number|ref no|record number|record no|objectid|"
     "fid"},
    {Measure::code, true, "uprn|usrn|ukprn|uid|guid|laestab|insee|siren|siret|collar number|badge number"},
    {Measure::code, false, "key|reference|ref|urn|ags|nuts|iso|gss|ods|telephone number|mobile number|fax number"},
    {Measure::rank, false, "rang"},
    {Measure::rank, true, "league position|league table position"},
    {Measure::population, true, "pop|popn"},
    {Measure::population, false, "households|inhabitants|dwellings"},
    {Measure::rate, true, "pages session"},
    {Measure::index, false, "satisfaction|rating|nps"},
    {Measure::plan, false, "plan|trajectory|benchmark|threshold|projected|expected|baseline"},
    {Measure::denominator, false, "base|sample"},
    {Measure::limit, true, "margin of error|coefficient of variation|lower|upper"},
    {Measure::size, false,
     "minutes|seconds|hours|days|miles|kilometres|km|distance|lat|lng|lon|wait|age|area size|land area"},
    {Measure::change, false, "change|net change|difference|increase|decrease|increase decrease"},
    {Measure::scaled, true, "unit mult|unit multiplier|power code"},
    {Measure::earlier, true,
     "previous year|last year|prior year|previous period|prior period|previous quarter|previous month|last month|"
     "year before|preceding year"},
    {Measure::row_number, true, "row|rownum|rownumber|sno|s n|s no|sr no|sl no|serial|sort order|seq|seq no"},
    {Measure::row_number, false, "rows|order|sequence|n\u00B0|#|no|nr|line|item"}};
inline constexpr auto kWholes = rows_of_lists<HeadWords, count_in_lists(kWholeGroups)>(kWholeGroups, measure_row);

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

/// Events that may be numbered: `Incident number`, `Crime reference`. It may also mean how many there are.
inline constexpr auto kNumbered =
    std::to_array<std::string_view>({"call", "case", "complaint", "contact", "crime", "event", "incident", "log",
                                     "occurrence", "report", "ticket", "visit"});

/// Leading words that make an average, minimum or maximum of the words after them: `Average calls`.
inline constexpr auto kAveraging = std::to_array<std::string_view>({"average", "avg", "mean", "median"});
inline constexpr auto kExtreme =
    std::to_array<std::string_view>({"minimum", "maximum", "min", "max", "peak", "highest", "lowest"});
inline constexpr auto kRunning = std::to_array<std::string_view>(
    {"cumulative", "cumulated", "cum", "cumul", "accumulated", "running", "rolling", "ytd", "yeartodate", "kumuliert",
     "kumulativ", "cumul\u00E9", "cumulatief", "acumulado"});
/// Words after `running` and `rolling` that make a running total: `Rolling total`; but `Running club visits` are
/// visits.
inline constexpr auto kRunUp = std::to_array<std::string_view>(
    {"total", "totals", "sum", "sums", "count", "counts", "figure", "figures", "number", "year", "quarter", "month"});
/// Words after `since` for running totals: `Calls since April`, `Calls since launch`.
inline constexpr auto kSince = std::to_array<std::string_view>({"inception", "launch", "opening", "start"});
/// Leading words for plans: `Target calls`, `Expected visits`.
inline constexpr auto kPlanned =
    std::to_array<std::string_view>({"target", "budgeted", "planned", "expected", "forecast", "projected"});
/// Words that show that `ci` is a confidence interval, and `lower 95%` its limit: `Town Ci` may be a place.
inline constexpr auto kLimiting = std::to_array<std::string_view>({"lower", "upper", "low", "high", "limit", "limits"});
/// Units of figures that are not single contacts: `Calls (thousands)`, `'000 users`.
inline constexpr auto kScales =
    std::to_array<std::string_view>({"hundreds", "thousands", "millions", "billions", "000s", "mn", "bn"});
/// Units of a size or a length of time, in brackets: `Area (hectares)`, `Wait (secs)`.
inline constexpr auto kUnitsInBrackets = std::to_array<std::string_view>(
    {"minutes", "mins", "seconds", "secs", "hours", "hrs", "hectares", "ha", "km", "metres"});
inline constexpr auto kPercent = std::to_array<std::string_view>({"%", "percent", "percentage", "pct"});

/// Words for contacts, and for their frequency and duration: after `average`, they make it certain.
inline constexpr auto kContacts = std::to_array<std::string_view>(
    {"call",     "caller",   "contact", "visit",    "visitor",    "user",        "session",   "website",  "web",
     "helpline", "phone",    "online",  "app",      "chat",       "text",        "email",     "message",  "click",
     "view",     "download", "enquiry", "referral", "report",     "page",        "case",      "client",   "people",
     "person",   "number",   "count",   "daily",    "weekly",     "monthly",     "quarterly", "yearly",   "annual",
     "hourly",   "time",     "length",  "duration", "wait",       "waiting",     "response",  "handling", "age",
     "total",    "incident", "offence", "crime",    "concurrent", "simultaneous"});

/// The first words of campaign names.
inline constexpr auto kCampaigns = std::to_array<std::string_view>({"operation", "op", "project", "campaign", "team"});
/// Last words that show that a name is not that of a campaign: `Campaign budget`.
inline constexpr auto kOfCampaigns = std::to_array<std::string_view>(
    {"budget", "budgets", "cost", "costs", "spend", "expenditure", "staff", "staffing", "fte"});

/// Names in which a word from these lists has another meaning.
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
