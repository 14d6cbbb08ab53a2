// The cells of a date column.
#include "load/date.hpp"

#include <string>

#include "catch.hpp"

using namespace reach;

namespace {

std::string read(std::string_view cell, DateOrder order = DateOrder::iso) {
  const auto parsed = parse_date(cell, order);
  if (const auto* period = std::get_if<Period>(&parsed)) return label(*period);
  return std::get<DateFault>(parsed) == DateFault::ambiguous ? "ambiguous" : "none";
}

}  // namespace

TEST_CASE("ISO days and months are read in any order") {
  for (const auto order : {DateOrder::iso, DateOrder::dmy, DateOrder::mdy}) {
    CHECK(read("2016-03-05", order) == "2016-03-05");
    CHECK(read("2016-02-29", order) == "2016-02-29");
    CHECK(read("2016-03", order) == "2016-03");
    CHECK(read("2011-12", order) == "2011-12");
  }
  CHECK(parse_date("2011-12", DateOrder::iso) == std::variant<Period, DateFault>(Period{PeriodKind::month, 24143}));
}

TEST_CASE("other orders are ambiguous until one is named") {
  for (const std::string_view cell : {"03/04/2016", "3/4/2016", "03.04.2016", "3-4-2016", "31/12/2016", "13/13/2016"}) {
    CHECK(read(cell) == "ambiguous");
  }
}

TEST_CASE("day first") {
  for (const std::string_view cell : {"05/03/2016", "5/3/2016", "05.03.2016", "5-3-2016"}) {
    CHECK(read(cell, DateOrder::dmy) == "2016-03-05");
  }
  CHECK(read("31/12/2016", DateOrder::dmy) == "2016-12-31");
  CHECK(read("12/31/2016", DateOrder::dmy) == "none");
  CHECK(read("29/02/2018", DateOrder::dmy) == "none");
}

TEST_CASE("month first") {
  CHECK(read("05/03/2016", DateOrder::mdy) == "2016-05-03");
  CHECK(read("12/31/2016", DateOrder::mdy) == "2016-12-31");
  CHECK(read("31/12/2016", DateOrder::mdy) == "none");
}

TEST_CASE("what is no date of the calendar") {
  for (const std::string_view cell :
       {"",           "2018-02-30",  "2018-02-29",  "2018-13-01",  "2018-00-01",  "2018-01-00", "2018-1-5",
        "2018-1",     "2018/03/05",  "2018.03.05",  "2018-03/05",  "2018",        "20180305",   "2018-03-05T00:00",
        "2018-03-",   "-2018-03-05", "2018--03",    "18-03-05",    "5/3/18",      "March 2018", "2018-03-05-01",
        "1899-12-31", "2200-01-01",  "02018-03-05", "2018-257-01", "2018-03-005", "2018-13",    "2018-00",
        "2016-17",    " 2018-03-05", "5/3",         "5/3-2018"}) {
    CHECK(std::string(cell) + ": " + read(cell) == std::string(cell) + ": none");
  }
}
