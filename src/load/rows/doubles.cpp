#include "load/rows/doubles.hpp"

#include <map>
#include <numeric>
#include <set>

#include <fmt/core.h>

#include "diagnostic/codes/totals.hpp"
#include "diagnostic/suggest.hpp"
#include "load/dataset/count_grid.hpp"
#include "load/rows/input_reader.hpp"
#include "load/sums/run_sums.hpp"
#include "load/sums/sum_text.hpp"

namespace reach {
namespace {

/// A force in the input, or the second rows of a force.
struct Entry {
  std::uint32_t force;
  const Double* second = nullptr;
};

std::vector<Entry> entries_of(const InputReader& file, const std::vector<Double>& doubles) {
  std::vector<Entry> entries;
  auto next = doubles.begin();
  for (std::size_t at = 0; at <= file.forces.size(); ++at) {
    for (; next != doubles.end() && next->position == at; ++next) entries.push_back({next->force, &*next});
    if (at < file.forces.size()) entries.push_back({file.forces[at]});
  }
  return entries;
}

CountGrid grid_of(const InputReader& file, const std::vector<Entry>& entries, const std::vector<Slot>& slots) {
  CountGrid grid(entries.size(), slots.size());
  for (std::size_t row = 0; row < entries.size(); ++row) {
    for (std::size_t at = 0; at < slots.size(); ++at) {
      const auto& [force, second] = entries[row];
      if (second != nullptr) {
        const auto found = second->counts.find({slots[at].channel, slots[at].period});
        if (found != second->counts.end()) grid.at(row, at) = found->second;
      } else if (const auto* cell = file.all.counts.find({force, slots[at].channel, slots[at].period})) {
        grid.at(row, at) = cell->count;
      }
    }
  }
  return grid;
}

Origin origin_of(const InputReader& file, const Entry& entry) {
  return entry.second != nullptr ? entry.second->origin : file.all.forces.at(entry.force).origin;
}

/// Replaces the total by the force, whose rows are used from here on.
void put_force(InputReader& file, const Double& second) {
  for (const auto& [slot, count] : second.counts) {
    const Key key{second.force, slot.first, slot.second};
    file.all.counts.erase(key);
    file.all.counts.insert(key, count, second.origin);
  }
}

class Explanation {
 public:
  Explanation(InputReader& file, const std::vector<Double>& doubles)
      : file_(file), entries_(entries_of(file, doubles)), groups_(1, std::vector<std::uint32_t>(entries_.size())) {
    std::iota(groups_[0].begin(), groups_[0].end(), 0U);
    for (const Double& second : doubles) seconds_.emplace(second.force, &second);
  }

  /// Reports the forces for which one of the two rows is a sum, and returns them.
  std::set<std::uint32_t> report() {
    const CountGrid grid = grid_of(file_, entries_, file_.slots);
    RunSums sums(grid, groups_);
    std::set<std::uint32_t> explained;
    const auto found = sums.find([&](const RunSum& sum) {
      constexpr int kTellingPeople = 100;
      return sum.people >= kTellingPeople || sum.of_all_others || is_double(entries_[sum.row].force);
    });
    for (const RunSum& sum : found) {
      const Entry& entry = entries_[sum.row];
      if (!is_double(entry.force) || !explained.insert(entry.force).second) continue;
      std::vector<Entry> parts;
      sums.each_part(sum, [&](std::uint32_t row) {
        parts.push_back(entries_[row]);
        return true;
      });
      tell(entry, parts);
      if (entry.second == nullptr) put_force(file_, *second_of(entry.force));
    }
    return explained;
  }

 private:
  [[nodiscard]] const Double* second_of(std::uint32_t force) const {
    const auto found = seconds_.find(force);
    return found == seconds_.end() ? nullptr : found->second;
  }
  [[nodiscard]] bool is_double(std::uint32_t force) const { return second_of(force) != nullptr; }

  void tell(const Entry& total, const std::vector<Entry>& parts) {
    std::vector<std::string> names;
    std::vector<Origin> origins;
    for (const Entry& part : parts) {
      if (names.size() < kMostNames) names.push_back(in_backticks(file_.all.forces.at(part.force).name));
      origins.push_back(origin_of(file_, part));
    }
    const std::string& name = file_.all.forces.at(total.force).name;
    const Origin here = origin_of(file_, total);
    const Origin other =
        origin_of(file_, total.second == nullptr ? Entry{total.force, second_of(total.force)} : Entry{total.force});
    const std::string place = places_of({&here, 1}, file_.all.inputs);
    file_.all.diagnostics.add(
        error(code::counted_twice,
              fmt::format(
                  "{} stands twice, at {} and {}: the row at {} is the sum of {} ({}), and would count them twice",
                  in_backticks(name), place, places_of({&other, 1}, file_.all.inputs), place,
                  listed_names(names, parts.size()), places_of(origins, file_.all.inputs)))
            .hint(fmt::format("name the total at {0} `{1} region`, and add {2} to have it checked, not added", place,
                              printable(name), "--total-row " + as_argument(name + " region")))
            .at(file_.all.place(here)));
    ++file_.all.explained_doubles;
  }

  InputReader& file_;
  std::vector<Entry> entries_;
  std::vector<std::vector<std::uint32_t>> groups_;
  std::map<std::uint32_t, const Double*> seconds_;  ///< by force
};

}  // namespace

void Doubles::add(const Key& key, std::size_t position, Count count, Origin origin, std::optional<Diagnostic> finding) {
  const auto [found, fresh] = by_force_.try_emplace(key.force, all_.size());
  if (fresh) all_.push_back({key.force, position, origin});
  Double& second = all_[found->second];
  second.counts.try_emplace({key.channel, key.period}, count);
  if (finding) second.findings.push_back(std::move(*finding));
  ++size_;
}

void report_doubles(InputReader& file) {
  auto& doubles = file.doubles.all();
  if (doubles.empty()) return;
  const bool few = !file.doubles.is_full();
  const auto explained = few ? Explanation(file, doubles).report() : std::set<std::uint32_t>();
  for (Double& second : doubles) {
    if (explained.contains(second.force)) continue;
    for (Diagnostic& finding : second.findings) file.all.diagnostics.add(std::move(finding));
  }
  doubles.clear();
}

}  // namespace reach
