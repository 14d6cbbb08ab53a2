#include <string>
#include <vector>

#include <reach/page.hpp>

#include "catch.hpp"

namespace reach {
namespace {

using Cells = std::vector<std::string>;

TEST_CASE("a row of a table is as it was added, however empty its cells are") {
  const std::vector<Cells> all{{"Force", "2016"}, {}, {""}, {"", ""}, {"Kent", "", "792"}};
  TableRows rows;
  std::uint64_t line = 3;
  for (const Cells& cells : all) rows.push_back({line++, cells, line});
  REQUIRE(rows.size() == all.size());
  for (std::size_t at = 0; at < all.size(); ++at) {
    CAPTURE(at);
    CHECK(rows[at].cells == all[at]);
    CHECK(rows[at].line == 3 + at);
    CHECK(rows[at].last_line == 4 + at);
  }
}

TEST_CASE("a NUL in a cell does not end it") {
  TableRows rows;
  rows.push_back({1,
                  {std::string("5\0"
                               "80",
                               4),
                   "Kent"}});
  CHECK(rows[0].cells == Cells{"5 80", "Kent"});
}

TEST_CASE("rows whose cells are released keep their lines") {
  TableRows rows({{2, {"Kent", "792"}}, {5, {"Surrey", "580"}}});
  rows.release_cells();
  CHECK(rows.first_line() == 2);
  CHECK(rows.last_line() == 5);
  CHECK(rows[1].cells.empty());
}

}  // namespace
}  // namespace reach
