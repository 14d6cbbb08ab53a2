// Totals of only some of the figures beside them.
#include "load/dataset/partial_total.hpp"
#include "catch.hpp"

using namespace reach;

namespace {

using PartSelection = std::vector<std::size_t>;

TotalEquation equation_of(std::int64_t total, const std::vector<std::int64_t>& parts) {
  TotalEquation made{total, {}};
  for (const std::int64_t part : parts) made.parts.push_back(part < 0 ? std::nullopt : std::optional<Int128>(part));
  return made;
}

PartSelection selection_of(const std::vector<TotalEquation>& equations, std::size_t position) {
  const auto total = find_partial_total(equations, position);
  return total ? total->parts : PartSelection();
}

}  // namespace

TEST_CASE("of the neighbours that add up to a total, the nearest are taken") {
  CHECK(selection_of({equation_of(30, {10, 20, 10, 20})}, 4) == PartSelection{2, 3});
  CHECK(selection_of({equation_of(30, {10, 20, 10, 20})}, 2) == PartSelection{0, 1});
  CHECK(selection_of({equation_of(31, {10, 20, 10, 20})}, 4).empty());
}

TEST_CASE("a total of all figures, or of one, is not a partial one") {
  CHECK(selection_of({equation_of(30, {10, 20}), equation_of(40, {15, 25})}, 2).empty());
  CHECK(selection_of({equation_of(20, {10, 20, 5}), equation_of(25, {15, 25, 6})}, 3).empty());
}

TEST_CASE("figures that are not neighbours need a second row that shows it") {
  CHECK(selection_of({equation_of(15, {10, 20, 5})}, 3).empty());
  CHECK(selection_of({equation_of(15, {10, 20, 5}), equation_of(21, {14, 33, 7})}, 3) == PartSelection{0, 2});
}

TEST_CASE("rows in which a part is missing say nothing, and most others must agree") {
  CHECK(selection_of({equation_of(30, {10, 20, 1}), equation_of(99, {-1, 7, 1})}, 3) == PartSelection{0, 1});
  const auto mostly = find_partial_total(
      std::vector{equation_of(30, {10, 20, 1}), equation_of(31, {11, 20, 5}), equation_of(40, {15, 26, 2})}, 3);
  REQUIRE(mostly);
  CHECK(mostly->parts == PartSelection{0, 1});
  CHECK(mostly->differing == 1);
  CHECK(selection_of({equation_of(30, {10, 20, 1}), equation_of(90, {11, 20, 5}), equation_of(40, {15, 26, 2})}, 3)
            .empty());
}

TEST_CASE("of very many figures, those right before the total are looked at") {
  std::vector<std::int64_t> parts(300, 1);
  parts[0] = 1000;
  CHECK(selection_of({equation_of(299, parts)}, parts.size()).size() == 299);
  CHECK(selection_of({equation_of(250, parts)}, parts.size()).front() == 50);
  CHECK(selection_of({equation_of(1299, parts)}, parts.size()).empty());
}
