#include "audit/judge/multiples.hpp"

#include <algorithm>
#include <array>

namespace reach::audit {
namespace {

constexpr auto kMultiples = std::to_array<Multiple>({
    {"doubled", {2, 1}},
    {"doubling", {2, 1}},
    {"twice", {2, 1}},
    {"twofold", {2, 1}},
    {"trebled", {3, 1}},
    {"trebling", {3, 1}},
    {"tripled", {3, 1}},
    {"tripling", {3, 1}},
    {"threefold", {3, 1}},
    {"quadrupled", {4, 1}},
    {"fourfold", {4, 1}},
    {"quadrupling", {4, 1}},
    {"fivefold", {5, 1}},
    {"tenfold", {10, 1}},
    {"halved", {1, 2}},
    {"halving", {1, 2}},
});

/// The words that may follow `by`: parts of the baseline.
constexpr auto kParts = std::to_array<Multiple>({{"half", {1, 2}},
                                                 {"third", {1, 3}},
                                                 {"thirds", {2, 3}},
                                                 {"quarter", {1, 4}},
                                                 {"quarters", {3, 4}},
                                                 {"fifth", {1, 5}},
                                                 {"tenth", {1, 10}}});

template <typename Table>
const Multiple* row_of(const Table& table, std::string_view word) {
  const auto* const found = std::ranges::find(table, word, &Multiple::word);
  return found == table.end() ? nullptr : found;
}

}  // namespace

const Multiple* multiple_of(std::string_view word) { return row_of(kMultiples, word); }

const Multiple* part_of(std::string_view word) { return row_of(kParts, word); }

bool is_multiple(const Change& change, MultipleRatio ratio, bool at_least, Qualifier rounding) {
  const Int128 truth = Int128{change.comparison.value()} * ratio.denominator * 100;
  const Int128 said = Int128{change.baseline.value()} * ratio.numerator * 100;
  const Int128 band = said / 20;
  const bool shrinks = ratio.numerator < ratio.denominator;
  const Int128 beyond = shrinks ? said - truth : truth - said;  // how far it went beyond what is stated
  switch (rounding) {
    case Qualifier::none:
      return beyond >= (at_least ? 0 : -band) && (at_least || beyond <= band);
    case Qualifier::about:
      return beyond >= -band && beyond <= band;
    case Qualifier::over:
      return beyond > 0;
    case Qualifier::under:
      return beyond < 0 && beyond >= -band;
  }
  return false;
}

}  // namespace reach::audit
