#include "load/sums/whole_sums.hpp"

#include <algorithm>
#include <bit>

namespace reach {
namespace {

using RowSpan = std::span<const std::uint32_t>;

constexpr std::size_t kFewestCounts = 2;
/// A force may have half or a third of all people by chance. The chance that it has exactly that many in every count is
/// about one in the product of the figures, or somewhat more, as figures are not spread evenly.
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
  [[nodiscard]] Uint128 sum(std::size_t column) const { return sums_[column]; }
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

/// A number for a list of figures, one per column. The number of a sum is the sum of the numbers, modulo 2^64; another
/// list hardly ever has the same number.
class FigureKey {
 public:
  void add(Uint128 figure) {
    constexpr std::uint64_t kStep = 0x9E3779B97F4A7C15;
    factor_ = (factor_ + kStep) * (kStep | 1);
    key_ += static_cast<std::uint64_t>(figure) * (factor_ ^ (factor_ >> 29));
  }
  [[nodiscard]] std::uint64_t key() const { return key_; }

 private:
  std::uint64_t factor_ = 0;
  std::uint64_t key_ = 0;
};

/// Finds which of some keys have a given sum.
class SubsetSums {
 public:
  using Subset = std::uint32_t;  ///< a bit per key

  explicit SubsetSums(std::span<const std::uint64_t> keys)
      : half_(keys.size() / 2), lower_(sums_of(keys.first(half_))), upper_(sums_of(keys.subspan(half_))) {
    std::ranges::sort(lower_, {}, &Sum::key);
  }

  /// Calls `accept(subset)` for each subset with this sum, until it returns true. Returns whether it did.
  template <typename Accept>
  bool find(std::uint64_t sum, const Accept& accept) const {
    for (const Sum& upper : upper_) {
      const std::uint64_t rest = sum - upper.key;
      auto lower = std::ranges::lower_bound(lower_, rest, {}, &Sum::key);
      for (; lower != lower_.end() && lower->key == rest; ++lower) {
        if (accept(lower->subset | upper.subset << half_)) return true;
      }
    }
    return false;
  }

 private:
  struct Sum {
    std::uint64_t key = 0;
    Subset subset = 0;
  };
  static std::vector<Sum> sums_of(std::span<const std::uint64_t> keys) {
    std::vector<Sum> sums(std::size_t{1} << keys.size());
    for (Subset subset = 1; subset < sums.size(); ++subset) {
      const Subset rest = subset & (subset - 1);
      sums[subset] = {sums[rest].key + keys[static_cast<std::size_t>(std::countr_zero(subset))], subset};
    }
    return sums;
  }

  std::size_t half_;
  std::vector<Sum> lower_;  ///< by key
  std::vector<Sum> upper_;
};

/// Totals mixed among their parts: half of all people are counted by the totals, and half by the parts.
class MixedSearch {
 public:
  MixedSearch(const CountGrid& grid, RowSpan rows) : rows_(rows), whole_(grid, rows) {
    for (const std::uint32_t row : rows) {
      FigureKey key;
      for (std::size_t at = 0; at < whole_.columns(); ++at) key.add(whole_.value(row, at));
      keys_.push_back(key.key());
    }
  }

  std::optional<WholeSum> find() {
    FigureKey half;
    for (std::size_t at = 0; at < whole_.columns(); ++at) {
      if (whole_.sum(at) % 2 != 0) return std::nullopt;
      half.add(whole_.sum(at) / 2);
      bits_ += static_cast<std::size_t>(std::bit_width(static_cast<std::uint64_t>(whole_.sum(at) / rows_.size())));
    }
    std::optional<WholeSum> found;
    int tries = kMostTries;
    if (whole_.columns() >= kFewestCounts) {
      SubsetSums(keys_).find(half.key(), [&](SubsetSums::Subset totals) {
        found = explained(totals);
        return found || --tries == 0;
      });
    }
    return found;
  }

 private:
  static constexpr int kMostTries = 64;
  static constexpr std::size_t kSureBits = 10;

  /// The rows as totals and parts, if each total is the sum of some parts, and this is hardly chance.
  [[nodiscard]] std::optional<WholeSum> explained(SubsetSums::Subset totals) const {
    WholeSum block;
    std::vector<std::uint64_t> total_keys;
    std::vector<std::uint64_t> part_keys;
    for (std::size_t at = 0; at < rows_.size(); ++at) {
      const bool is_total = (totals >> at & 1) != 0;
      (is_total ? block.totals : block.parts).push_back(rows_[at]);
      (is_total ? total_keys : part_keys).push_back(keys_[at]);
    }
    const std::size_t chances = rows_.size() + (total_keys.size() - 1) * part_keys.size() + kSureBits;
    const bool any = total_keys.size() > 1 && total_keys.size() < part_keys.size();
    if (!any || total_keys.size() * bits_ < chances) return std::nullopt;
    const SubsetSums parts(part_keys);
    SubsetSums::Subset used = 0;
    const auto take = [&](SubsetSums::Subset subset) {
      if ((used & subset) != 0) return false;
      used |= subset;
      return true;
    };
    const bool all = std::ranges::all_of(total_keys, [&](std::uint64_t key) { return parts.find(key, take); });
    return all ? std::optional(std::move(block)) : std::nullopt;
  }

  RowSpan rows_;
  WholeColumns whole_;
  std::vector<std::uint64_t> keys_;  ///< by row
  std::size_t bits_ = 0;             ///< the bits in the average figures of all columns
};

std::optional<WholeSum> find_block_sum(const CountGrid& grid, RowSpan rows) {
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
    return WholeSum{{totals.begin(), totals.end()}, {parts.begin(), parts.end()}};
  }
  return std::nullopt;
}

std::optional<WholeSum> find_multiple_sum(const CountGrid& grid, RowSpan rows) {
  constexpr int kMostTimes = 4;
  const WholeColumns whole(grid, rows);
  if (whole.columns() < kFewestCounts) return std::nullopt;
  std::vector<Uint128> figures(whole.columns());
  for (const std::uint32_t row : rows) {
    for (std::size_t at = 0; at < figures.size(); ++at) figures[at] = whole.value(row, at);
    for (int times = 2; times <= kMostTimes; ++times) {
      const std::size_t fewest = 3 * static_cast<std::size_t>(times) - 2;  // 4 rows for twice, 7 for three times
      if (rows.size() >= fewest && whole.is_multiple(figures, times)) return WholeSum{{row}, {}, times};
    }
  }
  return std::nullopt;
}

std::optional<WholeSum> find_mixed_sum(const CountGrid& grid, RowSpan rows) {
  constexpr std::size_t kFewestRows = 5;
  constexpr std::size_t kMostRows = 28;
  if (rows.size() < kFewestRows || rows.size() > kMostRows) return std::nullopt;
  return MixedSearch(grid, rows).find();
}

}  // namespace

std::optional<WholeSum> find_whole_sum(const CountGrid& grid, RowSpan rows) {
  auto found = find_block_sum(grid, rows);
  if (!found) found = find_mixed_sum(grid, rows);
  return found ? found : find_multiple_sum(grid, rows);
}

}  // namespace reach
