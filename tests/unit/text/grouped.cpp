// Digits in groups of three.
#include "text/grouped.hpp"

#include "catch.hpp"

using reach::grouped;

TEST_CASE("numbers are grouped in threes") {
  CHECK(grouped("0") == "0");
  CHECK(grouped("999") == "999");
  CHECK(grouped("1000") == "1,000");
  CHECK(grouped("41207338") == "41,207,338");
  CHECK(grouped("-999") == "-999");
  CHECK(grouped(4393) == "4,393");
  CHECK(grouped("-1000") == "-1,000");
  CHECK(grouped("123.4567") == "123.4567");
  CHECK(grouped("-1234567.125000") == "-1,234,567.125000");
}
