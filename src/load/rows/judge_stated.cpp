#include "load/rows/judge_stated.hpp"

#include <utility>
#include <variant>

#include <fmt/core.h>

#include <reach/derived.hpp>

namespace reach {
namespace {

std::optional<Count> sum_of(std::span<const std::uint32_t> parts, std::span<const Count> slots) {
  Sum sum;
  for (const auto part : parts) sum.add(slots[part]);
  return sum.result();
}

/// The digits of a whole number with as many decimals as a stated figure.
Int128 digits_like(const Decimal& stated, std::int64_t value) {
  Int128 scaled = value;
  for (int place = 0; place < stated.decimals; ++place) scaled *= 10;
  return scaled;
}

bool is_rounded(const Decimal& stated, Int128 off, std::span<const std::uint32_t> slots, const JudgedParts& parts) {
  if (parts.rounding == 0 || stated.decimals != 0) return false;
  const std::size_t rounded = parts.are_rounded(slots) ? parts.number(slots) : 0;
  return may_be_rounded(stated.digits, off, parts.rounding, rounded);
}

/// The figure that a formula gives, to that many decimals.
Percentage derived_by(const Formula& formula, const Change& change, int decimals) {
  if (formula.what == Role::index) return rounded(index_of(change), decimals);
  if (formula.what == Role::annual) return annual_increase(change, formula.years, decimals);
  return change.increase(decimals);
}

Judgement judge(const Stated& stated, const Formula& formula, const JudgedParts& parts) {
  const auto comparison = sum_of(formula.comparison, parts.counts);
  const auto baseline = sum_of(formula.baseline, parts.counts);
  if (!comparison || !baseline) return {};  // above 2^63 − 1: its report rejects the data
  if (formula.what == Role::total) {
    if (comparison->is_missing()) return {};
    if (stated.value.digits == digits_like(stated.value, comparison->value())) return {StatedVerdict::confirmed, {}};
    const Int128 difference = Int128{comparison->value()} - stated.value.digits;
    const Int128 off = difference < 0 ? -difference : difference;
    if (is_rounded(stated.value, off, formula.comparison, parts)) return {StatedVerdict::confirmed, {}, false, off};
    return {StatedVerdict::differs, fmt::format("{}", comparison->value()),
            stated.value.digits < digits_like(stated.value, comparison->value()), off};
  }
  const Change change{*baseline, *comparison};
  const auto difference = change.difference();
  if (std::holds_alternative<Symbol>(difference)) return {};
  if (formula.what == Role::change) {
    const auto value = std::get<std::int64_t>(difference);
    if (stated.value.digits == digits_like(stated.value, value)) return {StatedVerdict::confirmed, {}};
    return {StatedVerdict::differs, fmt::format("{}", value)};
  }
  const Percentage derived = derived_by(formula, change, stated.value.decimals);
  const auto* exact = std::get_if<Decimal>(&derived);
  if (exact == nullptr) return {StatedVerdict::differs, "no increase, since the baseline is 0"};
  if (*exact == stated.value) return {StatedVerdict::confirmed, {}};
  return {StatedVerdict::differs, to_text(*exact) + (formula.what == Role::index ? "" : "%")};
}

}  // namespace

Judgement judge_stated(const Stated& stated, const JudgedParts& parts) {
  Judgement judgement;
  for (const auto& formula : stated.formulas) {
    Judgement one = judge(stated, formula, parts);
    if (one.verdict == StatedVerdict::confirmed) return one;
    const bool is_first = &formula == &stated.formulas.front();
    if (is_first || one.verdict == StatedVerdict::unchecked) {
      judgement = is_first ? std::move(one) : Judgement();
    } else if (formula.what == Role::total && judgement.verdict == StatedVerdict::differs && one.off < judgement.off) {
      judgement = std::move(one);
      judgement.likeliest = false;
    }
  }
  return judgement;
}

}  // namespace reach
