#include <limits>

#include <reach/change.hpp>

#include "catch.hpp"

using namespace reach;

TEST_CASE("a decimal prints exactly its decimals") {
  CHECK(to_text(Decimal{81, 0}) == "81");
  CHECK(to_text(Decimal{81, 1}) == "8.1");
  CHECK(to_text(Decimal{8103, 2}) == "81.03");
  CHECK(to_text(Decimal{8100, 2}) == "81.00");
  CHECK(to_text(Decimal{100, 2}) == "1.00");
  CHECK(to_text(Decimal{5, 1}) == "0.5");
  CHECK(to_text(Decimal{5, 6}) == "0.000005");
  CHECK(to_text(Decimal{1000000, 6}) == "1.000000");
  CHECK(to_text(Decimal{12345678, 0}) == "12345678");
}

TEST_CASE("a decimal below 0 has an ASCII minus") {
  CHECK(to_text(Decimal{-57, 0}) == "-57");
  CHECK(to_text(Decimal{-5, 1}) == "-0.5");
  CHECK(to_text(Decimal{-5, 2}) == "-0.05");
  CHECK(to_text(Decimal{-1005, 1}) == "-100.5");
  CHECK(to_text(Decimal{-100, 0}) == "-100");
}

TEST_CASE("0 is never -0") {
  CHECK(to_text(Decimal{0, 0}) == "0");
  CHECK(to_text(Decimal{0, 1}) == "0.0");
  CHECK(to_text(Decimal{0, 6}) == "0.000000");
  CHECK(to_text(Decimal{Int128{-0}, 2}) == "0.00");
  CHECK(to_text(std::get<Decimal>(Change{Count(1000), Count(997)}.increase(0))) == "0");
  CHECK(to_text(std::get<Decimal>(Change{Count(1000000), Count(999999)}.increase(3))) == "0.000");
}

TEST_CASE("a decimal beyond 64 bits prints every digit") {
  const Int128 most = std::numeric_limits<std::int64_t>::max();
  CHECK(to_text(Decimal{most, 0}) == "9223372036854775807");
  CHECK(to_text(Decimal{most * 100000000, 6}) == "922337203685477580700.000000");
  CHECK(to_text(Decimal{-most * 100000000 - 1, 6}) == "-922337203685477580700.000001");
}
