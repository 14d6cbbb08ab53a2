// JSON that is read.
#include "text/json_parse.hpp"

#include <string>

#include "catch.hpp"

using namespace reach;

namespace {

/// The value read, written again; or the line of the fault.
std::string again(std::string_view text) {
  const ParsedJson parsed = parse_json(text);
  return parsed.value ? parsed.value->dump() : "fault in line " + std::to_string(parsed.fault_line);
}

}  // namespace

TEST_CASE("a value that is written and read stays the same") {
  for (const std::string text : {"null", "true", "[]", "{}", "-1", "9223372036854775807", "18446744073709551615", "0.5",
                                 R"("Kent \"1\"")", R"({"b":1,"a":[{"c":null},[2,"x"]]})", R"({"é":"Ŵ"})"})
    CHECK(again(text) == text);
  CHECK(again(" {\n \"a\" : [ 1 , 2 ]\r\n} \n") == R"({"a":[1,2]})");
  CHECK(again(R"({"a":"Ken\u0074"})") == R"({"a":"Kent"})");
}

TEST_CASE("text that is not one JSON value is refused, at its line") {
  CHECK(again("") == "fault in line 1");
  CHECK(again("{\"a\":1,\n\"b\":}") == "fault in line 2");
  CHECK(again("{\"a\":1}\n{\"a\":2}") == "fault in line 2");
  CHECK(again("[1,]") == "fault in line 1");
  CHECK(again("[1e999]") == "fault in line 1");
  CHECK(again("[NaN]") == "fault in line 1");
  CHECK(again("\"\xFF\"") == "fault in line 1");
  CHECK(again("{\"a\":1}// note") == "fault in line 1");
  CHECK(again("{\"a\":1,\"b\":2,\"a\":1}") == "fault in line 1");
}

TEST_CASE("deep nesting is refused before memory is at risk") {
  CHECK(again(std::string(64, '[') + std::string(64, ']')).size() == 128);
  CHECK(again(std::string(65, '[') + std::string(65, ']')) == "fault in line 1");
  CHECK(again(std::string(1000000, '[')) == "fault in line 1");
}

TEST_CASE("an object knows its line and its members") {
  const auto parsed = parse_json("{\n\"a\": [\n{\"b\": 1}, {\"b\": 2},\n{\"b\": null}]}");
  REQUIRE(parsed.value);
  CHECK(parsed.value->line() == 1);
  const Json* const list = parsed.value->find("a");
  REQUIRE(list != nullptr);
  REQUIRE(list->items().size() == 3);
  CHECK(list->items()[1].line() == 3);
  CHECK(list->items()[2].line() == 4);
  CHECK(list->items()[2].find("b")->is_null());
  CHECK(parsed.value->find("b") == nullptr);
  CHECK(list->find("a") == nullptr);
  CHECK(list->keys().empty());
}
