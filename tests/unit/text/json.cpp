#include "text/json.hpp"

#include <limits>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

using Theirs = nlohmann::ordered_json;

Json sample() {
  Json list = Json::array();
  list.push_back(Json::object());
  list.push_back(Json::array());
  list.push_back({{"one", 1}});
  return {{"nothing", nullptr}, {"yes", true}, {"list", list}, {"pairs", std::vector<std::pair<int, int>>{{1, 2}}}};
}

Theirs their_sample() {
  Theirs list = Theirs::array({Theirs::object(), Theirs::array(), {{"one", 1}}});
  return {{"nothing", nullptr}, {"yes", true}, {"list", list}, {"pairs", {{1, 2}}}};
}

}  // namespace

TEST_CASE("JSON has the same bytes as from another writer") {
  CHECK(sample().dump() == their_sample().dump());
  CHECK(sample().indented() == their_sample().dump(2));
  CHECK(Json("\u00e9\u2212\x7f").dump() == Theirs("\u00e9\u2212\x7f").dump());
  for (char character = 0; character < 127; ++character) {
    const std::string text = {'a', character, 'b'};
    CHECK(Json(text).dump() == Theirs(text).dump());
  }
  for (const double number : {0.0, -0.0, 1.0, 99.9, 1e15, 1e16, 1e-5, 1.0 / 3, 5e-324, 1.7976931348623157e308}) {
    CHECK(Json(number).dump() == Theirs(number).dump());
  }
  CHECK(Json(std::numeric_limits<std::int64_t>::min()).dump() == "-9223372036854775808");
  CHECK(Json(std::numeric_limits<std::uint64_t>::max()).dump() == "18446744073709551615");
}

TEST_CASE("output is JSON even if a byte is not UTF-8") {
  CHECK(Json("a\xE9z").dump() == "\"a\uFFFDz\"");
  CHECK(Json{{"\xFF", 1}}.dump() == "{\"\uFFFD\":1}");
}

TEST_CASE("the key of a member may be empty") { CHECK(Json{{"", 1}, {"a", 2}}.dump() == R"({"":1,"a":2})"); }

TEST_CASE("members of an object keep their order, and are set by key") {
  Json json = {{"b", 1}, {"a", 2}};
  json["c"] = "three";
  json["b"] = false;
  CHECK(json.dump() == R"({"b":false,"a":2,"c":"three"})");
  CHECK_FALSE(json.empty());
  CHECK(Json::object().empty());
}

TEST_CASE("JSON written piece by piece equals that of the whole tree") {
  const Json whole = {
      {"head", {{"a", 1}}}, {"list", std::vector<Json>{1, {{"b", "\n"}}}}, {"empty", Json::array()}, {"c", 2}};
  for (const bool compact : {false, true}) {
    JsonText text(compact);
    text.open("", '{');
    text.add("head", {{"a", 1}});
    text.open("list", '[');
    text.add("", 1);
    text.open("", '{');
    text.add("b", "\n");
    text.close('}');
    text.close(']');
    text.open("empty", '[');
    text.close(']');
    text.add_members({{"c", 2}});
    text.close('}');
    CHECK(text.take_document() == (compact ? whole.dump() : whole.indented()) + '\n');
  }
}

TEST_CASE("a path whose bytes are not UTF-8 is written in its printable form") {
  CHECK(json_safe("figures/\u00C9ire.csv") == "figures/\u00C9ire.csv");
  CHECK(json_safe("a\xFF"
                  "b.csv") == printable("a\xFF"
                                        "b.csv"));
  CHECK(json_safe("a\xFF"
                  "b.csv") !=
        "a\xFF"
        "b.csv");
}

}  // namespace reach
