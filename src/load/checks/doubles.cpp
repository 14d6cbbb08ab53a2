// Forces that a file has twice: one of the two rows may be a total.
#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include <fmt/core.h>

#include "diagnostic/codes/sums.hpp"
#include "diagnostic/suggest.hpp"
#include "load/checks/checks.hpp"
#include "load/checks/entry_table.hpp"
#include "load/sums/region_tree.hpp"
#include "load/sums/run_sums.hpp"
#include "load/sums/sum_text.hpp"

namespace reach {
namespace {

class Explanation {
 public:
  Explanation(InputReader& file, const std::vector<Double>& doubles)
      : file_(file), table_(entry_table(file, doubles)), groups_(1, std::vector<std::uint32_t>(table_.entries.size())) {
    std::iota(groups_[0].begin(), groups_[0].end(), 0U);
    for (const Double& second : doubles) seconds_.emplace(second.force, &second);
  }

  /// Reports the forces for which one of the two rows is a sum, and returns them.
  std::set<std::uint32_t> report() {
    RunSums sums(table_.grid, groups_);
    std::set<std::uint32_t> explained;
    const auto found = sums.find([&](const RunSum& sum) {
      if (has_force_twice(sums.parts_of(sum))) return false;
      return sum.people >= kTellingPeople || sum.of_all_others || is_double(table_.entries[sum.row].force);
    });
    for (const RunSum& sum : found) {
      const Entry& entry = table_.entries[sum.row];
      if (!is_double(entry.force) || !explained.insert(entry.force).second) continue;
      tell(sum.row, sums.parts_of(sum));
      if (entry.second == nullptr) put_second(file_, *second_of(entry.force));
    }
    return explained;
  }

 private:
  [[nodiscard]] const Double* second_of(std::uint32_t force) const {
    const auto found = seconds_.find(force);
    return found == seconds_.end() ? nullptr : found->second;
  }
  /// The other entry of the same force.
  [[nodiscard]] std::uint32_t other_of(std::uint32_t entry) const {
    for (std::uint32_t at = 0; at < table_.entries.size(); ++at) {
      if (at != entry && table_.entries[at].force == table_.entries[entry].force) return at;
    }
    return entry;
  }
  /// Whether both rows of a force are among the parts: then other columns tell rows apart, and none is a total.
  [[nodiscard]] bool has_force_twice(const std::vector<std::uint32_t>& parts) const {
    std::set<std::uint32_t> forces;
    return std::ranges::any_of(parts,
                               [&](std::uint32_t part) { return !forces.insert(table_.entries[part].force).second; });
  }
  [[nodiscard]] bool is_double(std::uint32_t force) const { return second_of(force) != nullptr; }

  void tell(std::uint32_t total, const std::vector<std::uint32_t>& parts) {
    std::vector<std::string> names;
    std::vector<Origin> origins;
    for (const std::uint32_t part : parts) {
      names.push_back(in_backticks(file_.all.forces.at(table_.entries[part].force).name));
      origins.push_back(table_.origins[part]);
    }
    const std::string_view name = file_.all.forces.at(table_.entries[total].force).name;
    const Origin here = table_.origins[total];
    const Origin other = table_.origins[other_of(total)];
    const std::string place = places_of({&here, 1}, file_.all.inputs);
    file_.all.diagnostics.add(
        error(code::counted_twice,
              fmt::format(
                  "{} appears twice, at {} and {}: the row at {} is the sum of {} ({}), and would count them twice",
                  in_backticks(name), place, places_of({&other, 1}, file_.all.inputs), place, listed_names(names),
                  places_of(origins, file_.all.inputs)))
            .hint(hint_for(total, place))
            .at(file_.all.place(here)));
    ++file_.all.explained_doubles;
  }

  /// The hint for a row that is a total: `--region-rows`, if that explains the row; otherwise to rename the total,
  /// which always works.
  std::string hint_for(std::uint32_t total, std::string_view place) {
    const std::string name(file_.all.forces.at(table_.entries[total].force).name);
    std::vector<std::string> names;
    for (const Entry& entry : table_.entries) names.emplace_back(file_.all.forces.at(entry.force).name);
    const std::uint32_t sums[] = {total};
    const auto side = file_.all.options.gives_regions() ? RegionRows::none
                                                        : side_of_regions(table_.grid, names, file_.all.rows, sums);
    if (side != RegionRows::none) {
      file_.all.region_rows.explains = side;
      return region_hint(side, 1);
    }
    return fmt::format("name the total at {0} `{1} region`, and add {2} to have it checked, not added", place,
                       printable(name), "--total-row " + as_argument(name + " region"));
  }

  InputReader& file_;
  EntryTable table_;
  std::vector<std::vector<std::uint32_t>> groups_;
  std::map<std::uint32_t, const Double*> seconds_;  ///< by force
};

}  // namespace

void report_doubles(InputReader& file) {
  auto& doubles = file.doubles.all();
  if (doubles.empty() || file.binding.faulty) return;  // a column that was refused may distinguish the rows
  const bool few = !file.doubles.is_full();
  const auto explained = few ? Explanation(file, doubles).report() : std::set<std::uint32_t>();
  for (Double& second : doubles) {
    if (explained.contains(second.force)) continue;
    for (Diagnostic& finding : second.findings) file.all.diagnostics.add(std::move(finding));
  }
  doubles.clear();
}

void check_only_force(DatasetBuilder& all) {
  if (!all.rows.has_only_force() || all.forces.all().size() < 2) return;
  const Names::Entry& first = all.forces.at(0);
  const Names::Entry& other = first.name == kOneForce ? all.forces.at(1) : first;
  all.diagnostics.add(error(code::counted_twice,
                            fmt::format("{} is a force, and the first rows hold only {}, which was taken for a force",
                                        in_backticks(other.name), in_backticks(kOneForce)))
                          .hint("put the rows of the forces above those of their total")
                          .at(all.place(other.origin)));
}

}  // namespace reach
