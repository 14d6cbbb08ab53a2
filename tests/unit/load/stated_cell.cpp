// Cells of stated increases and changes.
#include <string>

#include "catch.hpp"
#include "load/cells/cell.hpp"

using namespace reach;

namespace {

std::string read_stated(std::string_view cell) {
  const auto decimal = parse_stated(cell);
  return decimal ? to_text(*decimal) : "none";
}

}  // namespace

TEST_CASE("a stated figure has a sign, decimals and a percent sign, or not") {
  CHECK(read_stated("81") == "81");
  CHECK(read_stated("81%") == "81");
  CHECK(read_stated("81 %") == "81");
  CHECK(read_stated("81\u00A0%") == "81");
  CHECK(read_stated("+81%") == "81");
  CHECK(read_stated("-3") == "-3");
  CHECK(read_stated("\u2212"
                    "3.5%") == "-3.5");
  CHECK(read_stated("69.0") == "69.0");
  CHECK(read_stated("69.00%") == "69.00");
  CHECK(read_stated("-0.5") == "-0.5");
  CHECK(read_stated("1,069") == "1069");
  CHECK(read_stated("1,069.25%") == "1069.25");
  CHECK(read_stated("-1 069") == "-1069");
  CHECK(read_stated("0.123456789012") == "0.123456789012");
  CHECK(read_stated("0.437636761487965") == "0.437636761");
  CHECK(read_stated("0.4376367615000000000001%") == "0.437636762");
  CHECK(read_stated("-0") == "0");
  CHECK(read_stated("(25)") == "-25");
  CHECK(read_stated("(1,069.5%)") == "-1069.5");
}

TEST_CASE("cells that are not stated figures") {
  for (const std::string_view cell :
       {"",     "%",      "+",     "-",     "--5",  "+-5",    "- 5",         "5.",   ".5",
        "5..0", "5.5.5",  "5,5",   "10,69", "81%%", "81% up", "81 per cent", "x",    "922337203685477580701",
        "1e2",  "\u221E", "5.5 5", "()",    "(5",   "5)",     "(-5)",        "((5))"}) {
    CHECK(std::string(cell) + ": " + read_stated(cell) == std::string(cell) + ": none");
  }
}

TEST_CASE("the limits of a stated figure") {
  CHECK(read_stated("9223372036854775807.999999999999%") == "9223372036854775807.999999999999");
  CHECK(read_stated("922337203685477580700.999999999999%") == "922337203685477580700.999999999999");
  CHECK(read_stated("-9223372036854775807") == "-9223372036854775807");
}

TEST_CASE("symbols say that nothing is stated") {
  for (const std::string_view cell :
       {"", "[x]", "[C]", "-", "..", ":", "n/a", "*", "<5", "suppressed", "\u2014", "NaN", "1-4"}) {
    CHECK(is_missing_text(cell));
  }
  for (const std::string_view cell : {"0", "5", "-5", "x", "[x] 5", "none"}) CHECK_FALSE(is_missing_text(cell));
}
