#include "workbook/values/number.hpp"

#include <array>

#include "catch.hpp"

using namespace reach::workbook;

namespace {

std::string plain(std::string_view text) { return plain_text(parse_number(text).value()); }
std::string to(std::string_view text, int decimals) {
  return plain_text(rounded(parse_number(text).value(), -decimals), decimals);
}

}  // namespace

TEST_CASE("a number is written as stored") {
  CHECK(plain("1069") == "1069");
  CHECK(plain("1.069E3") == "1069");
  CHECK(plain("1069.0") == "1069");
  CHECK(plain("1.069e+03") == "1069");
  CHECK(plain("0.57") == "0.57");
  CHECK(plain("5.7E-4") == "0.00057");
  CHECK(plain("2480.0000000000005") == "2480.0000000000005");
  CHECK(plain("-0") == "0");
  CHECK(plain("-2.50") == "-2.5");
  CHECK(plain("007") == "7");
  CHECK(plain("1E18") == "1000000000000000000");
}

TEST_CASE("whole numbers are distinguished from nearly whole ones") {
  CHECK(parse_number("1.069E3")->is_whole());
  CHECK(parse_number("0.0")->is_whole());
  CHECK_FALSE(parse_number("2480.0000000000005")->is_whole());
  CHECK_FALSE(parse_number("2479.9999999999995")->is_whole());
  CHECK(parse_number("123456789012345")->whole_digits() == 15);
  CHECK(parse_number("1E15")->whole_digits() == 16);
}

TEST_CASE("text that is not a number is not read as one") {
  for (const char* text : {"", "-", ".", "1,069", "0x1F", "1E", "1E999", "NaN", "INF", "1 069", "1.2.3", "--1"}) {
    INFO(text);
    CHECK_FALSE(parse_number(text));
  }
}

TEST_CASE("numbers are rounded half away from zero") {
  CHECK(to("0.5", 0) == "1");
  CHECK(to("0.49999999999999999", 0) == "0");
  CHECK(to("99.95", 1) == "100.0");
  CHECK(to("-0.5", 0) == "-1");
  CHECK(to("57.2766", 1) == "57.3");
  CHECK(to("57", 2) == "57.00");
  CHECK(to("0.0004", 2) == "0.00");
  CHECK(plain_text(to_15_digits(*parse_number("0.57499999999999996"))) == "0.575");
  CHECK(plain_text(to_15_digits(*parse_number("1234567890123456"))) == "1234567890123460");
}

TEST_CASE("numbers are compared by value") {
  constexpr auto kAscending =
      std::to_array<std::string_view>({"-100", "-12", "-1.5", "-1", "-0.001", "0", "0.05", "0.5", "0.51", "1", "4.5",
                                       "5", "10", "1.0E2", "101", "1E300"});
  for (std::size_t left = 0; left < kAscending.size(); ++left) {
    for (std::size_t right = 0; right < kAscending.size(); ++right) {
      INFO(kAscending[left] << " and " << kAscending[right]);
      CHECK(compare(parse_number(kAscending[left]).value(), parse_number(kAscending[right]).value()) ==
            (left <=> right));
    }
  }
}
