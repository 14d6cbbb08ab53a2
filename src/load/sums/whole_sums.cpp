#include "load/sums/whole_sums.hpp"

#include <algorithm>

namespace reach {
namespace {

using RowSpan = std::span<const std::uint32_t>;

constexpr std::size_t kFewestCounts = 2;
/// A force may have half or a third of all people by chance. That it has exactly that many in every count happens by
/// chance about once in the product of the figures, and their spread is a fraction of them.
constexpr std::uint64_t kUnlikely = 100'000;

/// The columns in which every row has a count, and their sums over all rows.
class WholeColumns {
 public:
  WholeColumns(const CountGrid& grid, RowSpan rows) : grid_(grid) {
    std::vector<Uint128> sums(grid.columns());
    std::vector<bool> lacks(grid.columns());
    for (const std::uint32_t row : rows) {
      for (std::size_t at = 0; at < sums.size(); ++at) {
        const Count count = grid.row(row)[at];
        if (count.is_missing())
          lacks[at] = true;
        else
          sums[at] += static_cast<Uint128>(count.value());
      }
    }
    for (std::size_t at = 0; at < sums.size(); ++at) {
      if (lacks[at] || sums[at] == 0) continue;
      columns_.push_back(at);
      sums_.push_back(sums[at]);
    }
  }

  [[nodiscard]] std::size_t columns() const { return columns_.size(); }
  [[nodiscard]] Uint128 value(std::uint32_t row, std::size_t column) const {
    return static_cast<Uint128>(grid_.row(row)[columns_[column]].value());
  }
  /// Whether the sum of all rows is this multiple of `part` (one figure per column), and not by chance.
  [[nodiscard]] bool is_multiple(const std::vector<Uint128>& part, int times) const {
    Uint128 odds = 1;
    for (std::size_t at = 0; at < sums_.size(); ++at) {
      if (part[at] * static_cast<Uint128>(times) != sums_[at]) return false;
      odds = std::min<Uint128>(odds * std::min<Uint128>(part[at], kUnlikely), kUnlikely);
    }
    return sums_.size() >= kFewestCounts && odds >= kUnlikely;
  }

 private:
  const CountGrid& grid_;
  std::vector<std::size_t> columns_;
  std::vector<Uint128> sums_;
};

}  // namespace

std::optional<BlockSum> find_block_sum(const CountGrid& grid, RowSpan rows) {
  const WholeColumns whole(grid, rows);
  std::vector<Uint128> above(whole.columns());
  for (std::size_t length = 1; length < rows.size(); ++length) {
    for (std::size_t at = 0; at < above.size(); ++at) above[at] += whole.value(rows[length - 1], at);
    if (!whole.is_multiple(above, 2)) continue;
    const std::size_t below = rows.size() - length;
    if (std::min(length, below) < 2 || length == below) return std::nullopt;
    const RowSpan first = rows.first(length);
    const RowSpan last = rows.subspan(length);
    const auto& totals = length < below ? first : last;
    const auto& parts = length < below ? last : first;
    return BlockSum{{totals.begin(), totals.end()}, {parts.begin(), parts.end()}};
  }
  return std::nullopt;
}

std::optional<MultipleSum> find_multiple_sum(const CountGrid& grid, RowSpan rows) {
  constexpr int kMostTimes = 4;
  const WholeColumns whole(grid, rows);
  if (whole.columns() < kFewestCounts) return std::nullopt;
  std::vector<Uint128> figures(whole.columns());
  for (const std::uint32_t row : rows) {
    for (std::size_t at = 0; at < figures.size(); ++at) figures[at] = whole.value(row, at);
    for (int times = 2; times <= kMostTimes; ++times) {
      const std::size_t fewest = 3 * static_cast<std::size_t>(times) - 2;  // 4 rows for twice, 7 for three times
      if (rows.size() >= fewest && whole.is_multiple(figures, times)) return MultipleSum{row, times};
    }
  }
  return std::nullopt;
}

}  // namespace reach
