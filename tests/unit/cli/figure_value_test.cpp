#include "cli/marks/figure_value.hpp"

#include <fmt/core.h>

#include <array>

#include "catch.hpp"
#include "cli/read/reading_options.hpp"
#include "diagnostic/print.hpp"
#include "unit/cli/captured.hpp"

namespace reach::cli {
namespace {

constexpr std::string_view kValuesInput =
    "region,force,website_2014,website_2016,website_2017,website_2018\n"
    "South,Kent,5,1000,4,2345678\n"
    "South,Surrey,6,1000,7,999\n"
    "South,Sussex,7,1000,8,880\n"
    "North,Cumbria,0,0,3,12\n"
    "North,Durham,1,800,9,800\n";

/// The figure that a path names in these counts, 2016 against 2018; or the messages.
std::string figure(std::string_view path, const ValueStyle& style = {}, std::string_view counts = kValuesInput) {
  Captured captured;
  captured.in = counts;
  const Io io = captured.make_io();
  Diagnostics faults;
  ReadingFlags flags;
  flags.baseline = "2016";
  flags.comparison = "2018";
  const std::array<std::string, 1> operands{"-"};
  const Reading reading = check_reading(flags, operands, faults);
  DataStore store(io);
  Diagnostics data;
  DataSet& set = store.find(reading, "", "", data);
  REQUIRE(set.view() != nullptr);
  const auto parts = split_path(path);
  REQUIRE(parts.has_value());
  const auto value = figure_value(set, *parts, style, PeriodKind::calendar_year, faults);
  CHECK(value.has_value() != faults.has_errors());
  return value.value_or("") + print_text(faults, {});
}

ValueStyle decimals(int count) {
  ValueStyle style;
  style.decimals = count;
  return style;
}

ValueStyle plain() {
  ValueStyle style;
  style.plain = true;
  return style;
}

ValueStyle with_sign() {
  ValueStyle style;
  style.sign = true;
  return style;
}

ValueStyle absolute() {
  ValueStyle style;
  style.absolute = true;
  return style;
}

ValueStyle bare() {
  ValueStyle style;
  style.bare = true;
  return style;
}

std::string split(std::string_view path) {
  const auto parts = split_path(path);
  return parts ? fmt::format("{}|{}|{}", parts->row, parts->channel, parts->figure) : "none";
}

}  // namespace

TEST_CASE("the last two parts of a path are channel and figure, the rest is the row") {
  CHECK(split("South East / helpline / 2018") == "South East|helpline|2018");
  CHECK(split("Wales / Cymru / total / increase") == "Wales / Cymru|total|increase");
  CHECK(split("  A  /  b  /  c  ") == "A|b|c");
  CHECK(split("A/B / website/app / 2016/17") == "A/B|website/app|2016/17");
  CHECK(split("Kent / total") == "none");
  CHECK(split("Kent/total/2018") == "none");
  CHECK(split(" /  / ") == "none");
  CHECK(split("Kent /  / 2018") == "none");
  CHECK(split(" / total / 2018") == "none");
  CHECK(split("Kent / / 2018") == "none");
  CHECK(split("") == "none");
}

TEST_CASE("counts have commas between thousands, unless plain") {
  CHECK(figure("Kent / website / 2018") == "2,345,678");
  CHECK(figure("Kent / website / 2016") == "1,000");
  CHECK(figure("Surrey / total / comparison") == "999");
  CHECK(figure("Kent / website / 2018", plain()) == "2345678");
  CHECK(figure("Kent / website / 2018", with_sign()) == "2,345,678");
}

TEST_CASE("changes and increases have their sign, or none, or a plus") {
  CHECK(figure("Kent / website / change") == "2,344,678");
  CHECK(figure("Kent / website / change", with_sign()) == "+2,344,678");
  CHECK(figure("Sussex / website / change") == "−120");
  CHECK(figure("Sussex / website / change", plain()) == "-120");
  CHECK(figure("Sussex / website / change", absolute()) == "120");
  CHECK(figure("Sussex / website / increase") == "−12%");
  CHECK(figure("Sussex / website / increase", absolute()) == "12%");
  CHECK(figure("Sussex / website / increase", bare()) == "−12");
  CHECK(figure("Sussex / website / 2018", bare()) == "880");
  CHECK(figure("Sussex / website / increase", with_sign()) == "−12%");
  CHECK(figure("Kent / website / increase", with_sign()) == "+234,468%");
  CHECK(figure("Kent / website / increase", plain()) == "234468%");
}

TEST_CASE("zero has no sign, and neither does a figure that rounds to zero") {
  CHECK(figure("Durham / website / change", with_sign()) == "0");
  CHECK(figure("Durham / website / increase", with_sign()) == "0%");
  CHECK(figure("Surrey / website / increase") == "0%");
  CHECK(figure("Surrey / website / increase", decimals(1)) == "−0.1%");
}

TEST_CASE("decimals apply to increases and follow the grouped digits") {
  CHECK(figure("Kent / website / increase", decimals(2)) == "234,467.80%");
  CHECK(figure("Durham / website / increase", decimals(3)) == "0.000%");
  CHECK(figure("Kent / website / 2018", decimals(2)) == "2,345,678");
}

TEST_CASE("figures ignore case; a period that is not compared is a figure too, before or after") {
  CHECK(figure("kent / WEBSITE / Baseline") == "1,000");
  CHECK(figure("Surrey / website / 2014") == "6");
  CHECK(figure("Surrey / website / 2017") == "7");
  CHECK(figure("South / website / 2014") == "18");
}

TEST_CASE("an unknown figure is refused; a year is not a misspelling of another") {
  CHECK(figure("Kent / website / increse") ==
        "reach: error: there is no figure `increse` [unknown-figure]\n"
        "      = hint: did you mean `increase`? the figures are: 2014, 2016, 2017, 2018, increase, change, share, "
        "contribution, annual, step 2018, year-on-year 2018, index 2018 and 4 more\n");
  CHECK(figure("Kent / website / 2015") ==
        "reach: error: there is no figure `2015` [unknown-figure]\n"
        "      = hint: the figures are: 2014, 2016, 2017, 2018, increase, change, share, contribution, annual, step "
        "2018, "
        "year-on-year 2018, index 2018 and 4 more\n");
}

TEST_CASE("figures of any two periods, and of a period of the series") {
  CHECK(figure("Surrey / website / increase 2014 to 2018") == "16,550%");
  CHECK(figure("Surrey / website / change 2017 to 2018", with_sign()) == "+992");
  CHECK(figure("Kent / website / share 2014 to 2017") == "21%");
  CHECK(figure("Durham / website / annual 2016 to 2018") == "0%");
  CHECK(figure("Surrey / website / Step 2017") == "−99%");
  CHECK(figure("Surrey / website / year-on-year 2018") == figure("Surrey / website / step 2018"));
  CHECK(figure("Surrey / website / index 2018", decimals(1)) == "99.9");
  CHECK(figure("Surrey / website / index 2016", with_sign()) == "100");
}

TEST_CASE("a period outside of the series has no step; a figure of two periods needs both") {
  CHECK(figure("Surrey / website / step 2014") ==
        "reach: error: 2014 is not one of the periods from 2016 to 2018 [unknown-figure]\n"
        "      = hint: --baseline and --comparison say where the series begins and ends\n");
  for (const char* each : {"step", "step 2015", "increase 2014 to 2015", "increase 2014"}) {
    CHECK(figure(std::string("Surrey / website / ") + each).find("there is no figure `" + std::string(each) + '`') !=
          std::string::npos);
  }
}

TEST_CASE("a missing figure is refused with its reason, and so are figures that need it") {
  CHECK(figure("Cumbria / website / increase") ==
        "reach: error: there is no increase: the baseline is 0 [missing-figure]\n"
        "      = hint: write the sentence without a percentage\n");
  CHECK(figure("Cumbria / website / change") == "12");
  CHECK(figure("Cumbria / website / 2017", {},
               "region,force,website_2016,website_2017,website_2018\n"
               "North,Cumbria,0,[c],12\n") ==
        "<stdin>:2:17: warning: no figure for `Cumbria`, website 2017: marked [c], not 0 [missing-count]\n"
        "    2 | North,Cumbria,0,[c],12\n"
        "      |                 ^~~\n"
        "reach: error: the data has no such figure: [c] confidential [missing-figure]\n"
        "      = hint: write the sentence without it, or fill in the data\n");
}

TEST_CASE("a period that is not compared is refused for its own reason") {
  CHECK(figure("A / website / 2017", {},
               "region,force,website_2016,website_2017,website_2018\n"
               "A,B,1,9223372036854775807,2\n"
               "A,C,1,1,2\n") ==
        "reach: error: the total of `A` in 2017 is above 9223372036854775807 [large-total]\n"
        "      = hint: look for two figures run together\n");
}

}  // namespace reach::cli
