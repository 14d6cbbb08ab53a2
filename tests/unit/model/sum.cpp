#include <initializer_list>
#include <limits>

#include <reach/count.hpp>

#include "catch.hpp"

using namespace reach;

namespace {

constexpr std::int64_t kMostSummed = std::numeric_limits<std::int64_t>::max();

std::optional<Count> sum_of(std::initializer_list<Count> parts) {
  Sum sum;
  for (const Count part : parts) sum.add(part);
  return sum.result();
}

}  // namespace

TEST_CASE("a sum of nothing is 0") { CHECK(sum_of({}) == Count(0)); }

TEST_CASE("sums add up") {
  CHECK(sum_of({Count(0)}) == Count(0));
  CHECK(sum_of({Count(483), Count(97)}) == Count(580));
  CHECK(sum_of({Count(580), Count(530), Count(1175), Count(541)}) == Count(2826));
}

TEST_CASE("a sum may reach 2^63 - 1 and no more") {
  CHECK(sum_of({Count(kMostSummed)}) == Count(kMostSummed));
  CHECK(sum_of({Count(kMostSummed - 1), Count(1)}) == Count(kMostSummed));
  CHECK(sum_of({Count(kMostSummed), Count(0)}) == Count(kMostSummed));
  CHECK(sum_of({Count(kMostSummed), Count(1)}) == std::nullopt);
}

TEST_CASE("a sum does not wrap around at 2^64") {
  CHECK(sum_of({Count(kMostSummed), Count(kMostSummed), Count(1)}) == std::nullopt);  // 2^64 − 1
  CHECK(sum_of({Count(kMostSummed), Count(kMostSummed), Count(2)}) == std::nullopt);  // 2^64, 0 in 64 bits
  CHECK(sum_of({Count(kMostSummed), Count(kMostSummed), Count(3)}) == std::nullopt);
  Sum sum;
  for (int at = 0; at < 1'000'000; ++at) sum.add(Count(kMostSummed));
  CHECK(sum.result() == std::nullopt);
}

TEST_CASE("a missing part makes the sum missing, wherever it is") {
  const Count hidden(Symbol::confidential);
  CHECK(sum_of({hidden}) == hidden);
  CHECK(sum_of({hidden, Count(1)}) == hidden);
  CHECK(sum_of({Count(1), hidden, Count(2)}) == hidden);
  CHECK(sum_of({Count(0), Count()}) == Count());
  CHECK(sum_of({Count(kMostSummed), Count(kMostSummed), hidden}) == hidden);
}

TEST_CASE("a sum with several reasons for missing is confidential if one of them is") {
  const Count hidden(Symbol::confidential);
  const Count none(Symbol::not_applicable);
  CHECK(sum_of({none, none}) == none);
  CHECK(sum_of({none, Count(7), Count()}) == Count());
  CHECK(sum_of({none, Count(), hidden}) == hidden);
  CHECK(sum_of({hidden, Count(), none}) == hidden);
  CHECK(sum_of({Count(Symbol::low), Count(Symbol::rounds_to_zero)}) == Count());
}
