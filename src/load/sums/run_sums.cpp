#include "load/sums/run_sums.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "load/dataset/span_cover.hpp"
#include "load/sums/part_sums.hpp"

namespace reach {
namespace {

std::uint64_t value_of(Count count) { return count.is_missing() ? 0 : static_cast<std::uint64_t>(count.value()); }

Uint128 people_of(std::span<const Count> row) {
  Uint128 people = 0;
  for (const Count count : row) people += value_of(count);
  return people;
}

std::uint64_t times(std::uint64_t odds, std::uint64_t count) {
  constexpr std::uint64_t kMost = std::uint64_t{1} << 62;
  std::uint64_t product = 0;
  return __builtin_mul_overflow(odds, count, &product) ? kMost : std::min(product, kMost);
}

}  // namespace

/// The rows that a scan has passed, with the sums from its start to each of them. Sums of a column are modulo 2^64;
/// larger ones are rejected elsewhere.
class RunSums::Stack {
 public:
  explicit Stack(const RunSums& sums) : sums_(sums), columns_(sums.grid_.columns()) {
    std::size_t rows = 0;
    for (const auto& group : sums.groups_) rows = std::max(rows, group.size());
    positions_.reserve(rows);
    people_.reserve(rows + 1);
    totals_.reserve((rows + 1) * columns_);
    if (!sums.any_missing_) return;
    whole_people_.reserve(rows + 1);
    missing_.reserve((rows + 1) * columns_);
  }

  void clear() {
    positions_.clear();
    people_.assign(1, 0);
    totals_.assign(columns_, 0);
    if (!sums_.any_missing_) return;
    whole_people_.assign(1, 0);
    missing_.assign(columns_, 0);
  }

  void push(std::uint32_t row, std::uint32_t position) {
    const auto counts = sums_.grid_.row(row);
    const std::size_t below = positions_.size() * columns_;
    positions_.push_back(position);
    people_.push_back(people_.back() + people_of(counts));
    for (std::size_t at = 0; at < columns_; ++at) totals_.push_back(totals_[below + at] + value_of(counts[at]));
    if (!sums_.any_missing_) return;
    whole_people_.push_back(whole_people_.back() + sums_.whole_people_of(counts));
    for (std::size_t at = 0; at < columns_; ++at)
      missing_.push_back(missing_[below + at] + (counts[at].is_missing() ? 1 : 0));
  }

  /// The run at the top whose sum equals the row.
  [[nodiscard]] std::optional<RunSum> match(std::uint32_t row) const {
    const auto counts = sums_.grid_.row(row);
    auto found = verified(run_below(people_, people_of(counts)), row, true);
    if (!found && sums_.any_whole_)
      found = verified(run_below(whole_people_, sums_.whole_people_of(counts)), row, false);
    return found;
  }
  [[nodiscard]] std::size_t size() const { return positions_.size(); }

 private:
  /// Ascending, because counts are never negative.
  using People = std::vector<Uint128>;

  [[nodiscard]] static std::optional<std::size_t> run_below(const People& sums, Uint128 people) {
    return depth_below([&](std::size_t depth) { return sums[depth]; }, sums.size() - 1, people);
  }

  /// The row as the sum of the run above this depth, if it is. With `as_zero`, missing counts are zero on both sides.
  [[nodiscard]] std::optional<RunSum> verified(std::optional<std::size_t> depth, std::uint32_t row,
                                               bool as_zero) const {
    if (!depth || *depth + 2 > positions_.size()) return std::nullopt;
    RunSum sum;
    sum.row = row;
    sum.first = positions_[*depth];
    sum.last = positions_.back();
    sum.parts = positions_.size() - *depth;
    sum.of_all_others = *depth == 0;
    if (sum.first > sum.last) std::swap(sum.first, sum.last);
    const std::size_t from = *depth * columns_;
    const std::size_t to = positions_.size() * columns_;
    const auto counts = sums_.grid_.row(row);
    for (std::size_t at = 0; at < columns_; ++at) {
      const std::uint64_t parts = totals_[to + at] - totals_[from + at];
      const std::uint64_t value = value_of(counts[at]);
      if (as_zero && value != parts) return std::nullopt;
      if (counts[at].is_missing()) continue;
      const bool lacks = sums_.any_missing_ && missing_[to + at] != missing_[from + at];
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
  People people_;                       ///< sums over all columns, by depth
  People whole_people_;                 ///< sums over the columns in which nothing is missing
  std::vector<std::uint64_t> totals_;   ///< by depth, then column
  std::vector<std::uint32_t> missing_;  ///< how many counts are missing, by depth, then column
};

RunSums::RunSums(const CountGrid& grid, std::span<const std::vector<std::uint32_t>> groups)
    : grid_(grid), groups_(groups), zero_(grid.rows(), true), kept_(grid.rows()), order_(grid.rows(), kIn) {
  whole_.assign(grid.columns(), true);
  for (std::size_t row = 0; row < grid.rows(); ++row) {
    const auto counts = grid.row(row);
    for (std::size_t at = 0; at < counts.size(); ++at) {
      if (counts[at].is_missing()) whole_[at] = false;
      if (value_of(counts[at]) != 0) zero_[row] = false;
    }
  }
  any_missing_ = std::ranges::find(whole_, false) != whole_.end();
  any_whole_ = any_missing_ && std::ranges::find(whole_, true) != whole_.end();
}

Uint128 RunSums::whole_people_of(std::span<const Count> row) const {
  Uint128 people = 0;
  for (std::size_t at = 0; at < row.size(); ++at) {
    if (whole_[at]) people += value_of(row[at]);
  }
  return people;
}

void RunSums::leave_out(std::uint32_t row) {
  if (!is_left_out(row)) order_[row] = left_out_++;
}

void RunSums::scan(std::uint32_t group, bool downwards, Stack& stack, const Take& take) {
  const auto& rows = groups_[group];
  const auto in = [&](std::uint32_t row) { return !is_left_out(row) && !zero_[row]; };
  auto left = std::ranges::count_if(rows, in);
  stack.clear();
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
    if (!sum || !take(*sum, at)) {
      stack.push(row, at);
      continue;
    }
    leave_out(row);
    --left;
  }
}

std::vector<RunSum> RunSums::find(const Accept& accept) {
  std::vector<RunSum> found;
  std::vector<SpanCover> wholes;  // the extents of the sums found so far, by group
  for (const auto& rows : groups_) wholes.emplace_back(rows.size());
  // If an earlier sum contains both the row and its parts, it counts them as separate rows: then the row is not their
  // sum.
  const auto take = [&](const RunSum& sum, std::uint32_t position) {
    SpanCover& whole = wholes[sum.group];
    if (whole.covers(std::min(sum.first, position), std::max(sum.last, position)) || !accept(sum)) return false;
    whole.add(sum.first, sum.last);
    found.push_back(sum);
    return true;
  };
  Stack stack(*this);
  for (int round = 0; round < kMostRounds; ++round) {
    const std::size_t before = found.size();
    for (std::uint32_t group = 0; group < groups_.size(); ++group) {
      scan(group, false, stack, take);
      scan(group, true, stack, take);
    }
    if (found.size() == before) break;
  }
  return found;
}

std::vector<std::uint32_t> RunSums::parts_of(const RunSum& sum, std::size_t most) const {
  std::vector<std::uint32_t> parts;
  const auto& rows = groups_[sum.group];
  for (std::uint32_t at = sum.first; at <= sum.last && parts.size() < most; ++at) {
    const std::uint32_t row = rows[at];
    if (order_[row] >= sum.order && row != sum.row && !zero_[row]) parts.push_back(row);
  }
  return parts;
}

}  // namespace reach
