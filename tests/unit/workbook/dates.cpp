#include "catch.hpp"
#include "workbook/values/number_format.hpp"
#include "workbook/values/serial_date.hpp"

using namespace reach::workbook;

namespace {

/// A number as shown by a format.
ShownValue read_format(std::string_view code, std::string_view number = "42430") {
  return NumberFormat(code).of(parse_number(number).value()).shown;
}

std::string date(std::string_view serial, std::string_view format, Epoch epoch = Epoch::y1900) {
  return date_text(parse_number(serial).value(), read_format(format), epoch).value_or("none");
}

}  // namespace

TEST_CASE("a number format determines what its cell shows") {
  const auto as = [](std::string_view code) { return read_format(code).as; };
  for (const char* code : {"General", "0", "#,##0", "@", "0.00E+00", "#,##0;[Red]-#,##0", "0\"%\"", "0\\%",
                           "0 \"days\"", "_-* #,##0_-;-* #,##0_-", "[Blue]0", ""}) {
    INFO(code);
    CHECK(as(code) == ShownAs::number);
  }
  for (const char* code : {"dd/mm/yyyy", "d-mmm", "yyyy\\-mm\\-dd", "[$-809]dd mmmm yyyy;@", "yyyy-mm-dd hh:mm:ss.000",
                           "m/d/yy h:mm AM/PM", "[$-F800]dddd, mmmm dd, yyyy", "DD.MM.YY"}) {
    INFO(code);
    CHECK(as(code) == ShownAs::day);
  }
  for (const char* code : {"mmm-yy", "mmmm yyyy", "yyyy-mm", "mm/yyyy"}) {
    INFO(code);
    CHECK(as(code) == ShownAs::month);
  }
  CHECK(as("yyyy") == ShownAs::year);
  for (const char* code : {"h:mm", "[h]:mm:ss", "mm:ss.0", "[mm]:ss", "h:mm AM/PM"}) {
    INFO(code);
    CHECK(as(code) == ShownAs::clock);
  }
  CHECK(read_format("0%") == ShownValue{ShownAs::percentage, false, 0});
  CHECK(read_format("#,##0.00%;[Red]-0.0%") == ShownValue{ShownAs::percentage, false, 2});
  CHECK(as("0;0%") == ShownAs::number);
  CHECK(as("General;yyyy") == ShownAs::number);
  const auto builtin = [](std::uint32_t id) { return builtin_format(id).of(Number{"1"}).shown; };
  CHECK(builtin(10) == ShownValue{ShownAs::percentage, false, 2});
  CHECK(builtin(14).as == ShownAs::day);
  CHECK(builtin(16).as == ShownAs::day);
  CHECK(builtin(17).as == ShownAs::month);
  CHECK(builtin(22).time);
  CHECK(builtin(49) == ShownValue{});
}

TEST_CASE("a number is shown by the section for its value") {
  CHECK(read_format("0;0%", "-1").as == ShownAs::percentage);
  CHECK(read_format("#,##0.00%;[Red]-0.0%", "-1") == ShownValue{ShownAs::percentage, false, 1});
  CHECK(read_format("0;0;0%", "0").as == ShownAs::percentage);
  CHECK(read_format("0;0%", "0").as == ShownAs::number);
  CHECK(read_format("[<5]0%;0", "3").as == ShownAs::percentage);
  CHECK(read_format("[<5]0%;0", "5").as == ShownAs::number);
  CHECK(read_format("[<=4.5]0%;0", "4.5").as == ShownAs::percentage);
  CHECK(read_format("[=0]0%", "1").as == ShownAs::number);
  CHECK(read_format("[>100]0;[>=5]0;0%", "4").as == ShownAs::percentage);
  CHECK(read_format("[>100]0;0%;0", "-4").as == ShownAs::percentage);
  CHECK(read_format("0;@", "-4").as == ShownAs::number);
  const NumberFormat of_texts(";;;\"x\"");
  REQUIRE(of_texts.of_text() != nullptr);
  CHECK(of_texts.of_text()->words == "x");
  CHECK(NumberFormat("0").of_text() == nullptr);
}

TEST_CASE("serial numbers are days since 1900, or since 1904") {
  CHECK(date("61", "dd/mm/yyyy") == "1900-03-01");
  CHECK(date("25569", "dd/mm/yyyy") == "1970-01-01");
  CHECK(date("42430", "dd/mm/yyyy") == "2016-03-01");
  CHECK(date("2958465", "dd/mm/yyyy") == "9999-12-31");
  CHECK(date("0", "dd/mm/yyyy", Epoch::y1904) == "1904-01-01");
  CHECK(date("40968", "dd/mm/yyyy", Epoch::y1904) == "2016-03-01");
}

TEST_CASE("a number on which programs disagree is not a date") {
  for (const char* serial : {"0", "1", "59", "60", "60.9", "2958466", "-1", "1E9"}) {
    INFO(serial);
    CHECK(date(serial, "dd/mm/yyyy") == "none");
  }
}

TEST_CASE("a date is read as it is shown") {
  CHECK(date("42430", "mmm-yy") == "2016-03");
  CHECK(date("42430", "yyyy") == "2016");
  CHECK(date("42430", "yyyy-mm-dd hh:mm") == "2016-03-01T00:00:00");
  CHECK(date("43164.97916666667", "yyyy-mm-dd hh:mm") == "2018-03-05T23:30:00");
  CHECK(date("43164.979166666664", "dd/mm/yyyy") == "2018-03-05T23:30:00");  // not shown, but not lost
  CHECK(date("43164.00000289352", "yyyy-mm-dd hh:mm:ss.000") == "2018-03-05T00:00:00.250");
  CHECK(date("43164.999999999", "yyyy-mm-dd hh:mm") == "2018-03-06T00:00:00");
}
