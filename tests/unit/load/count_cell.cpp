// Cells of counts: the forms that are read, and those that are refused.
#include <array>
#include <string>

#include "catch.hpp"
#include "load/cells/cell.hpp"

using namespace reach;

namespace {

/// `1069`, `[x]`, `not whole`, `too large`.
std::string read_cell(std::string_view cell) {
  const auto parsed = parse_count(cell);
  if (const auto* fault = std::get_if<CountFault>(&parsed)) {
    return *fault == CountFault::too_large ? "too large" : "not whole";
  }
  const Count count = std::get<Count>(parsed);
  return count.is_missing() ? std::string(to_text(count.symbol())) : std::to_string(count.value());
}

struct Case {
  std::string_view cell;
  std::string_view expected;
};

template <std::size_t size>
void check_cells(const std::array<Case, size>& cases) {
  for (const auto& [cell, expected] : cases) {
    CHECK(std::string(cell) + " is " + read_cell(cell) == std::string(cell) + " is " + std::string(expected));
  }
}

}  // namespace

TEST_CASE("whole numbers are counts, with zeros in front or not") {
  check_cells(std::to_array<Case>({{"0", "0"},
                                   {"7", "7"},
                                   {"483", "483"},
                                   {"1069", "1069"},
                                   {"007", "7"},
                                   {"9007199254740993", "9007199254740993"},
                                   {"999999999999999999", "999999999999999999"},
                                   {"9223372036854775807", "9223372036854775807"},
                                   {"00009223372036854775807", "9223372036854775807"},
                                   {"0000000000000000000000000000000000000000000000000000000000000001", "1"}}));
}

TEST_CASE("digits may be grouped in threes, with one separator") {
  check_cells(std::to_array<Case>({{"1,069", "1069"},
                                   {"1 069", "1069"},
                                   {"1\u00A0069", "1069"},
                                   {"1\u2009069", "1069"},
                                   {"1\u202F069", "1069"},
                                   {"12,345,678", "12345678"},
                                   {"123 456 789", "123456789"},
                                   {"9,223,372,036,854,775,807", "9223372036854775807"},
                                   {"1,069,2", "not whole"},
                                   {"10,69", "not whole"},
                                   {"0,069", "not whole"},
                                   {"001,069", "not whole"},
                                   {"1,06", "not whole"},
                                   {"1069,123", "not whole"},
                                   {"1,0690", "not whole"},
                                   {"1,069 123", "not whole"},
                                   {"1 069,123", "not whole"},
                                   {"1,,069", "not whole"},
                                   {"1  069", "not whole"},
                                   {",069", "not whole"},
                                   {"069,", "not whole"},
                                   {"1.069", "not whole"},
                                   {"1'069", "not whole"}}));
}

TEST_CASE("above 2^63 - 1 is too large") {
  check_cells(std::to_array<Case>({{"9223372036854775808", "too large"},
                                   {"18446744073709551616", "too large"},
                                   {"9,223,372,036,854,775,808", "too large"},
                                   {"340282366920938463463374607431768211456", "too large"},
                                   {"340282366920938463463374607431768211457000", "too large"},
                                   {"99999999999999999999999999999999999999999999999x", "not whole"}}));
}

TEST_CASE("symbols mean missing with a reason, in either case") {
  check_cells(std::to_array<Case>({{"", "[x]"},        {"[x]", "[x]"},  {"[X]", "[x]"},        {"[c]", "[c]"},
                                   {"[C]", "[c]"},     {"[z]", "[z]"},  {"[u]", "[u]"},        {"[low]", "[low]"},
                                   {"[LOW]", "[low]"}, {"[k]", "[k]"},  {"-", "[x]"},          {"\u2013", "[x]"},
                                   {"..", "[x]"},      {":", "[x]"},    {"n/a", "[x]"},        {"N/A", "[x]"},
                                   {"NA", "[x]"},      {"na", "[x]"},   {"*", "[c]"},          {"<5", "[c]"},
                                   {"<10", "[c]"},     {"<100", "[c]"}, {"suppressed", "[c]"}, {"Suppressed", "[c]"},
                                   {"[s]", "[c]"},     {"[S]", "[c]"}}));
}

TEST_CASE("words that say that there is no figure") {
  for (const std::string_view cell : {"NaN", "nan", "NULL", "null", "None", "#N/A", "<NA>", "\\N", "N.A.", "n.a.",
                                      "no data", "No data", "not available", "Not  available", "missing", "MISSING"})
    CHECK(std::string(cell) + " is " + read_cell(cell) == std::string(cell) + " is [x]");
  for (const std::string_view cell : {"not applicable", "Not applicable"})
    CHECK(std::string(cell) + " is " + read_cell(cell) == std::string(cell) + " is [z]");
  for (const std::string_view cell : {"confidential", "Withheld", "redacted"})
    CHECK(std::string(cell) + " is " + read_cell(cell) == std::string(cell) + " is [c]");
  for (const std::string_view cell :
       {"none", "NONE", "nil", "Nil", "zero", "none recorded", "unknown", "tbc", "x", "c"})
    CHECK(std::string(cell) + " is " + read_cell(cell) == std::string(cell) + " is not whole");
}

TEST_CASE("small counts that are not given are confidential") {
  for (const std::string_view cell : {"fewer than 5",
                                      "Fewer than 5",
                                      "less than 10",
                                      "LESS THAN 3",
                                      "under 5",
                                      "below 5",
                                      "< 5",
                                      "<5",
                                      "<=5",
                                      "<= 5",
                                      "\u22645",
                                      "\u2264 5",
                                      "fewer than five",
                                      "5 or fewer",
                                      "4 or less",
                                      "1 to 4",
                                      "1-4",
                                      "1 - 4",
                                      "1\u20134",
                                      "0-2",
                                      "0 to 4",
                                      "1-10"})
    CHECK(std::string(cell) + " is " + read_cell(cell) == std::string(cell) + " is [c]");
  for (const std::string_view cell : {"2-4", "4-1", "1-1", "1-11", "01-04", "1 to", "to 4", "1-4-5", "1-4 users", "5-9",
                                      "fewer than", "fewer than x", "more than 5", ">5", "under", "1/4", "1.4"})
    CHECK(std::string(cell) + " is " + read_cell(cell) == std::string(cell) + " is not whole");
}

TEST_CASE("anything but a count or a symbol is refused") {
  for (const std::string_view cell : {"-5",
                                      "+4",
                                      "12.5",
                                      "12.0",
                                      "6e2",
                                      "6E2",
                                      "0x1F",
                                      "449 users",
                                      "57%",
                                      "\u00A35",
                                      "$5",
                                      "=1+2",
                                      "\uFF11\uFF12",
                                      "\u0661\u0662",
                                      "5I",
                                      "O",
                                      "l",
                                      "1,069.0",
                                      "1/2",
                                      "(5)",
                                      "<",
                                      "<x",
                                      ">5",
                                      "5*",
                                      "[x",
                                      "x",
                                      "[c] 5",
                                      "[]",
                                      "...",
                                      ".",
                                      "none",
                                      "nil",
                                      "inf",
                                      "\u2212"
                                      "5",
                                      "--",
                                      "5-",
                                      "1_000",
                                      "12 ",
                                      " 12",
                                      "1\t069",
                                      "\u00B2",
                                      "\u2162"}) {
    CHECK(std::string(cell) + " is " + read_cell(cell) == std::string(cell) + " is not whole");
  }
}

TEST_CASE("a comma in a figure") {
  for (const std::string_view text : {"1,069", "12,345", "-1,069", "1,069%"})
    CHECK(comma_use(text) == CommaUse::either);
  for (const std::string_view text : {"1,069,000", "1,069.5", "57.3%", "0.5"})
    CHECK(comma_use(text) == CommaUse::groups);
  for (const std::string_view text : {"449,5", "0,069", "1069,000", "1.069,5", "81,5%"})
    CHECK(comma_use(text) == CommaUse::decimals);
  for (const std::string_view text : {"", "1069", "1 069", "1.069", "[x]", "a,b", ",5", "5,", "*"})
    CHECK(comma_use(text) == CommaUse::none);
}

TEST_CASE("a grouping is read if it is named") {
  const auto reads = [](std::string_view text, Grouping grouping) {
    return std::holds_alternative<Count>(parse_count(text, grouping));
  };
  CHECK(reads("1,069", Grouping::any));
  CHECK(reads("1,069", Grouping::comma));
  CHECK_FALSE(reads("1,069", Grouping::dot));
  CHECK_FALSE(reads("1,069", Grouping::space));
  CHECK_FALSE(reads("1.069", Grouping::any));
  CHECK_FALSE(reads("1.069", Grouping::comma));
  CHECK(reads("1.069.000", Grouping::dot));
  CHECK(reads("1 069", Grouping::any));
  CHECK(reads("1\u202F069", Grouping::space));
  CHECK_FALSE(reads("1 069", Grouping::comma));
  for (const Grouping grouping : {Grouping::any, Grouping::comma, Grouping::dot, Grouping::space})
    CHECK(reads("1069", grouping));
}
