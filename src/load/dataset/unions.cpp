// Unions: totals of distinct people, counted from events or given by rows.
#include <algorithm>
#include <limits>
#include <set>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "diagnostic/codes/figures.hpp"
#include "diagnostic/codes/unions.hpp"
#include "load/dataset/finish.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// Replaces the numbers of rows counted so far with numbers of people.
void count_people(DatasetBuilder& all) {
  PeopleCounts people = all.people->count(all.region_of, all.channels.all().size(), all.options.schedule.threads);
  people.counts.each(
      [&](const Key& key, const Tally::Cell& cell) { all.counts.insert(key, {}, {})->count = cell.count; });
  all.unions = std::move(people.unions);
}

std::set<Period> periods_of(const DatasetBuilder& all) {
  std::set<Period> periods;
  const auto add = [&](const Key& key, const Tally::Cell&) { periods.insert(key.period); };
  all.counts.each(add);
  all.unions->each(add);
  return periods;
}

/// Reports and returns true if there are more figures than a report may hold (see Dataset::too_large): checking a union
/// looks up all its parts, and a sparse file may omit almost all of them.
bool too_many(DatasetBuilder& all) {
  const Uint128 figures = Uint128{all.forces.all().size()} * all.channels.all().size() * periods_of(all).size();
  if (figures <= kMostFigures) return false;
  all.diagnostics.add(
      error(code::too_many_figures, "the forces, channels and periods make more figures than can be checked")
          .hint("give a part of the data at a time"));
  return true;
}

/// The forces of each region.
std::vector<std::vector<std::uint32_t>> forces_by_region(const DatasetBuilder& all) {
  std::vector<std::vector<std::uint32_t>> forces(all.regions.all().size());
  for (std::uint32_t force = 0; force < all.region_of.size(); ++force) forces[all.region_of[force]].push_back(force);
  return forces;
}

constexpr auto kUnbounded = std::numeric_limits<Int128>::max();

/// The bounds of a figure, and the figures that set them.
struct UnionBounds {
  Int128 least = 0;
  Int128 most = kUnbounded;
  Key least_key, most_key;  ///< for `most`: the first of the parts
  Origin least_at, most_at;
};

/// Reports every given union that is smaller than one of its parts, or larger than all of them together, with both
/// places. If a part is missing or not given, its own parts take its place.
class UnionCheck {
 public:
  explicit UnionCheck(DatasetBuilder& all) : all_(all), forces_(forces_by_region(all)) {}

  void run() {
    all_.unions->each([&](const Key& key, const Tally::Cell& cell) { check(key, cell); });
  }

 private:
  void check(const Key& whole, const Tally::Cell& cell) {
    if (!has_forces(whole.force)) return report_no_forces(whole, cell);
    if (cell.count.is_missing()) return;
    const UnionBounds range = range_of_parts(whole);
    if (cell.count.value() < range.least) {
      report(whole, cell,
             fmt::format("below {}, which is {} at {}", name(range.least_key), static_cast<std::int64_t>(range.least),
                         all_.text(range.least_at)),
             "a union has at least as many people as each of its parts: correct one of the two");
    } else if (cell.count.value() > range.most) {
      report(whole, cell,
             fmt::format("above the sum of its parts, {}, of which {} is at {}", static_cast<std::int64_t>(range.most),
                         name(range.most_key), all_.text(range.most_at)),
             "everybody in a union is in one of its parts: correct one of them, or add the missing part");
    }
  }

  void report(const Key& whole, const Tally::Cell& cell, std::string_view why, std::string hint) {
    all_.diagnostics.add(error(code::union_mismatch, fmt::format("{} is {}, {}", name(whole), cell.count.value(), why))
                             .hint(std::move(hint))
                             .at(all_.place(cell.origin)));
  }

  [[nodiscard]] bool has_forces(std::uint32_t row) const {
    return RowId(row).is_force() || RowId(row).is_all() || !forces_[RowId(row).region_id()].empty();
  }

  void report_no_forces(const Key& whole, const Tally::Cell& cell) {
    if (!empty_.insert(whole.force).second) return;
    all_.diagnostics.add(
        error(code::union_mismatch, fmt::format("{} unites forces, but no row there is of a force", name(whole)))
            .hint("give the rows of its forces, too")
            .at(all_.place(cell.origin)));
  }

  [[nodiscard]] UnionBounds range_of(const Key& key) const {
    const bool is_cell = RowId(key.force).is_force() && key.channel != kAllChannels;
    const auto* cell = is_cell ? all_.counts.find(key) : all_.unions->find(key);
    const bool known = cell != nullptr && !cell->count.is_missing();
    if (known) return {cell->count.value(), cell->count.value(), key, key, cell->origin, cell->origin};
    return is_cell ? UnionBounds{} : range_of_parts(key);
  }

  /// The parts of a row are its forces or regions; the parts of a total over channels are the channels.
  [[nodiscard]] UnionBounds range_of_parts(const Key& whole) const {
    UnionBounds range;
    if (whole.channel == kAllChannels)
      narrow(range, all_.channels.all().size(), [&](std::uint32_t channel) {
        return Key{whole.force, channel, whole.period};
      });
    if (RowId(whole.force).is_all())
      narrow(range, forces_.size(), [&](std::uint32_t region) {
        return Key{RowId::region(region).number(), whole.channel, whole.period};
      });
    if (RowId(whole.force).is_region()) {
      const auto& forces = forces_[RowId(whole.force).region_id()];
      narrow(range, forces.size(), [&](std::uint32_t at) { return Key{forces[at], whole.channel, whole.period}; });
    }
    return range;
  }

  template <typename PartAt>
  void narrow(UnionBounds& range, std::size_t parts, PartAt part_at) const {
    UnionBounds sum;
    sum.most = 0;
    for (std::uint32_t at = 0; at < parts; ++at) {
      const UnionBounds part = range_of(part_at(at));
      if (part.least > range.least) {
        range.least = part.least;
        range.least_key = part.least_key;
        range.least_at = part.least_at;
      }
      if (at == 0) sum.most_key = part.most_key, sum.most_at = part.most_at;
      sum.most = sum.most == kUnbounded || part.most == kUnbounded ? kUnbounded : sum.most + part.most;
    }
    if (sum.most >= range.most) return;
    range.most = sum.most;
    range.most_key = sum.most_key;
    range.most_at = sum.most_at;
  }

  /// `` `South East` website 2016 ``, `` `Kent` (all) 2016 ``.
  [[nodiscard]] std::string name(const Key& key) const {
    std::string row(kAllRegions);
    if (RowId(key.force).is_force())
      row = all_.forces.at(key.force).name;
    else if (!RowId(key.force).is_all())
      row = all_.regions.at(RowId(key.force).region_id()).name;
    const std::string channel =
        key.channel == kAllChannels ? std::string(kUnion) : printable(all_.channels.all()[key.channel]);
    return fmt::format("{} {} {}", in_backticks(row), channel, period_label(key.period));
  }

  DatasetBuilder& all_;
  std::vector<std::vector<std::uint32_t>> forces_;  ///< by region
  std::set<std::uint32_t> empty_;                   ///< rows of regions without forces that were already reported
};

/// Gives unions of a single part the figure of that part.
class SingleParts {
 public:
  explicit SingleParts(DatasetBuilder& all) : all_(all), forces_(forces_by_region(all)) {}

  void fill() {
    if (forces_.size() == 1) copy_to_region();
    for (const Period period : periods_of(all_)) {
      for (std::uint32_t force = 0; force < all_.region_of.size(); ++force) fill({force, kAllChannels, period});
      for (std::uint32_t region = 0; region < forces_.size(); ++region)
        fill_row(RowId::region(region).number(), period);
      fill_row(RowId::all().number(), period);
    }
  }

 private:
  using Cell = Tally::Cell;

  /// If there is only one region, copies the unions over all regions to it.
  void copy_to_region() {
    std::vector<std::pair<Key, Cell>> copies;
    all_.unions->each([&](const Key& key, const Cell& cell) {
      if (RowId(key.force).is_all()) copies.push_back({{RowId::region(0).number(), key.channel, key.period}, cell});
    });
    for (const auto& [key, cell] : copies) all_.unions->insert(key, cell.count, cell.origin);
  }

  void fill_row(std::uint32_t row, Period period) {
    for (std::uint32_t channel = 0; channel < all_.channels.all().size(); ++channel) fill({row, channel, period});
    fill({row, kAllChannels, period});
  }

  void fill(const Key& whole) {
    const auto* part = find(whole);
    if (part != nullptr) all_.unions->insert(whole, part->count, part->origin);
  }

  /// The figure of a key, or of its only part.
  [[nodiscard]] const Cell* find(const Key& key) const {
    const bool is_cell = RowId(key.force).is_force() && key.channel != kAllChannels;
    if (is_cell) return all_.counts.find(key);
    if (const auto* given = all_.unions->find(key)) return given;
    if (RowId(key.force).is_all() && forces_.size() == 1)
      return find({RowId::region(0).number(), key.channel, key.period});
    const bool is_region = RowId(key.force).is_region();
    if (is_region && forces_[RowId(key.force).region_id()].size() == 1) {
      return find({forces_[RowId(key.force).region_id()].front(), key.channel, key.period});
    }
    if (key.channel == kAllChannels && all_.channels.all().size() == 1) return find({key.force, 0, key.period});
    return nullptr;
  }

  DatasetBuilder& all_;
  std::vector<std::vector<std::uint32_t>> forces_;  ///< by region
};

}  // namespace

void finish_unions(DatasetBuilder& all) {
  if (!all.unions || all.diagnostics.has_mistakes()) return;
  if (all.people) return count_people(all);
  if (too_many(all)) return;
  UnionCheck(all).run();
  SingleParts(all).fill();
}

}  // namespace reach
