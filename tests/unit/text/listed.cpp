#include "text/listed.hpp"

#include <vector>

#include "catch.hpp"

namespace reach {

TEST_CASE("names are listed, the last one after its own word") {
  CHECK(listed(std::vector<std::string>{"a"}) == "a");
  CHECK(listed(std::vector<std::string>{"a", "b"}) == "a or b");
  CHECK(listed(std::vector<std::string>{"a", "b", "c"}, " and ") == "a, b and c");
}

TEST_CASE("one thing is singular, none and several are plural") {
  CHECK(plural(0, "row") == "0 rows");
  CHECK(plural(1, "row") == "1 row");
  CHECK(plural(2, "more cell") == "2 more cells");
}

}  // namespace reach
