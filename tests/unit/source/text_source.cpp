#include <reach/source.hpp>

#include "catch.hpp"
#include "sources.hpp"

using namespace reach;

TEST_CASE("a text source returns its text in buffers of any size, and then the end") {
  for (const std::size_t room : {1U, 2U, 3U, 100U}) {
    const Source source = text_source("a.csv", std::string("force,\0x", 8));
    CHECK(source.name == "a.csv");
    CHECK(read_all(source, room).text == std::string("force,\0x", 8));
    CHECK(read_all(source, room).text.empty());
  }
  CHECK(read_all(text_source("empty", "")).text.empty());
}

TEST_CASE("a copy of a text source reads independently") {
  const Source one = text_source("a.csv", "abc");
  const Source two = one;
  CHECK(read_all(one).text == "abc");
  CHECK(read_all(two).text == "abc");
}
