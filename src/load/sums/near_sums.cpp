#include "load/sums/near_sums.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>

#include "load/sums/run_sums.hpp"

namespace reach {
namespace {

std::string digits_of(Int128 value) {
  std::string digits;
  for (; value > 0; value /= 10) digits += static_cast<char>('0' + static_cast<int>(value % 10));
  return digits;
}

/// Whether two figures of at least three digits differ in one digit, or by two neighbouring digits swapped.
bool is_digit_off(Int128 a, Int128 b) {
  const std::string left = digits_of(a);
  const std::string right = digits_of(b);
  if (left.size() != right.size() || left.size() < 3) return false;
  std::vector<std::size_t> differ;
  for (std::size_t at = 0; at < left.size(); ++at) {
    if (left[at] != right[at]) differ.push_back(at);
  }
  if (differ.size() < 2) return true;
  const bool neighbours = differ.size() == 2 && differ[1] == differ[0] + 1;
  return neighbours && left[differ[0]] == right[differ[1]] && left[differ[1]] == right[differ[0]];
}

/// Whether two figures of at least three digits may differ because of one wrong digit in a part: `2923` and `3023`.
bool is_part_digit_off(Int128 a, Int128 b) {
  constexpr Int128 kTen = 10;
  Int128 off = a < b ? b - a : a - b;
  while (off != 0 && off % kTen == 0) off /= kTen;
  return off < kTen && std::min(a, b) >= kTen * kTen;
}

/// The sums of the rows added so far, compared with the row.
class Comparison {
 public:
  explicit Comparison(std::span<const Count> row) : row_(row), sums_(row.size()) {}

  void add(std::span<const Count> part) {
    for (std::size_t at = 0; at < sums_.size(); ++at) {
      if (!part[at].is_missing()) sums_[at] += part[at].value();
    }
  }
  [[nodiscard]] bool is_half_equal() const {
    std::size_t equal = 0;
    std::size_t all = 0;
    Int128 people = 0;
    for (std::size_t at = 0; at < sums_.size(); ++at) {
      if (row_[at].is_missing() || (row_[at].value() == 0 && sums_[at] == 0)) continue;
      ++all;
      if (sums_[at] != row_[at].value()) continue;
      ++equal;
      people += sums_[at];
    }
    return equal * 2 >= all && people >= kTellingPeople;
  }
  [[nodiscard]] bool is_all_but_digits() const {
    bool any = false;
    for (std::size_t at = 0; at < sums_.size(); ++at) {
      if (row_[at].is_missing() || sums_[at] == row_[at].value()) continue;
      if (!is_digit_off(row_[at].value(), sums_[at])) return false;
      any = true;
    }
    return any;
  }
  /// Whether one count is a digit off and the others are equal, which is no likelier than once in `odds` by chance.
  [[nodiscard]] bool is_slip(std::uint64_t odds) const {
    std::size_t off = 0;
    Uint128 found = 1;
    for (std::size_t at = 0; at < sums_.size(); ++at) {
      if (row_[at].is_missing()) continue;
      const Int128 value = row_[at].value();
      if (sums_[at] == value) {
        found = std::min<Uint128>(found * static_cast<Uint128>(value + 1), odds);
      } else if (++off > 1 || !(is_digit_off(value, sums_[at]) || is_part_digit_off(value, sums_[at]))) {
        return false;
      }
    }
    return off == 1 && found >= odds;
  }
  /// Whether the sums exceed the row in all counts, so that no longer run can come close.
  [[nodiscard]] bool is_past() const {
    for (std::size_t at = 0; at < sums_.size(); ++at) {
      if (!row_[at].is_missing() && sums_[at] <= row_[at].value()) return false;
    }
    return true;
  }
  /// Whether no longer run can come close: the sums exceed the row in all counts, and have more digits in one.
  [[nodiscard]] bool is_far_past() const {
    constexpr int kTen = 10;
    const auto is_longer = [](Count count, Int128 sum) { return sum >= Int128{count.value()} * kTen && sum >= kTen; };
    bool any = false;
    for (std::size_t at = 0; at < sums_.size(); ++at)
      any = any || (!row_[at].is_missing() && is_longer(row_[at], sums_[at]));
    return any && is_past();
  }

 private:
  std::span<const Count> row_;
  std::vector<Int128> sums_;
};

/// Which sums count as close: with a value, those of slip_parts with these odds; otherwise, those of near_parts.
using SlipOdds = std::optional<std::uint64_t>;

/// Searches in one direction from the row at `position`, until the rows or the `steps` run out.
std::vector<std::uint32_t> parts_in_order(const CountGrid& grid, const Neighbourhood& near, std::size_t position,
                                          bool downwards, SlipOdds odds, std::uint64_t& steps) {
  std::vector<std::uint32_t> parts;
  Comparison comparison(grid.row(near.rows[position]));
  bool in_block = true;
  const auto is_like = [&] { return odds ? comparison.is_slip(*odds) : comparison.is_half_equal(); };
  const auto is_block_sum = [&] { return !odds && parts.size() > 1 && comparison.is_all_but_digits(); };
  const std::size_t count = downwards ? near.rows.size() - position - 1 : position;
  for (std::size_t step = 1; step <= count; ++step) {
    if (steps == 0) return {};
    --steps;
    const std::uint32_t other = near.rows[downwards ? position + step : position - step];
    if (in_block && !odds && near.is_border(other)) {
      if (is_block_sum()) return parts;
      in_block = false;
    }
    if (!near.is_in(other)) continue;
    comparison.add(grid.row(other));
    parts.push_back(other);
    if (parts.size() > 1 && is_like()) return parts;
    if (in_block ? comparison.is_far_past() : comparison.is_past()) return {};
  }
  return in_block && is_block_sum() ? parts : std::vector<std::uint32_t>();
}

/// Searches below the row, then above it.
std::vector<std::uint32_t> parts_around(const CountGrid& grid, const Neighbourhood& near, std::size_t position,
                                        SlipOdds odds, std::uint64_t& steps) {
  auto parts = parts_in_order(grid, near, position, true, odds, steps);
  if (!parts.empty()) return parts;
  parts = parts_in_order(grid, near, position, false, odds, steps);
  std::ranges::reverse(parts);
  return parts;
}

}  // namespace

std::vector<std::uint32_t> near_parts(const CountGrid& grid, const Neighbourhood& near, std::size_t position,
                                      std::uint64_t& steps) {
  return parts_around(grid, near, position, std::nullopt, steps);
}

std::vector<std::uint32_t> slip_parts(const CountGrid& grid, const Neighbourhood& near, std::size_t position,
                                      std::uint64_t odds) {
  std::uint64_t steps = std::numeric_limits<std::uint64_t>::max();
  return parts_around(grid, near, position, odds, steps);
}

}  // namespace reach
