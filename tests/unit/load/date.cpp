// The cells of a date column.
#include "load/cells/date.hpp"

#include <array>
#include <string>

#include "catch.hpp"

using namespace reach;

namespace {

std::string read_date(std::string_view cell, DateOrder order = DateOrder::iso) {
  const auto parsed = parse_date(cell, order);
  if (const auto* period = std::get_if<Period>(&parsed)) return period_label(*period);
  constexpr std::array kFaults = {"none", "ambiguous", "day first", "month first", "not ISO", "short month"};
  return kFaults[static_cast<std::size_t>(std::get<DateFault>(parsed))];
}

}  // namespace

TEST_CASE("ISO days and months are read in any order") {
  for (const auto order : {DateOrder::iso, DateOrder::dmy, DateOrder::mdy}) {
    CHECK(read_date("2016-03-05", order) == "2016-03-05");
    CHECK(read_date("2016-02-29", order) == "2016-02-29");
    CHECK(read_date("2016-03", order) == "2016-03");
    CHECK(read_date("2011-12", order) == "2011-12");
  }
  CHECK(parse_date("2011-12", DateOrder::iso) == std::variant<Period, DateFault>(Period{PeriodKind::month, 24143}));
}

TEST_CASE("other orders are ambiguous until one is named") {
  for (const std::string_view cell : {"03/04/2016", "3/4/2016", "03.04.2016", "3-4-2016", "12/12/2016"}) {
    CHECK(read_date(cell) == "ambiguous");
  }
  CHECK(read_date("13/04/2016") == "day first");
  CHECK(read_date("04/13/2016") == "month first");
  CHECK(read_date("29/02/2016") == "day first");
  CHECK(read_date("13/13/2016") == "none");
  CHECK(read_date("29/02/2018") == "none");
}

TEST_CASE("day first") {
  for (const std::string_view cell : {"05/03/2016", "5/3/2016", "05.03.2016", "5-3-2016"}) {
    CHECK(read_date(cell, DateOrder::dmy) == "2016-03-05");
  }
  CHECK(read_date("31/12/2016", DateOrder::dmy) == "2016-12-31");
  CHECK(read_date("12/31/2016", DateOrder::dmy) == "month first");
  CHECK(read_date("29/02/2018", DateOrder::dmy) == "none");
}

TEST_CASE("month first") {
  CHECK(read_date("05/03/2016", DateOrder::mdy) == "2016-05-03");
  CHECK(read_date("12/31/2016", DateOrder::mdy) == "2016-12-31");
  CHECK(read_date("31/12/2016", DateOrder::mdy) == "day first");
}

TEST_CASE("days with the year first, in other forms") {
  for (const auto order : {DateOrder::iso, DateOrder::dmy, DateOrder::mdy}) {
    for (const std::string_view cell : {"2016/03/04", "2016.03.04", "2016-3-4", "2016-03-4", "2016/3/4", "20160304"})
      CHECK(std::string(cell) + ": " + read_date(cell, order) == std::string(cell) + ": 2016-03-04");
  }
  for (const std::string_view cell :
       {"2018/02/30", "20180230", "20181301", "201813", "2016030", "20160304 ", "2018-03-005", "201617", "189912"}) {
    CHECK(std::string(cell) + ": " + read_date(cell) == std::string(cell) + ": none");
  }
}

TEST_CASE("months in figures") {
  CHECK(read_date("201603") == "2016-03");
  CHECK(read_date("201312") == "2013-12");
  for (const std::string_view cell : {"200304", "201112", "201210"}) {
    CHECK(std::string(cell) + ": " + read_date(cell) == std::string(cell) + ": short month");
  }
  for (const std::string_view cell : {"2016-3", "2016/03", "2011/12", "2016.03"}) {
    CHECK(std::string(cell) + ": " + read_date(cell) == std::string(cell) + ": not ISO");
  }
}

TEST_CASE("days and months in words") {
  for (const auto order : {DateOrder::iso, DateOrder::dmy, DateOrder::mdy}) {
    for (const std::string_view cell :
         {"5 March 2016", "5th March 2016", "05-Mar-2016", "05/Mar/2016", "March 5, 2016", "Mar 5 2016", "5 MAR 2016",
          "Sat 5 March 2016", "Saturday, 5 March 2016", "05-Mar-16"})
      CHECK(std::string(cell) + ": " + read_date(cell, order) == std::string(cell) + ": 2016-03-05");
    for (const std::string_view cell :
         {"March 2016", "Mar-2016", "2016 March", "2016-Mar", "Mar-16", "Mar 16", "March-16", "Mar '16", "2016M03"})
      CHECK(std::string(cell) + ": " + read_date(cell, order) == std::string(cell) + ": 2016-03");
  }
  CHECK(read_date("Sept-98") == "1998-09");
  for (const std::string_view cell :
       {"30 February 2016", "5 March", "March", "16-Mar", "Mar 5", "Mar 116", "5 Mar 16", "March 2016 website",
        "Q1 2016", "Monday 2016", "5 March 2016 March", "Marsh 2016"})
    CHECK(std::string(cell) + ": " + read_date(cell) == std::string(cell) + ": none");
}

TEST_CASE("dates that do not exist") {
  for (const std::string_view cell :
       {"",           "2018-02-30",       "2018-02-29",  "2018-13-01",  "2018-00-01",  "2018-01-00",  "2018-03/05",
        "2018",       "2018-03-05T00:00", "2018-03-",    "-2018-03-05", "2018--03",    "18-03-05",    "5/3/18",
        "Marsh 2018", "2018-03-05-01",    "1899-12-31",  "2200-01-01",  "02018-03-05", "2018-257-01", "2018-13",
        "2018-00",    "2016-17",          " 2018-03-05", "5/3",         "5/3-2018"}) {
    CHECK(std::string(cell) + ": " + read_date(cell) == std::string(cell) + ": none");
  }
}
