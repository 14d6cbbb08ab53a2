#include "audit/judge/mean.hpp"

#include <algorithm>
#include <array>
#include <variant>
#include <vector>

#include <reach/derived.hpp>

namespace reach::audit {

bool is_mean_of_forces(const Facts& facts, const Move& move, Decimal value) {
  // Increases to six decimals: the rounding is too small to show in the mean.
  constexpr int kDecimals = 6;
  std::vector<Int128> increases;
  for (const std::uint32_t row : facts.rows_beside(move.row)) {
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
  if (rounded_quotient(sum, count * scale) == value.digits) return true;
  std::ranges::sort(increases);
  const std::size_t middle = increases.size() / 2;
  const bool even = increases.size() % 2 == 0;
  const Int128 median = even ? increases[middle - 1] + increases[middle] : 2 * increases[middle];
  return rounded_quotient(median, 2 * scale) == value.digits;
}

std::optional<YearlyRate> yearly_rate(const Facts& facts, const Move& move) {
  const std::optional<int> years = years_apart(move.from, move.to);
  if (!years || *years < 2) return std::nullopt;
  const Percentage rate = annual_increase(facts.change(move.row, move.channel, move.from, move.to), years, 0);
  const auto* percent = std::get_if<Decimal>(&rate);
  return percent != nullptr ? std::optional(YearlyRate{*years, to_text(*percent)}) : std::nullopt;
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
