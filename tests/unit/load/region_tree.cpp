#include "load/sums/region_tree.hpp"

#include "catch.hpp"

namespace reach {
namespace {

using RowCounts = std::vector<std::int64_t>;

CountGrid tree_grid(const std::vector<RowCounts>& rows) {
  CountGrid grid(rows.size(), rows.front().size());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t at = 0; at < rows[row].size(); ++at) grid.at(row, at) = Count(rows[row][at]);
  }
  return grid;
}

RegionTree tree_of(const CountGrid& grid, RegionRows side) {
  return find_regions({grid, side, std::vector<bool>(grid.rows()), std::vector<std::uint8_t>(grid.rows())});
}

constexpr std::uint32_t kTop = RegionTree::kNone;

}  // namespace

TEST_CASE("regions contain the rows that they are the sum of, on the given side") {
  const CountGrid above = tree_grid({{100, 10}, {60, 7}, {20, 3}, {40, 4}, {40, 3}, {30, 1}, {10, 2}});
  const RegionTree tree = tree_of(above, RegionRows::above);
  CHECK(tree.regions == std::vector<std::uint32_t>{0, 1, 4});
  CHECK(tree.over == std::vector<std::uint32_t>{kTop, 0, 1, 1, 0, 4, 4});
  CHECK(tree_of(above, RegionRows::below).regions.empty());
  CHECK(rows_outside(tree, above).empty());
}

TEST_CASE("a force that equals its neighbours by chance is a force, if its region shows that") {
  const CountGrid grid = tree_grid({{36}, {10}, {4}, {6}, {16}, {12}, {5}, {7}});
  CHECK(tree_of(grid, RegionRows::above).regions == std::vector<std::uint32_t>{0, 5});
}

TEST_CASE("a total of regions may be on their other side") {
  const CountGrid grid = tree_grid({{60, 7}, {20, 3}, {40, 4}, {40, 3}, {30, 1}, {10, 2}, {100, 10}, {5, 5}});
  const RegionTree tree = tree_of(grid, RegionRows::above);
  CHECK(tree.outer == std::vector<std::uint32_t>{6});
  CHECK(has_root(tree));
  CHECK(rows_outside(tree, grid) == std::vector<std::uint32_t>{7});
}

TEST_CASE("rows without people are in the region beside them") {
  const CountGrid grid = tree_grid({{60, 7}, {20, 3}, {40, 4}, {0, 0}});
  CHECK(tree_of(grid, RegionRows::above).over == std::vector<std::uint32_t>{kTop, 0, 0, 0});
}

TEST_CASE("rounded regions contain the rows up to the next region") {
  const CountGrid grid =
      tree_grid({{2600, 2090}, {1600, 1200}, {600, 500}, {990, 690}, {0, 0}, {1000, 900}, {400, 400}, {590, 500}});
  RegionQuestion question{grid, RegionRows::above, std::vector<bool>(8), std::vector<std::uint8_t>(8)};
  question.rounding = 10;
  CHECK(find_regions(question).over == std::vector<std::uint32_t>{kTop, 0, 1, 1, 1, 0, 5, 5});
  question.rounding = 2;
  CHECK(find_regions(question).regions.empty());
}

}  // namespace reach
