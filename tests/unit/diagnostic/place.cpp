#include "diagnostic/place.hpp"

#include <string>

#include "catch.hpp"

using namespace reach;

namespace {

/// `line:column before[marked]after`; a mark after the end of the line is a space.
std::string shown(const Place& place) {
  const std::string text = place.snippet + (place.caret + place.caret_length > place.snippet.size() ? " " : "");
  return std::to_string(place.line) + ":" + std::to_string(place.column) + " " + text.substr(0, place.caret) + "[" +
         text.substr(place.caret, place.caret_length) + "]" + text.substr(place.caret + place.caret_length);
}

std::string digits(std::size_t count) {
  std::string out;
  while (out.size() < count) out += static_cast<char>('0' + out.size() % 10);
  return out;
}

}  // namespace

TEST_CASE("a place has its file, line, column and the line's text") {
  const std::string window = "force,a\r\nKé,5I,7\r\nSurrey,1,2\r\n";
  const Place place = place_in("counts.csv", window, 2, window.find("5I"), 2);
  CHECK(place.file == "counts.csv");
  CHECK(shown(place) == "3:4 Ké,[5I],7");
  CHECK(shown(place_in("f", window, 1, 0, 5)) == "1:1 [force],a");
  CHECK(shown(place_in("f", window, 1, 7, 1)) == "1:8 force,a[ ]");
  CHECK(shown(place_in("f", window, 1, window.size(), 0)) == "4:1 []");
}

TEST_CASE("a range over several lines is marked on the first") {
  CHECK(shown(place_in("f", "Kent,\"a\nb\",1\n", 1, 5, 5)) == "1:6 Kent,[\"a]");
  CHECK(shown(place_in("f", "Kent,\"a\nb\",1\n", 1, 8, 2)) == "2:1 [b\"],1");
}

TEST_CASE("a long line is cut around the caret") {
  const std::string line = digits(300);
  CHECK(shown(place_in("f", line, 1, 150, 2)) ==
        "1:151 …" + line.substr(90, 60) + "[" + line.substr(150, 2) + "]" + line.substr(152, 38) + "…");
  CHECK(shown(place_in("f", line, 1, 3, 2)) == "1:4 012[34]" + line.substr(5, 95) + "…");
  CHECK(shown(place_in("f", line, 1, 299, 1)) == "1:300 …" + line.substr(200, 99) + "[9]");
  CHECK(shown(place_in("f", line, 1, 150, 200)) == "1:151 …" + line.substr(90, 60) + "[" + line.substr(150, 40) + "]…");
  CHECK(shown(place_in("f", digits(100), 1, 99, 1)) == "1:100 " + digits(99) + "[9]");
}

TEST_CASE("a long line is cut between characters") {
  std::string line;
  for (int i = 0; i < 200; ++i) line += "é";
  const Place place = place_in("f", line, 1, 300, 2);
  CHECK(place.column == 151);
  CHECK(place.snippet.size() == 3 + 200 + 3);
  CHECK(place.snippet.substr(0, 5) == "…é");
  CHECK(place.caret == 3 + 120);

  const Place stray = place_in("f", std::string(300, '\x80'), 1, 150, 1);
  CHECK(stray.snippet == "…" + std::string(100, '\x80') + "…");
}
