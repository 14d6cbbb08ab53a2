#include "aggregate/protect/hidden_rows.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

namespace reach::protect {
namespace {

/// The rows that are hidden so far, and what they add up to.
class HiddenBlock {
 public:
  HiddenBlock(std::span<const GuardedRow> rows, Int128 least)
      : rows_(rows), least_(least), hidden_(rows.size()), sums_(rows.front().channels.size()) {}

  void hide(std::size_t at, Hidden how) {
    if (hidden_[at] != Hidden::nothing) return;
    hidden_[at] = how;
    ++count_;
    total_ += rows_[at].total;
    for (std::size_t channel = 0; channel < sums_.size(); ++channel) sums_[channel] += rows_[at].channels[channel];
    if (how != Hidden::channels) return;
    printed_.insert(rows_[at].total);
    printed_.insert(rows_[at].parts.begin(), rows_[at].parts.end());
  }

  /// Whether the printed figures of the block leave open, for every hidden cell, both 0 or 1, and `least` or more.
  [[nodiscard]] bool passes() const {
    return count_ >= 2 && std::ranges::all_of(sums_, [this](Int128 sum) { return sum == 0 || is_safe(sum); });
  }

  /// Whether it could pass with further rows: each of them raises by one the smallest sum that passes.
  [[nodiscard]] bool may_pass() const {
    for (std::size_t channel = 0; channel < sums_.size(); ++channel) {
      Int128 spare = sums_[channel] - count_ - (least_ - 2);
      for (std::size_t at = 0; at < rows_.size(); ++at) {
        if (hidden_[at] == Hidden::nothing) spare += std::max(rows_[at].channels[channel] - 1, Int128{0});
      }
      if (sums_[channel] > 0 && spare < 0) return false;
    }
    return true;
  }

  [[nodiscard]] const std::vector<Hidden>& rows() const { return hidden_; }

 private:
  [[nodiscard]] bool is_safe(Int128 sum) const {
    if (sum < least_ + count_ - 2) return false;
    const auto lowest = printed_.lower_bound(total_ - sum + 2);  // the cell of this row is at least 2
    return lowest == printed_.end() || *lowest + sum - total_ >= least_;
  }

  std::span<const GuardedRow> rows_;
  Int128 least_;
  std::vector<Hidden> hidden_;
  std::vector<Int128> sums_;  ///< by channel
  Int128 total_ = 0;
  Int128 count_ = 0;
  std::set<Int128> printed_;  ///< the totals of rows that keep theirs, and of their parts
};

template <typename Less>
std::vector<std::size_t> in_order(std::size_t count, Less less) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, less);
  return order;
}

class Decision {
 public:
  Decision(std::span<const GuardedRow> rows, Int128 least) : rows_(rows), least_(least), is_apart_(rows.size()) {
    for (std::size_t at = 0; at < rows.size(); ++at) {
      if (is_small(rows[at].total, least)) set_apart(at);
      const bool has_small = std::ranges::any_of(rows[at].channels, [&](Int128 cell) { return is_small(cell, least); });
      if (has_small || is_apart_[at]) touched_.push_back(at);
    }
    by_total_ = in_order(rows.size(), [&](std::size_t a, std::size_t b) {
      return std::tie(rows[a].total, rows[a].name) < std::tie(rows[b].total, rows[b].name);
    });
  }

  std::vector<Hidden> decide() {
    if (touched_.empty()) return std::vector<Hidden>(rows_.size());
    if (apart_.empty()) return with_partners() ? found_ : everything();
    const auto by_name =
        in_order(rows_.size(), [&](std::size_t a, std::size_t b) { return rows_[a].name < rows_[b].name; });
    for (const std::size_t next : by_name) {
      set_apart(next);
      if (may_stand_apart() && with_partners()) return found_;
      if (is_hopeless_) break;
    }
    return everything();
  }

 private:
  [[nodiscard]] std::vector<Hidden> everything() const { return std::vector<Hidden>(rows_.size(), Hidden::row); }

  void set_apart(std::size_t at) {
    if (is_apart_[at]) return;
    is_apart_[at] = true;
    apart_.push_back(at);
    apart_total_ += rows_[at].total;
  }

  /// Whether the sum of the rows hidden altogether does not reveal that one of their totals is small.
  [[nodiscard]] bool may_stand_apart() const {
    const auto count = static_cast<Int128>(apart_.size());
    return count >= 2 && apart_total_ >= least_ + count - 2;
  }

  /// Whether the rows concerned can be hidden with the smallest of all, as few of these as will do, but at least one.
  bool with_partners() {
    HiddenBlock block(rows_, least_);
    for (const std::size_t at : apart_) block.hide(at, Hidden::row);
    for (const std::size_t at : touched_) block.hide(at, Hidden::channels);
    is_hopeless_ = !block.may_pass();
    if (is_hopeless_) return false;
    for (const std::size_t at : by_total_) {
      block.hide(at, Hidden::channels);
      if (!block.passes()) continue;
      found_ = block.rows();
      return true;
    }
    return false;
  }

  std::span<const GuardedRow> rows_;
  Int128 least_;
  std::vector<std::size_t> touched_;  ///< rows with a small count
  std::vector<std::size_t> apart_;    ///< rows to hide altogether
  std::vector<bool> is_apart_;
  Int128 apart_total_ = 0;
  std::vector<std::size_t> by_total_;
  bool is_hopeless_ = false;  ///< no more rows would make it pass
  std::vector<Hidden> found_;
};

}  // namespace

std::vector<Hidden> hidden_rows(std::span<const GuardedRow> rows, Int128 least) {
  return rows.empty() ? std::vector<Hidden>() : Decision(rows, least).decide();
}

}  // namespace reach::protect
