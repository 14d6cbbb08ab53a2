#include "audit/mean.hpp"

#include <algorithm>
#include <array>
#include <compare>
#include <variant>

#include <fmt/core.h>

namespace reach::audit {
namespace {

/// A natural number of any length: what powers are compared in.
class Natural {
 public:
  explicit Natural(std::uint64_t value)
      : limbs_{static_cast<std::uint32_t>(value), static_cast<std::uint32_t>(value >> 32)} {}

  void multiply(std::uint32_t factor) {
    std::uint64_t carry = 0;
    for (std::uint32_t& limb : limbs_) {
      carry += std::uint64_t{limb} * factor;
      limb = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
    limbs_.push_back(static_cast<std::uint32_t>(carry));
  }

  friend std::strong_ordering operator<=>(const Natural& a, const Natural& b) {
    for (std::size_t at = std::max(a.limbs_.size(), b.limbs_.size()); at-- > 0;) {
      const std::uint32_t left = at < a.limbs_.size() ? a.limbs_[at] : 0;
      const std::uint32_t right = at < b.limbs_.size() ? b.limbs_[at] : 0;
      if (left != right) return left <=> right;
    }
    return std::strong_ordering::equal;
  }

 private:
  std::vector<std::uint32_t> limbs_;  // the lowest first
};

/// value × factor^power.
Natural scaled(std::uint64_t value, std::uint32_t factor, int power) {
  Natural result(value);
  for (; power > 0; --power) result.multiply(factor);
  return result;
}

Decimal rounded(Int128 sum, Int128 count, int decimals) {
  const Int128 half = sum < 0 ? -count : count;
  return {(2 * sum + half) / (2 * count), decimals};
}

}  // namespace

bool is_mean_of_forces(const Facts& facts, const Move& move, Decimal value) {
  // Increases to six decimals: their rounding moves a mean by less than what is shown of it.
  constexpr int kDecimals = 6;
  std::vector<Int128> increases;
  for (std::uint32_t row = 0; row < facts.rows().size(); ++row) {
    if (facts.rows()[row].is_region) continue;
    const auto increase = facts.change(row, move.channel, move.from, move.to).increase(kDecimals);
    if (const auto* exact = std::get_if<Decimal>(&increase)) increases.push_back(exact->digits);
  }
  if (increases.size() < 2) return false;
  const auto own = facts.change(move.row, move.channel, move.from, move.to).increase(value.decimals);
  if (const auto* exact = std::get_if<Decimal>(&own); exact != nullptr && *exact == value) return false;
  Int128 scale = 1;
  for (int place = value.decimals; place < kDecimals; ++place) scale *= 10;
  Int128 sum = 0;
  for (const Int128 each : increases) sum += each;
  const auto count = static_cast<Int128>(increases.size());
  if (rounded(sum, count * scale, value.decimals) == value) return true;
  std::ranges::sort(increases);
  const std::size_t middle = increases.size() / 2;
  const bool even = increases.size() % 2 == 0;
  const Int128 median = even ? increases[middle - 1] + increases[middle] : 2 * increases[middle];
  return rounded(median, 2 * scale, value.decimals) == value;
}

std::string compound(const Change& change, int years) {
  if (change.baseline.is_missing() || change.comparison.is_missing() || change.baseline.value() == 0 || years < 1 ||
      years > 100) {
    return {};
  }
  const auto baseline = static_cast<std::uint64_t>(change.baseline.value());
  const auto comparison = static_cast<std::uint64_t>(change.comparison.value());
  // The least p with comparison < baseline × (1 + (p + ½)/100)^years: by powers of (200 + 2p + 1) / 200. Halves go away
  // from zero, as in every rounding here.
  const Natural goal = scaled(comparison, 200, years);
  int low = -100, high = 1 << 24;
  while (low < high) {
    const int middle = low + (high - low) / 2;
    const auto order = scaled(baseline, static_cast<std::uint32_t>(201 + 2 * middle), years) <=> goal;
    order < 0 || (order == 0 && middle >= 0) ? low = middle + 1 : high = middle;
  }
  return fmt::format("{}", low);
}

int years_between(Period from, Period to) {
  const int a_year = from.kind == PeriodKind::quarter ? 4 : from.kind == PeriodKind::month ? 12 : 1;
  const int apart = to.index - from.index;
  return from.kind != to.kind || from.kind == PeriodKind::day || apart % a_year != 0 ? 0 : apart / a_year;
}

bool says_yearly(std::span<const Token> tokens) {
  constexpr auto kAlone = std::to_array<std::string_view>({"annual", "annually", "yearly", "yoy"});
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (std::ranges::find(kAlone, tokens[at].key) != kAlone.end()) return true;
    if (tokens[at].key != "year") continue;
    const std::string_view before = at == 0 ? std::string_view() : std::string_view(tokens[at - 1].key);
    const bool each = before == "a" || before == "per" || before == "each";
    const std::size_t skip = at + 1 < tokens.size() && tokens[at + 1].text == "-" ? 2 : 1;
    const bool on_year = at + skip < tokens.size() && tokens[at + skip].key == "on";
    if (each || on_year) return true;
  }
  return false;
}

}  // namespace reach::audit
