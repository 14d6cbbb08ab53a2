#include "load/run_sums.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

namespace reach {
namespace {

std::uint64_t value_of(Count count) { return count.is_missing() ? 0 : static_cast<std::uint64_t>(count.value()); }

/// Odd, and as good as random, so that sums of rows which differ have different projections (splitmix64).
std::uint64_t weight_of(std::uint64_t column) {
  std::uint64_t x = (column + 1) * 0x9E3779B97F4A7C15;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
  return (x ^ (x >> 31)) | 1;
}

/// Linear, modulo 2^64: the projection of a sum is the sum of projections.
std::uint64_t projection(std::span<const Count> row, std::span<const std::uint64_t> weights) {
  std::uint64_t sum = 0;
  for (std::size_t at = 0; at < weights.size(); ++at) sum += value_of(row[at]) * weights[at];
  return sum;
}

std::uint64_t times(std::uint64_t odds, std::uint64_t count) {
  constexpr std::uint64_t kMost = std::uint64_t{1} << 62;
  std::uint64_t product = 0;
  return __builtin_mul_overflow(odds, count, &product) ? kMost : std::min(product, kMost);
}

}  // namespace

/// The rows that a scan has passed, with the sums from its begin to each of them. Sums are modulo 2^64; larger ones
/// are refused elsewhere.
class RunSums::Stack {
 public:
  explicit Stack(const RunSums& sums)
      : sums_(sums), columns_(sums.grid_.columns()), totals_(columns_), missing_(sums.any_missing_ ? columns_ : 0) {
    by_sum_.emplace(0, 0);
    if (!sums.whole_weights_.empty()) by_whole_sum_.emplace(0, 0);
  }

  void push(std::uint32_t row, std::uint32_t position) {
    const auto counts = sums_.grid_.row(row);
    const std::size_t below = positions_.size() * columns_;
    positions_.push_back(position);
    for (std::size_t at = 0; at < columns_; ++at) totals_.push_back(totals_[below + at] + value_of(counts[at]));
    if (sums_.any_missing_) {
      for (std::size_t at = 0; at < columns_; ++at)
        missing_.push_back(missing_[below + at] + (counts[at].is_missing() ? 1 : 0));
    }
    const auto depth = static_cast<std::uint32_t>(positions_.size());
    by_sum_[sum_ += projection(counts, sums_.weights_)] = depth;
    if (!sums_.whole_weights_.empty()) by_whole_sum_[whole_sum_ += projection(counts, sums_.whole_weights_)] = depth;
  }

  /// The run at the top whose sum the row is.
  std::optional<RunSum> match(std::uint32_t row) const {
    const auto counts = sums_.grid_.row(row);
    if (auto found = verified(by_sum_, sum_ - projection(counts, sums_.weights_), row)) return found;
    if (sums_.whole_weights_.empty()) return std::nullopt;
    return verified(by_whole_sum_, whole_sum_ - projection(counts, sums_.whole_weights_), row);
  }
  [[nodiscard]] std::size_t size() const { return positions_.size(); }

 private:
  using Depths = std::unordered_map<std::uint64_t, std::uint32_t>;

  [[nodiscard]] std::optional<RunSum> verified(const Depths& depths, std::uint64_t below, std::uint32_t row) const {
    const auto found = depths.find(below);
    if (found == depths.end() || found->second + 2 > positions_.size()) return std::nullopt;
    RunSum sum;
    sum.row = row;
    sum.first = positions_[found->second];
    sum.last = positions_.back();
    sum.of_all_others = found->second == 0;
    if (sum.first > sum.last) std::swap(sum.first, sum.last);
    const std::size_t from = found->second * columns_;
    const std::size_t to = positions_.size() * columns_;
    const auto counts = sums_.grid_.row(row);
    for (std::size_t at = 0; at < columns_; ++at) {
      if (counts[at].is_missing()) continue;
      const std::uint64_t parts = totals_[to + at] - totals_[from + at];
      const bool lacks = sums_.any_missing_ && missing_[to + at] != missing_[from + at];
      const std::uint64_t value = value_of(counts[at]);
      if (lacks ? value < parts : value != parts) return std::nullopt;
      if (value != parts || value == 0) continue;
      ++sum.equal;
      sum.people += value;
      sum.odds = times(sum.odds, value + 1);
    }
    return sum.equal > 0 ? std::optional(sum) : std::nullopt;
  }

  const RunSums& sums_;
  std::size_t columns_;
  std::vector<std::uint32_t> positions_;
  std::vector<std::uint64_t> totals_;   ///< by depth, then column
  std::vector<std::uint32_t> missing_;  ///< how many counts are missing, likewise
  std::uint64_t sum_ = 0;               ///< projections of the totals
  std::uint64_t whole_sum_ = 0;
  Depths by_sum_;
  Depths by_whole_sum_;
};

RunSums::RunSums(const CountGrid& grid, std::span<const std::vector<std::uint32_t>> groups)
    : grid_(grid), groups_(groups), zero_(grid.rows(), true), kept_(grid.rows()), order_(grid.rows(), kIn) {
  std::vector<bool> whole(grid.columns(), true);
  for (std::size_t row = 0; row < grid.rows(); ++row) {
    const auto counts = grid.row(row);
    for (std::size_t at = 0; at < counts.size(); ++at) {
      if (counts[at].is_missing()) whole[at] = false;
      if (value_of(counts[at]) != 0) zero_[row] = false;
    }
  }
  for (std::size_t at = 0; at < grid.columns(); ++at) weights_.push_back(weight_of(at));
  any_missing_ = std::ranges::find(whole, false) != whole.end();
  if (!any_missing_ || std::ranges::find(whole, true) == whole.end()) return;
  whole_weights_ = weights_;
  for (std::size_t at = 0; at < grid.columns(); ++at) whole_weights_[at] = whole[at] ? weights_[at] : 0;
}

void RunSums::leave_out(std::uint32_t row) {
  if (!is_left_out(row)) order_[row] = left_out_++;
}

namespace {

/// Whether a sum found before has the row among its parts, and the row's own parts too: it counts them apart.
bool is_counted_beside_parts(const RunSum& sum, std::uint32_t position, const std::vector<RunSum>& found) {
  constexpr std::size_t kMost = 4096;  // a table with more sums is none of forces, and need not take long
  if (found.size() > kMost) return false;
  return std::ranges::any_of(found, [&](const RunSum& whole) {
    const bool has_row = whole.first <= position && position <= whole.last;
    return whole.group == sum.group && has_row && whole.first <= sum.first && sum.last <= whole.last;
  });
}

}  // namespace

void RunSums::scan(std::uint32_t group, bool downwards, const Accept& accept, std::vector<RunSum>& found) {
  const auto& rows = groups_[group];
  const auto in = [&](std::uint32_t row) { return !is_left_out(row) && !is_zero(row); };
  auto left = std::ranges::count_if(rows, in);
  Stack stack(*this);
  for (std::size_t step = 0; step < rows.size(); ++step) {
    const std::size_t position = downwards ? step : rows.size() - 1 - step;
    const std::uint32_t row = rows[position];
    if (!in(row)) continue;
    auto sum = kept_[row] ? std::nullopt : stack.match(row);
    if (sum) {
      sum->group = group;
      sum->order = left_out_;
      sum->of_all_others = sum->of_all_others && std::cmp_equal(stack.size() + 1, left);
    }
    const auto at = static_cast<std::uint32_t>(position);
    if (!sum || is_counted_beside_parts(*sum, at, found) || !accept(*sum)) {
      stack.push(row, at);
      continue;
    }
    leave_out(row);
    --left;
    found.push_back(*sum);
  }
}

std::vector<RunSum> RunSums::find(const Accept& accept) {
  std::vector<RunSum> found;
  for (int round = 0; round < kMostRounds; ++round) {
    const std::size_t before = found.size();
    for (std::uint32_t group = 0; group < groups_.size(); ++group) {
      scan(group, false, accept, found);
      scan(group, true, accept, found);
    }
    if (found.size() == before) break;
  }
  return found;
}

void RunSums::each_part(const RunSum& sum, const std::function<bool(std::uint32_t)>& visit) const {
  const auto& rows = groups_[sum.group];
  for (std::uint32_t at = sum.first; at <= sum.last; ++at) {
    const std::uint32_t row = rows[at];
    const bool was_in = order_[row] >= sum.order && row != sum.row && !is_zero(row);
    if (was_in && !visit(row)) return;
  }
}

}  // namespace reach
