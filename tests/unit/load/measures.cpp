// What a name says of its figures.
#include "load/words/measures.hpp"
#include "load/words/people_words.hpp"

#include "load/words/measure_words.hpp"

#include <span>

#include "catch.hpp"

namespace reach {
namespace {

void check_certain(Measure measure, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    INFO(name);
    CHECK(measure_of(name) == NamedMeasure{measure, true});
  }
}

void check_doubtful(Measure measure, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    INFO(name);
    CHECK(measure_of(name) == NamedMeasure{measure, false});
  }
}

}  // namespace

TEST_CASE("a name is judged by its head") {
  check_certain(Measure::population,
                {"Population", "population", "Total population", "Resident population", "Population aged 16 and over",
                 "Mid-year population estimate", "POPULATION (000s)", "Population of the area"});
  check_certain(Measure::rate, {"Rate", "Website rate", "call-rate", "CallRate", "Rate of calls", "Calls per 1,000",
                                "Calls per 100,000 population", "per head", "Ratio", "Male to female ratio",
                                "website %", "% of calls", "Percentage of callers", "Website (rate)",
                                "Calls (per 1,000)", "Calls per day", "Website percent", "of total (%)"});
  check_certain(Measure::index, {"Index", "Deprivation index"});
  check_certain(Measure::rank, {"Rank", "Force rank", "Ranking", "Rank 2"});
  check_certain(Measure::plan, {"Target", "Website target", "Budget", "Annual budget"});
  check_certain(Measure::denominator, {"Denominator", "Rate denominator"});
  check_certain(Measure::limit,
                {"Lower CI", "Upper CI", "Calls (lower confidence limit)", "95% CI", "Lower confidence limit",
                 "Upper 95% confidence interval", "LCI", "UCL", "Confidence limits (95%)", "CI lower"});
  check_certain(Measure::average, {"Average", "Average calls", "Website mean", "Median", "Mean of calls",
                                   "Average number of calls", "Average daily website visits", "Average time to answer",
                                   "Average per force", "Median force", "Average, all areas", "Calls (average)"});
  check_certain(Measure::extreme, {"Minimum", "Website max", "Minimum calls", "Maximum wait", "Calls (min)"});
  check_certain(Measure::money,
                {"Cost", "Cost of calls", "Website cost", "Cost (\u00A3)", "Calls (\u00A3)", "Total costs"});
  check_certain(Measure::staff,
                {"FTE", "Staff", "Helpline staff", "Police FTEs", "Full-time equivalents", "Officers (FTE)"});
  check_certain(Measure::code, {"pfa_code", "Area Code", "PFA23CD", "ID", "Force ID", "forceId", "code", "Postcode"});
  check_certain(Measure::date,
                {"date", "Year", "Financial Year", "Report date", "Month", "Time period", "Week ending"});
  check_certain(Measure::row_number, {"Unnamed: 0", "Row number", "row", "Serial no."});
  check_certain(Measure::running, {"Cumulative users", "Running total", "Website (cumulative)", "Calls year to date",
                                   "YTD calls", "Calls to date"});
  check_certain(Measure::rate, {"Calls/1,000", "Website-per 1,000", "Visits p/1000", "RatePer1000", "Calls per1000"});
  check_certain(Measure::population, {"popn", "Population size"});
  check_certain(Measure::limit, {"Std. error"});
  check_certain(Measure::extreme, {"Max concurrent users"});
  check_certain(Measure::money, {"\u00A3 spent"});
  check_certain(Measure::code, {"Reference number", "OBJECTID", "Record no."});
  check_certain(Measure::date, {"Year founded", "Year of birth"});
  check_certain(Measure::count, {"Clubs founded", "Founded by members"});
  check_certain(Measure::date, {"Month no.", "Mon", "ISO week", "Fin Qtr", "Week no", "yyyymm", "YearMonth",
                                "Last updated", "Financial yr", "Year of data"});
  check_certain(Measure::rank, {"League position"});
  check_certain(Measure::row_number, {"Seq", "Sl. No.", "Sort order"});
  check_certain(Measure::running,
                {"Rolling total", "Running total of calls", "Cumulative", "Rolling 12 months", "12-month rolling total",
                 "Cumul. texts", "Calls since April", "Texts since launch"});
  check_certain(Measure::rate, {"Proportion of calls"});
  check_doubtful(Measure::rate, {"Proportion online"});
  check_certain(Measure::code, {"AREACD", "ladcd", "UKPRN", "LAESTAB"});
  check_doubtful(Measure::code, {"Code INSEE", "Code postal", "URN"});
  check_doubtful(Measure::index, {"Weighting"});
  check_doubtful(Measure::change, {"Change", "Difference", "Increase / decrease"});
  check_certain(Measure::part, {"of which online", "Calls of which urgent", "Calls (of which urgent)"});
}

TEST_CASE("an average per day is a rate or an average, not a count") {
  CHECK(measure_of("Average calls per day").measure != Measure::count);
  CHECK(measure_of("Average calls per day").certain);
}

TEST_CASE("a word that only describes the counts changes nothing") {
  check_certain(Measure::count, {"Website",
                                 "Helpline",
                                 "Staff helpline",
                                 "Residents helpline",
                                 "Calls from residents",
                                 "Visits by officers",
                                 "Open days",
                                 "Average Joe campaign",
                                 "Cost of living calls",
                                 "ID checks",
                                 "Average speed cameras",
                                 "Cost of living",
                                 "Mean streets visits",
                                 "Rank and file callers",
                                 "Index offences",
                                 "Target group callers",
                                 "Target hardening visits",
                                 "Budget advice calls",
                                 "Population survey responses",
                                 "Calls by staff",
                                 "Contacts from target areas",
                                 "Rate relief enquiries",
                                 "Minimum wage enquiries",
                                 "Maximum security visits",
                                 "Code of practice downloads",
                                 "Caller ID calls",
                                 "QR code",
                                 "QR code 2",
                                 "Meaningful contacts",
                                 "Separate line",
                                 "Rated calls",
                                 "Number of IDs checked",
                                 "Number of calls",
                                 "Calls this year",
                                 "Calls last month",
                                 "Drop-in visits",
                                 "Year 7 pupils",
                                 "Day centre",
                                 "Indexed pages",
                                 "Migrated users",
                                 "100% safe helpline",
                                 "Kent, 100%",
                                 "Calls as per plan",
                                 "New users",
                                 "Returning users",
                                 "Running club visits",
                                 "Rolling news page",
                                 "Calls since 2016",
                                 "Code Club visits",
                                 "Telephone calls",
                                 "Change of address",
                                 "Climate change",
                                 "Rolling Hills",
                                 "24/7 helpline",
                                 "101/999 calls",
                                 "Calls/texts",
                                 "Calls 2016/17",
                                 "Target audience visits",
                                 "Expected baby line",
                                 "Order line",
                                 "Calls including repeats",
                                 "Calls about ratio analysis",
                                 "Calls about ratios",
                                 "Cost of living - website",
                                 "Website (staff)",
                                 "Helpline - advice on rates",
                                 "Position statement views",
                                 "Updated page",
                                 "Moneyspent",
                                 "Permit 1000 visits",
                                 "Phone number",
                                 "Confidence helpline",
                                 "Dates of birth checks",
                                 "Weekday calls",
                                 "Percy",
                                 "Ratepayers' line",
                                 "Mediation",
                                 "Costa",
                                 "Staffordshire",
                                 "Rankin"});
}

TEST_CASE("a doubtful name is reported as doubtful") {
  check_doubtful(Measure::average, {"Average school visits"});
  check_doubtful(Measure::staff, {"Staff trained", "Number of staff", "Number of officers", "Police officers"});
  check_doubtful(Measure::population, {"Residents", "Usual residents", "Households"});
  check_doubtful(Measure::size, {"Days open", "Opening hours", "Days"});
  check_doubtful(Measure::code, {"Discount code"});
  check_doubtful(Measure::population, {"Calls (population)", "Population - website"});
  check_doubtful(Measure::plan, {"Target: website", "Target calls", "Expected visits", "Budgeted contacts"});
  check_doubtful(Measure::code, {"Force number", "Area No.", "Incident Number", "Call no", "Crime Reference"});
  check_doubtful(Measure::running, {"Running calls"});
  check_doubtful(Measure::part, {"including repeat calls", "incl. online"});
  check_doubtful(Measure::row_number, {"Order"});
  check_doubtful(Measure::rank, {"Position", "National position"});
  check_doubtful(Measure::rate, {"Proportion answered", "Calls per campaign", "Drop in centre rate"});
  check_doubtful(Measure::money, {"Cost of burglary page", "Cost of burglary calls"});
  check_doubtful(Measure::average, {"Average Street", "Mean Valley"});
  check_certain(Measure::money, {"Cost of website visits", "Cost of calls"});
  check_certain(Measure::count, {"Operation Target", "Project Median", "Operation Cost of Hate"});
  check_doubtful(Measure::population, {"Households"});
}

TEST_CASE("sizes, units and figures of other periods are not counts") {
  check_certain(Measure::size, {"Area (sq km)", "Area (km2)", "Area (km\u00B2)", "Hectares", "Latitude", "Easting",
                                "Duration (s)", "Wait (mins)", "Call minutes"});
  check_doubtful(Measure::size, {"Minutes", "Response time", "Distance", "Age"});
  check_certain(Measure::scaled, {"Users (000s)", "Calls (thousands)", "Users, thousands", "Users in thousands",
                                  "Hundreds of calls", "UNIT_MULT", "thousands", "Calls (millions)"});
  check_doubtful(Measure::scaled, {"Users '000", "000 calls", "Calls (000)"});
  check_certain(Measure::earlier, {"Last year", "Previous year"});
  check_doubtful(Measure::earlier, {"Calls last year", "Calls (previous year)"});
  check_certain(Measure::money, {"Budget \u00A3k", "Spend \u00A3m"});
  check_certain(Measure::population, {"Bev\u00F6lkerung", "Einwohner", "Electorate"});
  check_certain(Measure::denominator, {"Sample size", "Unweighted base"});
  check_certain(Measure::limit,
                {"Lower 95%", "95% upper", "Margin of error", "Lower", "Calls CI", "Lower CI 95.0 limit"});
  check_certain(Measure::code, {"UPRN"});
  check_doubtful(Measure::index, {"Satisfaction (out of 10)", "Satisfaction"});
  check_certain(Measure::running, {"Calls so far", "Kumuliert"});
  check_certain(Measure::count, {"Calls 1,000", "Area car reports", "Age concern line", "Hours of need",
                                 "Calls (out of hours)", "Office hours", "Thousand Oaks line", "One in a Million",
                                 "Lower Peover", "Upper Slaughter", "Base camp visits", "Latitude festival calls",
                                 "Depth, m", "Users (m)", "Year of the Pig, visits to its page"});
}

TEST_CASE("a name of a place is not certainly a confidence interval") {
  check_doubtful(Measure::limit, {"Town Ci", "Sandwich CI"});
}

TEST_CASE("what a campaign costs, its extremes and its staff are not counts") {
  check_certain(Measure::money, {"Campaign cost", "Project spend"});
  check_certain(Measure::plan, {"Campaign budget"});
  check_certain(Measure::staff, {"Team staff", "Staff numbers"});
  check_certain(Measure::extreme, {"Peak users", "Highest daily users"});
  check_certain(Measure::limit, {"95% CI lower"});
  check_certain(Measure::running, {"Users cum.", "Cumulated visits", "Accumulated calls", "Calls so far this year",
                                   "Year-to-date visits"});
  check_certain(Measure::count, {"Campaign website", "Team calls", "Peak District visits", "Highest risk calls"});
}

TEST_CASE("the quick check recognises every word of the tables") {
  for (const auto& rows : {std::span(kHeads.data(), kHeads.size()), std::span(kWholes.data(), kWholes.size())}) {
    for (const HeadWords& row : rows) {
      INFO(row.words);
      CHECK(has_measure_word(row.words));
    }
  }
  CHECK(has_measure_word("Force ID2"));
  CHECK_FALSE(has_measure_word("Alpha Bravo ward 17"));
}

TEST_CASE("a part names its whole") {
  CHECK(part_of_key("New users") == whole_key("Users"));
  CHECK(part_of_key("Unique website visitors") == whole_key("Website visitors"));
  CHECK(part_of_key("first-time callers") == whole_key("Callers"));
  CHECK(part_of_key("Year to date calls") == whole_key("Calls"));
  CHECK(part_of_key("Users (new)") == whole_key("Users"));
  CHECK(whole_key("Users (new)") != whole_key("Users"));
  CHECK(is_part_alone("Unique"));
  CHECK_FALSE(is_part_alone("Unique visitors"));
  CHECK_FALSE(is_part_alone("Newport"));
  CHECK(part_of_key("Calls (101)").empty());
  CHECK(part_of_key("Users").empty());
  CHECK(part_of_key("Newport").empty());
  CHECK(part_of_key("News").empty());
}

TEST_CASE("a bracket may hold another") {
  check_certain(Measure::index, {"Deprivation index (Survey (2016))", "Deprivation index (Survey (2016) & census)"});
  check_certain(Measure::rate, {"Attendance rate (UN (2021))"});
  CHECK(measure_of("Calls (Survey of the index (2016))") == NamedMeasure{});
}

}  // namespace reach
