#include "load/dataset/unions.hpp"

#include <set>
#include <utility>
#include <vector>

#include "diagnostic/codes/figures.hpp"
#include "load/dataset/union_check.hpp"

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

/// Gives unions of a single part the figure of that part.
class SingleParts {
 public:
  explicit SingleParts(DatasetBuilder& all) : all_(all), forces_(all.regions.all().size()) {
    for (std::uint32_t force = 0; force < all.region_of.size(); ++force) forces_[all.region_of[force]].push_back(force);
  }

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
  check_unions(all);
  SingleParts(all).fill();
}

}  // namespace reach
