#include "audit/judge/inner.hpp"

#include <algorithm>

#include <fmt/core.h>

#include <reach/change.hpp>
#include <reach/derived.hpp>

#include "text/grouped.hpp"

namespace reach::audit {
namespace {

constexpr Int128 kLargestJudged = 1'000'000'000'000;

/// The values that a number may have had before rounding, in units of 1 / `kUnit`: exact for up to four decimals.
struct Range {
  static constexpr Int128 kUnit = 20'000;
  Int128 low = 0, value = 0, high = 0;
};

std::optional<Range> range_of(const Amount& amount) {
  if (amount.numerator < 0 || amount.numerator / amount.denominator > kLargestJudged) return std::nullopt;
  if (Range::kUnit % amount.denominator != 0) return std::nullopt;
  const Int128 scale = Range::kUnit / amount.denominator;
  Int128 half = std::max<Int128>(amount.half_step, amount.denominator > 2 ? 1 : 0) * scale;
  if (amount.unit == AmountUnit::count) half = std::max(half, half_round(amount) * Range::kUnit);
  const Int128 value = amount.numerator * scale;
  return Range{value - half, value, value + half};
}

/// The quotient that a claim states; a change is positive if it goes the way that is said.
FigureQuotient change_of(const InnerClaim& claim, Int128 to, Int128 from) {
  Int128 size = to - from;
  if (claim.way < 0 || (claim.way == 0 && size < 0)) size = -size;
  switch (claim.operation) {
    case Operation::multiple:
      return {to, from};
    case Operation::share:
      return {claim.said.unit == AmountUnit::part ? to : 100 * to, from};
    case Operation::change:
      return {claim.said.unit == AmountUnit::part ? size : 100 * size, from};
    default:
      return {size, Range::kUnit};
  }
}

/// Whether the number said is between two figures, or equals one.
bool is_between(const Amount& said, const FigureQuotient& a, const FigureQuotient& b) {
  const auto side = [&](const FigureQuotient& figure) {
    const Int128 difference = figure.numerator * said.denominator - said.numerator * figure.denominator;
    return difference < 0 ? -1 : difference > 0 ? 1 : 0;
  };
  return side(a) * side(b) <= 0;
}

std::optional<Agreement> judge_sum(const InnerClaim& claim) {
  const auto whole = range_of(claim.said);
  Range sum;
  for (const Amount& each : claim.parts) {
    const auto range = range_of(each);
    if (!range) return std::nullopt;
    sum = {sum.low + range->low, sum.value + range->value, sum.high + range->high};
  }
  if (!whole) return std::nullopt;
  if (sum.value == whole->value) return Agreement::yes;
  return sum.high < whole->low || sum.low > whole->high ? Agreement::no : Agreement::near;
}

std::string shown(const Amount& amount) {
  int decimals = 0;
  for (Int128 one = amount.denominator; one >= 20 && amount.numerator % amount.denominator != 0; one /= 10) ++decimals;
  const std::string number = decimals > 0 ? to_text(Decimal{amount.numerator / 2, decimals})
                                          : grouped(static_cast<std::int64_t>(amount.numerator / amount.denominator));
  return amount.unit == AmountUnit::percent ? number + '%' : number;
}

/// The size of a quotient to one decimal; without decimals if it is whole.
std::string tenths(Int128 numerator, Int128 denominator) {
  const Int128 size = numerator < 0 ? -numerator : numerator;
  if (size % denominator == 0) return to_text(Decimal{size / denominator, 0});
  return to_text(Decimal{rounded_quotient(10 * size, denominator), 1});
}

}  // namespace

std::optional<Agreement> judge_inner(const InnerClaim& claim) {
  if (claim.operation == Operation::count) return judge_sum(claim);
  const auto to = range_of(claim.to), from = range_of(claim.from);
  if (!to || !from || from->low <= 0 || to->low < 0) return std::nullopt;
  if (claim.operation == Operation::direction) {
    if (to->value == from->value) return Agreement::near;
    return (to->value > from->value) == (claim.way > 0)   ? Agreement::yes
           : to->high < from->low || to->low > from->high ? Agreement::no
                                                          : Agreement::near;
  }
  const FigureQuotient least = change_of(claim, to->low, from->high), most = change_of(claim, to->high, from->low);
  const FigureQuotient exact = change_of(claim, to->value, from->value);
  const Amount said = claim.operation == Operation::multiple ? multiple_said(claim.said) : claim.said;
  if (fits(said, exact) == Agreement::yes) return Agreement::yes;
  const bool never = fits(said, least) == Agreement::no && fits(said, most) == Agreement::no &&
                     fits(said, exact) == Agreement::no && !is_between(said, least, most);
  return never ? Agreement::no : Agreement::near;
}

std::string inner_wording(const InnerClaim& claim) {
  if (claim.operation == Operation::count) {
    Int128 sum = 0;
    for (const Amount& each : claim.parts) sum += each.numerator * Range::kUnit / each.denominator;
    return fmt::format("the parts add up to {}", grouped(static_cast<std::int64_t>(sum / Range::kUnit)));
  }
  const Int128 to = range_of(claim.to).value_or(Range{}).value, from = range_of(claim.from).value_or(Range{}).value;
  const std::string ends = fmt::format("from {} to {} is", shown(claim.from), shown(claim.to));
  const std::string_view turn = to < from ? "fall" : "rise";
  if (from <= 0 || claim.operation == Operation::direction) return fmt::format("{} a {}", ends, turn);
  if (claim.operation == Operation::share)
    return fmt::format("{} of {} is {}%", shown(claim.to), shown(claim.from), tenths(100 * to, from));
  if (claim.operation == Operation::multiple) return fmt::format("{} {} times as many", ends, tenths(to, from));
  if (claim.from.unit == AmountUnit::percent)
    return fmt::format("{} a {} of {} percentage points", ends, turn, tenths(to - from, Range::kUnit));
  if (claim.operation == Operation::difference)
    return fmt::format("{} a {} of {}", ends, turn,
                       grouped(static_cast<std::int64_t>((to < from ? from - to : to - from) / Range::kUnit)));
  return fmt::format("{} a {} of {}%", ends, turn, tenths(100 * (to - from), from));
}

}  // namespace reach::audit
