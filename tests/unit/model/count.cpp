#include <reach/count.hpp>

#include <array>
#include <limits>

#include "catch.hpp"

using namespace reach;

namespace {

constexpr std::int64_t kLargestCount = std::numeric_limits<std::int64_t>::max();
constexpr std::array kAll = {Symbol::not_available, Symbol::confidential, Symbol::not_applicable,
                             Symbol::unreliable,    Symbol::low,          Symbol::rounds_to_zero};

/// The expected reason of a figure over several reasons, in other words: if all are equal, that one.
Symbol expected(Symbol a, Symbol b, Symbol c) {
  if (a == b && b == c) return a;
  for (const Symbol symbol : {a, b, c}) {
    if (symbol == Symbol::confidential) return symbol;
  }
  return Symbol::not_available;
}

}  // namespace

TEST_CASE("a count is eight bytes, and missing until it is given") {
  static_assert(sizeof(Count) == 8);
  CHECK(Count().is_missing());
  CHECK(Count().symbol() == Symbol::not_available);
  CHECK(Count() == Count(Symbol::not_available));
}

TEST_CASE("a count holds every whole number from 0 to 2^63 - 1") {
  for (const std::int64_t value : {std::int64_t{0}, std::int64_t{1}, std::int64_t{1} << 53, kLargestCount}) {
    CHECK_FALSE(Count(value).is_missing());
    CHECK(Count(value).value() == value);
  }
  CHECK_FALSE(Count(0) == Count());
}

TEST_CASE("a missing count keeps its reason") {
  for (const Symbol symbol : kAll) {
    CHECK(Count(symbol).is_missing());
    CHECK(Count(symbol).symbol() == symbol);
    for (const Symbol other : kAll) CHECK((Count(symbol) == Count(other)) == (symbol == other));
  }
}

TEST_CASE("symbols print as UK statistics print them") {
  constexpr std::array<std::string_view, 6> kTexts = {"[x]", "[c]", "[z]", "[u]", "[low]", "[k]"};
  constexpr std::array<std::string_view, 6> kMeanings = {"not available",
                                                         "confidential",
                                                         "not applicable",
                                                         "of low reliability",
                                                         "low: rounds to 0 but is not 0",
                                                         "low: rounds to 0 but is not 0"};
  for (std::size_t at = 0; at < kAll.size(); ++at) {
    CHECK(to_text(kAll[at]) == kTexts[at]);
    CHECK(meaning(kAll[at]) == kMeanings[at]);
  }
}

TEST_CASE("combining reasons is commutative and associative") {
  for (const Symbol a : kAll) {
    for (const Symbol b : kAll) {
      CHECK(combine(a, b) == combine(b, a));
      for (const Symbol c : kAll) {
        CHECK(combine(combine(a, b), c) == combine(a, combine(b, c)));
        CHECK(combine(combine(a, b), c) == expected(a, b, c));
      }
    }
  }
}
