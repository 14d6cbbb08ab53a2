#include "load/rows/region_rows.hpp"
#include "diagnostic/codes/sums.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "diagnostic/codes/people.hpp"
#include "diagnostic/codes/regions.hpp"
#include "diagnostic/codes/totals.hpp"
#include "diagnostic/suggest.hpp"
#include "load/rows/headings.hpp"
#include "load/rows/stated.hpp"
#include "load/sums/region_question.hpp"
#include "load/sums/sum_text.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

using EntryNumbers = std::vector<std::uint32_t>;

std::string_view beside(RegionRows side) { return side == RegionRows::above ? "below" : "above"; }

/// The rows of one input under --region-rows.
class RegionRowsOfInput {
 public:
  explicit RegionRowsOfInput(InputReader& file)
      : file_(file), all_(file.all), table_(entry_table(file, file.doubles.all())), tree_(find_regions(question())) {
    std::size_t above = 0;
    for (const Entry& entry : table_.entries) {
      above_.push_back(above);
      above += entry.second == nullptr ? 1 : 0;
      if (entry.second != nullptr) seconds_.emplace(entry.force, entry.second);
    }
    above_.push_back(above);
    for (const StatedRow& total : file_.stated.rows) {
      if (!total.force) totals_.insert(total.row.position);
    }
  }

  void settle() {
    take_given_totals();
    all_.region_rows.any = all_.region_rows.any || !tree_.regions.empty() || !file_.headings.empty();
    if (!tree_.chance.empty()) return report_chance();
    for (const std::uint32_t region : tree_.regions) check_figures(region);
    note_regions();
    assign_regions();
    remove_regions();
    renumber();
  }

 private:
  [[nodiscard]] RegionQuestion question() const {
    std::vector<std::string> names;
    for (const Entry& entry : table_.entries) names.emplace_back(all_.forces.at(entry.force).name);
    return region_question(table_.grid, names, all_.options.region_rows, all_.rows);
  }
  [[nodiscard]] std::string_view name_of(std::uint32_t entry) const {
    return all_.forces.at(table_.entries[entry].force).name;
  }
  [[nodiscard]] Place place_of(std::uint32_t entry) const { return all_.place(table_.origins[entry]); }
  [[nodiscard]] std::string with_place(std::uint32_t entry) const {
    const Origin origin = table_.origins[entry];
    return fmt::format("{} ({})", in_backticks(name_of(entry)), places_of({&origin, 1}, all_.inputs));
  }
  [[nodiscard]] std::string listing(const EntryNumbers& entries) const {
    std::vector<std::string> texts;
    for (std::size_t at = 0; at < std::min(entries.size(), kMostNames); ++at) texts.push_back(with_place(entries[at]));
    return listed_names(texts, entries.size());
  }

  /// A row that --total-row names is a region, too, if it is above its forces.
  void take_given_totals() {
    if (all_.options.region_rows != RegionRows::above) return;
    for (const StatedRow& stated : file_.stated.rows) {
      const TotalRow& total = stated.row;
      if (stated.force || !all_.rows.is_given_total(total.name) || above_.back() == total.position) continue;
      file_.headings.push_back({total.name, total.position, total.origin, total.place});
      totals_.erase(total.position);
    }
    std::ranges::stable_sort(file_.headings, {}, &Heading::position);
  }

  void report_chance() {
    for (const std::uint32_t region : tree_.chance) {
      EntryNumbers parts = tree_.parts[region];
      std::ranges::sort(parts);
      all_.diagnostics.add(
          error(code::counted_twice,
                fmt::format("{} may be a region, the sum of {}, or a force that has their figures by chance",
                            in_backticks(name_of(region)), listing(parts)))
              .hint(fmt::format("add --force-row {0} if it is a force; if it is a region, add --total-row {0}",
                                as_argument(name_of(region))))
              .at(place_of(region)));
    }
  }

  /// Compares a region with its parts. Its figures differ only if it is a region by its name.
  void check_figures(std::uint32_t region) {
    std::size_t unchecked = 0;
    for (std::size_t column = 0; column < table_.grid.columns(); ++column) {
      const Count stated = table_.grid.row(region)[column];
      if (stated.is_missing()) continue;
      Sum sum;
      for (const std::uint32_t part : tree_.parts[region]) sum.add(table_.grid.row(part)[column]);
      const auto parts = sum.result();
      if (!parts || parts->is_missing()) {
        ++unchecked;
      } else if (*parts == stated || takes_as_rounded(region, column, stated, *parts)) {
        ++file_.info.stated_checked;
      } else {
        return report_difference(region, stated, *parts);
      }
    }
    file_.info.stated_unchecked += unchecked;
    note_unchecked(name_of(region), unchecked, place_of(region), all_.diagnostics);
  }

  /// Under --accept-rounded-totals.
  bool takes_as_rounded(std::uint32_t region, std::size_t column, Count stated, Count parts) {
    const std::uint64_t rounding = all_.options.rounded_totals;
    if (rounding == 0) return false;
    const auto& rows = tree_.parts[region];
    const bool all_rounded = std::ranges::all_of(rows, [&](std::uint32_t part) {
      return static_cast<std::uint64_t>(table_.grid.row(part)[column].value()) % rounding == 0;
    });
    const auto difference = static_cast<Int128>(stated.value()) - parts.value();
    const Int128 off = difference < 0 ? -difference : difference;
    if (!may_be_rounded(stated.value(), off, rounding, all_rounded ? rows.size() : 0)) return false;
    all_.rounded.add({1, off});
    return true;
  }

  void report_difference(std::uint32_t region, Count stated, Count parts) {
    EntryNumbers rows = tree_.parts[region];
    std::ranges::sort(rows);
    all_.diagnostics.add(
        error(code::stated_mismatch,
              fmt::format("{} is by its name the region of {}, but where it has {}, they give {}",
                          in_backticks(name_of(region)), listing(rows), stated.value(), parts.value()))
            .hint(fmt::format("correct the figure or its parts; if it is a force of its own, add --force-row {}",
                              as_argument(name_of(region))))
            .at(place_of(region)));
  }

  void note_regions() {
    note_headings();
    if (tree_.regions.empty()) return;
    const bool one = tree_.regions.size() == 1;
    all_.diagnostics.add(
        note(code::region_rows,
             fmt::format(
                 "{}, checked against the rows {} {}, and not added: {}",
                 one ? "a row is taken as a region" : fmt::format("{} rows are taken as regions", tree_.regions.size()),
                 beside(all_.options.region_rows), one ? "it" : "them", listing(tree_.regions)))
            .at(place_of(tree_.regions.front())));
  }
  void note_headings() {
    std::vector<std::string> names;
    for (const Heading& heading : file_.headings) {
      if (!all_.rows.is_given_total(heading.name)) names.push_back(in_backticks(heading.name));
    }
    if (names.empty()) return;
    all_.diagnostics.add(note(code::region_rows,
                              fmt::format("{} taken as the region of the rows below: {}",
                                          names.size() == 1 ? "a heading is" : "each heading is", listed_names(names)))
                             .at(file_.headings.front().place));
  }

  /// The heading that the entry is below, if no total row ends its block.
  [[nodiscard]] const Heading* heading_of(std::uint32_t entry) const {
    const std::size_t position = above_[entry];
    const auto below = std::ranges::upper_bound(file_.headings, position, {}, &Heading::position);
    if (below == file_.headings.begin()) return nullptr;
    const Heading& last = *(below - 1);
    const auto total = totals_.upper_bound(last.position);
    return total != totals_.end() && *total <= position ? nullptr : &last;
  }

  void assign_regions() {
    if (tree_.regions.empty() && file_.headings.empty()) return;
    EntryNumbers outside;
    for (std::uint32_t entry = 0; entry < table_.entries.size(); ++entry) {
      if (tree_.is_region(entry)) continue;
      const std::uint32_t region = tree_.over[entry];
      const Heading* heading = heading_of(entry);
      const bool is_inner = region != RegionTree::kNone && (heading == nullptr || above_[region] >= heading->position);
      if (region != RegionTree::kNone) all_.region_rows.confirmed.emplace(name_of(entry));
      if (is_inner) {
        assign(entry, std::string(name_of(region)), table_.origins[region]);
      } else if (heading != nullptr) {
        assign(entry, heading->name, heading->origin);
      } else {
        outside.push_back(entry);
      }
    }
    if (!outside.empty()) assign_outside(outside);
  }

  void assign(std::uint32_t entry, const std::string& name, Origin origin) {
    const std::uint32_t force = table_.entries[entry].force;
    const auto id = all_.regions.add(name, origin);
    assign_by_options(all_, force, place_of(entry));
    const std::uint32_t known = all_.region(force);
    if (known == id) return;
    if (known == kNoRegion) {
      assign_region(all_, force, id, place_of(entry));
      return;
    }
    all_.diagnostics.add(
        error(code::two_regions,
              fmt::format("{} is in {} by the rows ({}), and in {} by {}", in_backticks(name_of(entry)),
                          in_backticks(name), places_of({&origin, 1}, all_.inputs),
                          in_backticks(all_.regions.at(known).name), source_of_regions()))
            .hint("correct one of the two")
            .at(place_of(entry)));
  }
  /// What gives forces their regions besides rows.
  [[nodiscard]] std::string source_of_regions() const {
    if (file_.binding.labels.region) return "the region column";
    if (all_.options.regions) return all_.options.regions->file;
    return all_.options.region.empty() ? "another row" : "--region";
  }

  /// A force outside all regions must be known to be one: it may be a region whose figures are wrong.
  void assign_outside(const EntryNumbers& outside) {
    const bool any_root = has_root(tree_);
    const std::size_t end = end_of_regions();
    EntryNumbers doubtful;
    for (const std::uint32_t entry : outside) {
      const std::uint32_t force = table_.entries[entry].force;
      assign_by_options(all_, force, place_of(entry));
      if (all_.region(force) != kNoRegion) continue;
      assign_region(all_, force, all_.regions.add(name_of(entry), table_.origins[entry]), place_of(entry));
      const bool is_known = any_root || is_below_total(entry, end) || all_.rows.is_given_force(name_of(entry));
      if (!is_known && !has_no_people(entry)) doubtful.push_back(entry);
    }
    if (!doubtful.empty()) report_outside(doubtful);
  }

  void report_outside(const EntryNumbers& entries) {
    const bool one = entries.size() == 1;
    const bool is_above = all_.options.region_rows == RegionRows::above;
    all_.diagnostics.add(
        error(code::no_region,
              fmt::format("{} in no region: no row {} is a sum that contains {}",
                          listing(entries) + (one ? " is" : " are"), is_above ? "above" : "below", one ? "it" : "them"))
            .hint(fmt::format("if one of them is a region, correct the figure that differs{}; for a force outside all "
                              "regions, add --force-row {}",
                              is_above ? ", or add --total-row NAME if a part is missing" : "",
                              one ? as_argument(name_of(entries[0])) : "NAME"))
            .at(place_of(entries[0])));
  }
  [[nodiscard]] bool has_no_people(std::uint32_t entry) const {
    return std::ranges::all_of(table_.grid.row(entry),
                               [](Count count) { return count.is_missing() || count.value() == 0; });
  }
  /// How many forces are above the end of the last region.
  [[nodiscard]] std::size_t end_of_regions() const {
    std::size_t end = 0;
    for (std::uint32_t entry = 0; entry < table_.entries.size(); ++entry) {
      const bool inside = tree_.is_region(entry) || tree_.over[entry] != RegionTree::kNone;
      if (inside || heading_of(entry) != nullptr) end = above_[entry + 1];
    }
    return end;
  }
  /// Whether a total row separates the entry from all regions.
  [[nodiscard]] bool is_below_total(std::uint32_t entry, std::size_t end) const {
    const auto total = totals_.lower_bound(end);
    return total != totals_.end() && *total <= above_[entry];
  }

  void remove_regions() {
    std::set<std::uint32_t> removed;
    std::set<std::uint32_t> seconds;  // forces whose second rows are settled
    for (const std::uint32_t region : tree_.regions) {
      const Entry& entry = table_.entries[region];
      all_.region_rows.rows.try_emplace(entry.force, table_.origins[region]);
      const Double* second = entry.second != nullptr ? entry.second : second_of(entry.force);
      if (second == nullptr) {
        removed.insert(entry.force);
        continue;
      }
      seconds.insert(entry.force);
      all_.region_rows.forces_too.insert(entry.force);
      --file_.info.rows;
      if (entry.second == nullptr) take_second(*second);
    }
    remove_counts(removed);
    std::erase_if(file_.doubles.all(), [&](const Double& second) { return seconds.contains(second.force); });
  }
  void take_second(const Double& second) {
    put_second(all_, second);
    if (!all_.options.on_count) return;
    for (const auto& [slot, count] : second.counts)
      all_.options.on_count({{second.force, slot.first, slot.second}, std::nullopt, count, second.origin});
  }
  [[nodiscard]] const Double* second_of(std::uint32_t force) const {
    const auto found = seconds_.find(force);
    return found == seconds_.end() ? nullptr : found->second;
  }
  void remove_counts(const std::set<std::uint32_t>& removed) {
    Tally& tally = file_.is_summed() ? all_.days.counts : all_.counts;
    std::vector<Key> keys;
    tally.each([&](const Key& key, const Tally::Cell& cell) {
      if (removed.contains(key.force) && cell.origin.input == file_.input) keys.push_back(key);
    });
    for (const Key& key : keys) tally.erase(key);
    const bool is_wide = !file_.binding.is_tall();
    file_.info.rows -= std::min<std::uint64_t>(file_.info.rows, is_wide ? removed.size() : keys.size());
  }

  /// Removes the regions from the order of the forces, and adapts the positions of total rows.
  void renumber() {
    std::vector<std::uint32_t> forces;
    std::vector<std::size_t> fresh;  // by position: how many forces are above
    std::set<std::uint32_t> seen;
    for (std::uint32_t entry = 0; entry < table_.entries.size(); ++entry) {
      if (table_.entries[entry].second == nullptr) fresh.push_back(forces.size());
      const std::uint32_t force = table_.entries[entry].force;
      if (!tree_.is_region(entry) && seen.insert(force).second) forces.push_back(force);
    }
    fresh.push_back(forces.size());
    file_.forces = std::move(forces);
    const auto move = [&](std::size_t& position) { position = fresh[std::min(position, fresh.size() - 1)]; };
    for (StatedRow& stated : file_.stated.rows) {
      TotalRow& total = stated.row;
      move(total.block_begin);
      move(total.block_end);
      move(total.position);
    }
    for (auto& [name, position] : file_.stated.names) move(position);
    move(file_.stated.block_begin);
  }

  InputReader& file_;
  DatasetBuilder& all_;
  EntryTable table_;
  RegionTree tree_;
  std::vector<std::size_t> above_;                  ///< by entry: how many forces are above it; and of all
  std::map<std::uint32_t, const Double*> seconds_;  ///< by force
  std::set<std::size_t> totals_;                    ///< how many forces are above each total row
};

}  // namespace

void settle_region_rows(InputReader& file) {
  if (file.all.options.region_rows == RegionRows::none || file.forces.empty()) return;
  if (file.all.unions) {
    file.all.region_rows.any = true;
    file.all.diagnostics.add(
        error(code::not_additive, "numbers of different people do not add up, so --region-rows finds no regions")
            .hint("leave out --region-rows; give each row its region in a column called `region`")
            .in(file.info.path));
    return;
  }
  if (file.binding.forces_across) {
    file.all.region_rows.any = true;
    file.all.diagnostics.add(error(code::no_region_rows, "--region-rows is about rows, and here the forces are columns")
                                 .hint("leave it out; --total-row NAME for a column that is the sum of others")
                                 .in(file.info.path, file.binding.header.line));
    return;
  }
  report_idle_headings(file);
  RegionRowsOfInput(file).settle();
}

void check_region_rows(DatasetBuilder& all) {
  if (all.options.region_rows == RegionRows::none || all.diagnostics.has_mistakes()) return;
  if (!all.region_rows.any) {
    const std::string_view side = all.options.region_rows == RegionRows::above ? "above" : "below";
    all.diagnostics.add(
        error(code::no_region_rows, fmt::format("--region-rows {}, and no row is the sum of the rows {} it", side,
                                                beside(all.options.region_rows)))
            .hint(fmt::format("leave it out, or write --region-rows {} if regions are {} their forces",
                              beside(all.options.region_rows), beside(all.options.region_rows)))
            .in(all.inputs.front().path));
  }
  std::set<std::uint32_t> counted;
  all.counts.each([&](const Key& key, const Tally::Cell&) { counted.insert(key.force); });
  for (const auto& [force, origin] : all.region_rows.rows) {
    if (!counted.contains(force) || !all.region_rows.is_only_region(force)) continue;
    all.diagnostics.add(
        error(code::counted_twice, fmt::format("{} is a region here, and has counts of its own in another file",
                                               in_backticks(all.forces.at(force).name)))
            .hint(fmt::format("name it `{} region` here if it is a force there, or give both files the "
                              "rows of its forces",
                              printable(all.forces.at(force).name)))
            .at(all.place(origin)));
  }
}

}  // namespace reach
