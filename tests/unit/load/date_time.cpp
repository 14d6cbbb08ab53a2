// Dates with times, as events have them.
#include "load/cells/date.hpp"

#include "catch.hpp"

using namespace reach;

namespace {

/// `2018-03-05 84600.000000000 +3600`: the day, the seconds of the day and the offset; or which fault.
std::string read_date_time(std::string_view text, DateOrder order = DateOrder::iso) {
  const auto parsed = parse_date_time(text, order);
  if (const auto* fault = std::get_if<DateFault>(&parsed)) return "fault " + std::to_string(static_cast<int>(*fault));
  const auto& [date, time, spelling] = std::get<DateTime>(parsed);
  if (!time) return period_label(date);
  const std::string fraction = std::to_string(1'000'000'000 + time->nanoseconds % 1'000'000'000).substr(1);
  std::string line = period_label(date) + ' ' + std::to_string(time->nanoseconds / 1'000'000'000) + '.' + fraction;
  if (time->offset) line += (*time->offset < 0 ? " " : " +") + std::to_string(*time->offset);
  return line;
}

const std::string kBadTime = "fault " + std::to_string(static_cast<int>(DateFault::bad_time));
const std::string kAmbiguous = "fault " + std::to_string(static_cast<int>(DateFault::ambiguous));

}  // namespace

TEST_CASE("dates without a time are read as before") {
  CHECK(read_date_time("2018-03-05") == "2018-03-05");
  CHECK(read_date_time("2018-03") == "2018-03");
  CHECK(read_date_time("05/03/2018") == kAmbiguous);
}

TEST_CASE("times are read as ISO 8601 and databases write them") {
  CHECK(read_date_time("2018-03-05T23:30:00Z") == "2018-03-05 84600.000000000 +0");
  CHECK(read_date_time("2018-03-05t00:00:00z") == "2018-03-05 0.000000000 +0");
  CHECK(read_date_time("2018-03-05 23:30:00+01:00") == "2018-03-05 84600.000000000 +3600");
  CHECK(read_date_time("2018-03-05 23:30:00 -0330") == "2018-03-05 84600.000000000 -12600");
  CHECK(read_date_time("2018-03-05 23:30:00+01") == "2018-03-05 84600.000000000 +3600");
  CHECK(read_date_time("2018-03-05 23:30:00 UTC") == "2018-03-05 84600.000000000 +0");
  CHECK(read_date_time("2018-03-05T23:59:59.999999999") == "2018-03-05 86399.999999999");
  CHECK(read_date_time("2018-03-05T23:30:00,25Z") == "2018-03-05 84600.250000000 +0");
  CHECK(read_date_time("2018-03-05T23:30") == "2018-03-05 84600.000000000");
  CHECK(read_date_time("2018-03-05T23:30-00:00") == "2018-03-05 84600.000000000 +0");
}

TEST_CASE("--date-format reads the date before a time, too") {
  CHECK(read_date_time("5/3/2018 10:00", DateOrder::dmy) == "2018-03-05 36000.000000000");
  CHECK(read_date_time("5/3/2018 10:00", DateOrder::mdy) == "2018-05-03 36000.000000000");
  CHECK(read_date_time("5/3/2018 10:00") == kAmbiguous);
}

TEST_CASE("times after dates in words") {
  CHECK(read_date_time("5 October 2018 10:00") == "2018-10-05 36000.000000000");
  CHECK(read_date_time("Oct 5, 2018 10:00:30") == "2018-10-05 36030.000000000");
  CHECK(read_date_time("20180305 10:00") == "2018-03-05 36000.000000000");
  CHECK(read_date_time("October 2018 10:00") == kBadTime);
  CHECK(read_date_time("5 October 2018 10") == "fault 0");
}

TEST_CASE("the ways in which dates are written") {
  const auto spelling = [](std::string_view text) {
    return std::get<DateTime>(parse_date_time(text, DateOrder::dmy)).spelling;
  };
  for (const auto* text : {"2018-03-05", "5/3/2018", "2018-03", "2018-03-05T10:00Z", "2018/03/05"})
    CHECK(spelling(text) == DateSpelling::figures);
  for (const auto* text : {"20180305", "201803"}) CHECK(spelling(text) == DateSpelling::run);
  for (const auto* text : {"5 March 2018", "March 2018", "05-Mar-2018 10:00"})
    CHECK(spelling(text) == DateSpelling::words);
  for (const auto* text : {"Mar-18", "Mar 18", "05-Mar-18"}) CHECK(spelling(text) == DateSpelling::short_year);
}

TEST_CASE("times that do not exist are refused") {
  for (const auto* text : {"2018-03-05T",
                           "2018-03-05T24:00",
                           "2018-03-05T23:60",
                           "2018-03-05T23:59:60",
                           "2018-03-05T9:30",
                           "2018-03-05T09",
                           "2018-03-05T0930",
                           "2018-03-05T09:30:",
                           "2018-03-05T09:30:00.",
                           "2018-03-05T09:30.5",
                           "2018-03-05T09:30:00.1234567890",
                           "2018-03-05T09:30 ",
                           "2018-03-05T09:30+",
                           "2018-03-05T09:30+1",
                           "2018-03-05T09:30+24:00",
                           "2018-03-05T09:30+01:60",
                           "2018-03-05T09:30+01:",
                           "2018-03-05T09:30ZZ",
                           "2018-03-05T09:30  Z",
                           "2018-03-05  09:30",
                           "2018-03-05 09:30 pm",
                           "2018-03-05T09:30\u221201:00",
                           "2018-03T09:30",
                           "2018-03-05T09:30 GMT"}) {
    CAPTURE(text);
    CHECK(read_date_time(text) == kBadTime);
  }
}
