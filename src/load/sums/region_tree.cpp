#include "load/sums/region_tree.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "load/sums/part_sums.hpp"
#include "load/sums/run_sums.hpp"

namespace reach {
namespace {

using RowList = std::vector<std::uint32_t>;

constexpr std::size_t kMostColumns = 16;    ///< used to search for runs
constexpr std::size_t kCertainColumns = 4;  ///< this many equal counts are hardly chance
constexpr std::uint64_t kSearchesPerRow = 50;
constexpr std::uint64_t kFewSearches = 100'000;
constexpr std::size_t kMostChecked = 64;  ///< the most regions checked for being forces

/// The rows that are not yet in a region (heads), with the sums from the first of them to each.
class HeadStack {
 public:
  explicit HeadStack(const CountGrid& grid) : grid_(grid), totals_(grid.columns()), people_(1) {}

  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  [[nodiscard]] std::uint32_t operator[](std::size_t depth) const { return rows_[depth]; }

  void push(std::uint32_t row) {
    const auto counts = grid_.row(row);
    const std::size_t below = rows_.size() * counts.size();
    Uint128 people = people_.back();
    for (std::size_t at = 0; at < counts.size(); ++at) {
      totals_.push_back(totals_[below + at] + people_in(counts[at]));
      people += people_in(counts[at]);
    }
    rows_.push_back(row);
    people_.push_back(people);
  }
  /// Removes the heads above this depth, and returns them, the nearest first.
  RowList pop_to(std::size_t depth) {
    RowList popped(rows_.rbegin(), rows_.rend() - static_cast<std::ptrdiff_t>(depth));
    rows_.resize(depth);
    people_.resize(depth + 1);
    totals_.resize((depth + 1) * grid_.columns());
    return popped;
  }
  /// The depths above which the heads may add up to the row, according to all its counts or one of them.
  [[nodiscard]] std::vector<std::size_t> depths_for(std::uint32_t row) const;

 private:
  const CountGrid& grid_;
  RowList rows_;
  std::vector<Uint128> totals_;  ///< by depth, then column
  std::vector<Uint128> people_;  ///< by depth
};

std::vector<std::size_t> HeadStack::depths_for(std::uint32_t row) const {
  std::vector<std::size_t> depths;
  // In one column, more rows may add nothing, so the longest run is also tried.
  const auto add = [&](const auto& sum_at, Uint128 sum) {
    const auto depth = depth_below(sum_at, rows_.size(), sum);
    if (!depth) return;
    std::size_t first = *depth;
    while (first > 0 && sum_at(first - 1) == sum_at(*depth)) --first;
    for (const std::size_t each : {*depth, first}) {
      if (std::ranges::find(depths, each) == depths.end()) depths.push_back(each);
    }
  };
  const auto counts = grid_.row(row);
  Uint128 people = 0;
  for (const Count count : counts) people += people_in(count);
  if (people == 0) return depths;
  add([&](std::size_t depth) { return people_[depth]; }, people);
  std::size_t tried = 0;
  for (std::size_t at = 0; at < counts.size() && tried < kMostColumns; ++at) {
    if (people_in(counts[at]) == 0) continue;
    ++tried;
    add([&](std::size_t depth) { return totals_[depth * counts.size() + at]; }, people_in(counts[at]));
  }
  return depths;
}

/// Reads parts before their regions. A row becomes the region of the heads beside it if they add up to it.
class RegionParser {
 public:
  explicit RegionParser(const RegionQuestion& question)
      : question_(question),
        grid_(question.grid),
        heads_(question.grid),
        parts_(grid_.rows()),
        is_certain_(grid_.rows()),
        steps_(kSearchesPerRow * grid_.rows() + kFewSearches) {}

  RegionTree parse(std::uint32_t never = RegionTree::kNone) {
    const auto rows = static_cast<std::uint32_t>(grid_.rows());
    for (std::uint32_t step = 0; step < rows; ++step) {
      const std::uint32_t row = question_.side == RegionRows::below ? step : rows - 1 - step;
      const bool is_force = row == never || question_.is_force[row];
      if (is_force || !(take_rounded(row) || take_sum(row) || take_expanded(row) || take_by_name(row)))
        heads_.push(row);
    }
    RegionTree tree;
    tree.differing = differing_;
    take_outer(tree, never);
    fill(tree);
    return tree;
  }

 private:
  [[nodiscard]] std::span<const Count> counts(std::uint32_t row) const { return grid_.row(row); }
  [[nodiscard]] bool is_region(std::uint32_t row) const { return !parts_[row].empty(); }
  /// Whether another row may be examined.
  bool may_step() { return steps_ > 0 && steps_-- > 0; }

  /// Whether equal sums show a region. A single part is likelier than several to have the same figures by chance.
  [[nodiscard]] bool tells(std::uint32_t row, const PartsComparison& sums, std::size_t parts) const {
    if (!sums.fits || sums.equal == 0) return false;
    return parts > 1 || question_.rank[row] > 0 || (sums.equal > 1 && sums.people >= kTellingPeople);
  }

  bool take_sum(std::uint32_t row) {
    for (const std::size_t depth : heads_.depths_for(row)) {
      if (steps_ < heads_.size() - depth) return false;
      steps_ -= heads_.size() - depth;
      PartSums sums(grid_.columns(), question_.rounding);
      for (std::size_t at = depth; at < heads_.size(); ++at) sums.add(counts(heads_[at]));
      const PartsComparison found = sums.compare(counts(row));
      if (!tells(row, found, heads_.size() - depth)) continue;
      close(row, heads_.pop_to(with_empty_rows(depth)), found);
      return true;
    }
    return false;
  }

  /// The same for separately rounded sums, which may fit several runs of neighbours. Prefers the run of forces up to
  /// the next region, or the run of regions up to the end; if they do not fit, takes the shortest run that does.
  bool take_rounded(std::uint32_t row) {
    if (question_.rounding == 0 || !has_people(counts(row))) return false;
    PartSums sums(grid_.columns(), question_.rounding);
    std::optional<std::size_t> shortest;
    PartsComparison found;
    bool any_region = false;
    for (std::size_t depth = heads_.size(); depth-- > 0 && steps_ > 0; --steps_) {
      sums.add(counts(heads_[depth]));
      any_region = any_region || is_region(heads_[depth]);
      if (sums.is_above(counts(row))) break;
      const PartsComparison here = sums.compare(counts(row));
      const bool at_end = depth == 0 || (!any_region && is_region(heads_[depth - 1]));
      if (tells(row, here, sums.parts()) && (at_end || !shortest)) {
        shortest = depth;
        found = here;
      }
      if (at_end && !any_region) break;
    }
    if (!shortest) return false;
    close(row, heads_.pop_to(*shortest), found);
    return true;
  }

  /// The depth that also includes rows without people, which may be in any region.
  [[nodiscard]] std::size_t with_empty_rows(std::size_t depth) const {
    while (depth > 0) {
      const std::uint32_t next = heads_[depth - 1];
      if (is_region(next) || question_.rank[next] > 0 || has_people(counts(next))) break;
      --depth;
    }
    return depth;
  }

  /// The same, if a supposed region among the parts is a force that equals its neighbours by chance.
  bool take_expanded(std::uint32_t row) {
    if (!has_people(counts(row))) return false;
    PartSums sums(grid_.columns(), question_.rounding);
    RowList run;
    RowList todo;  // the parts of regions taken as forces; the next one is the last
    RowList expanded;
    for (std::size_t depth = heads_.size(); depth > 0 || !todo.empty();) {
      if (!may_step()) return false;
      const bool inside = !todo.empty();
      const std::uint32_t next = inside ? todo.back() : heads_[depth - 1];
      if (inside) {
        todo.pop_back();
      } else {
        --depth;
      }
      if (is_region(next) && !is_certain_[next]) {
        expanded.push_back(next);
        todo.insert(todo.end(), parts_[next].rbegin(), parts_[next].rend());
      }
      run.push_back(next);
      sums.add(counts(next));
      if (sums.is_above(counts(row))) return false;
      const PartsComparison found = sums.compare(counts(row));
      if (expanded.empty() || run.size() < 2 || !tells(row, found, run.size())) continue;
      for (const std::uint32_t force : expanded) parts_[force].clear();
      heads_.pop_to(depth);
      for (const std::uint32_t left : todo) heads_.push(left);
      close(row, std::move(run), found);
      return true;
    }
    return false;
  }

  /// Takes the rows that a region contains by its name, because its figures cannot be checked or differ.
  bool take_by_name(std::uint32_t row) {
    const std::uint8_t rank = question_.rank[row];
    if (rank == 0) return false;
    const std::size_t top = heads_.size();
    PartSums sums(grid_.columns(), question_.rounding);
    std::size_t depth = top;
    std::size_t fitting = top;  // the longest run that is no larger than the row
    for (; depth > 0 && may_be_in(heads_[depth - 1], rank); --depth) {
      sums.add(counts(heads_[depth - 1]));
      if (sums.compare(counts(row)).fits) fitting = depth - 1;
    }
    if (sums.is_above(counts(row)) && fitting < top) depth = fitting;
    if (depth == top) return false;
    if (depth != fitting) ++differing_;
    close(row, heads_.pop_to(depth), {});
    return true;
  }
  /// Whether a region whose name is of this rank may contain the row.
  [[nodiscard]] bool may_be_in(std::uint32_t row, std::uint8_t rank) const {
    return question_.rank[row] < rank && (rank > 1 || !is_region(row));
  }

  void close(std::uint32_t row, RowList parts, const PartsComparison& sums) {
    parts_[row] = std::move(parts);
    is_certain_[row] = sums.equal >= kCertainColumns && sums.people >= kTellingPeople;
    heads_.push(row);
  }

  /// Finds rows that are totals of regions on their other side: `England and Wales` in the last row, below regions
  /// that are above their forces.
  void take_outer(RegionTree& tree, std::uint32_t never) {
    for (std::size_t at = 0; at < heads_.size(); ++at) {
      const std::uint32_t row = heads_[at];
      if (row == never || is_region(row) || question_.is_force[row]) continue;
      PartSums sums(grid_.columns(), question_.rounding);
      bool any_region = false;
      for (std::size_t next = at + 1; next < heads_.size(); ++next) {
        if (!may_step()) return;
        sums.add(counts(heads_[next]));
        any_region = any_region || is_region(heads_[next]);
        if (sums.is_above(counts(row))) break;
        if (!any_region || !tells(row, sums.compare(counts(row)), next - at)) continue;
        for (std::size_t part = at + 1; part <= next; ++part) parts_[row].push_back(heads_[part]);
        tree.outer.push_back(row);
        break;
      }
    }
  }

  void fill(RegionTree& tree) {
    tree.over.assign(grid_.rows(), RegionTree::kNone);
    for (std::uint32_t row = 0; row < grid_.rows(); ++row) {
      if (!is_region(row)) continue;
      tree.regions.push_back(row);
      if (!is_certain_[row] && holds_regions_or_one(row)) tree.chance.push_back(row);
      for (const std::uint32_t part : parts_[row]) {
        const bool is_outer = std::ranges::find(tree.outer, row) != tree.outer.end();
        if (!is_outer || tree.over[part] == RegionTree::kNone) tree.over[part] = row;
      }
    }
    tree.parts = parts_;
  }
  /// Whether a row may be a region only by chance. For other regions, their own parts show that they are regions.
  [[nodiscard]] bool holds_regions_or_one(std::uint32_t row) const {
    const auto& parts = parts_[row];
    return question_.rank[row] == 0 &&
           (parts.size() == 1 || question_.rounding > 0 ||
            std::ranges::any_of(parts, [&](std::uint32_t part) { return is_region(part); }));
  }

  const RegionQuestion& question_;
  const CountGrid& grid_;
  HeadStack heads_;
  std::vector<RowList> parts_;  ///< by row
  std::vector<bool> is_certain_;
  std::uint64_t steps_;
  std::size_t differing_ = 0;
};

}  // namespace

RegionTree find_regions(const RegionQuestion& question) {
  RegionTree tree = RegionParser(question).parse();
  const RowList outside = rows_outside(tree, question.grid);
  if (tree.chance.size() > kMostChecked) tree.chance.resize(kMostChecked);
  std::erase_if(tree.chance, [&](std::uint32_t row) {
    const RegionTree other = RegionParser(question).parse(row);
    return other.differing > tree.differing || !std::ranges::includes(outside, rows_outside(other, question.grid));
  });
  return tree;
}

}  // namespace reach
