// Gives forces the regions whose rows they are below or above.
#include <algorithm>
#include <iterator>

#include <fmt/core.h>

#include "diagnostic/codes/regions.hpp"
#include "diagnostic/suggest.hpp"
#include "load/checks/region_rows_of_input.hpp"
#include "load/sums/part_sums.hpp"
#include "load/sums/sum_text.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// The heading that the entry is below, if no total row ends its block.
const Heading* heading_of(const RegionRowsOfInput& input, std::uint32_t entry) {
  const std::size_t position = input.above[entry];
  const auto below = std::ranges::upper_bound(input.file.headings, position, {}, &Heading::position);
  if (below == input.file.headings.begin()) return nullptr;
  const Heading& last = *(below - 1);
  const auto total = input.totals.upper_bound(last.position);
  return total != input.totals.end() && *total <= position ? nullptr : &last;
}

/// What gives forces their regions, for messages.
std::string source_of_regions(const RegionRowsOfInput& input) {
  if (input.file.binding.labels.region) return "the region column";
  if (input.all.options.regions) return input.all.options.regions->file;
  if (input.all.options.ons_regions) return "--regions ons";
  return input.all.options.region.empty() ? "another row" : "--region";
}

/// Whether two names are of one region: `West Midlands region` in a row, and `West Midlands` in a column or a map.
bool is_same_region(std::string_view one, std::string_view other) {
  const auto bare = [](std::string_view name) {
    constexpr std::string_view kEnd = " region";
    std::string folded = fold_name(name);
    if (folded.ends_with(kEnd)) folded.resize(folded.size() - kEnd.size());
    return folded;
  };
  return bare(one) == bare(other);
}

void assign(const RegionRowsOfInput& input, std::uint32_t entry, const std::string& name, Origin origin) {
  const std::uint32_t force = input.table.entries[entry].force;
  assign_by_options(input.all, force, input.place_of(entry));
  const std::uint32_t known = input.all.region(force);
  if (known == kNoRegion) {
    assign_region(input.all, force, input.all.regions.add(name, origin), input.place_of(entry));
    return;
  }
  if (is_same_region(input.all.regions.at(known).name, name)) return;
  input.all.diagnostics.add(
      error(code::two_regions,
            fmt::format("{} is in {} by the rows ({}), and in {} by {}", in_backticks(input.name_of(entry)),
                        in_backticks(name), places_of({&origin, 1}, input.all.inputs),
                        in_backticks(input.all.regions.at(known).name), source_of_regions(input)))
          .hint("correct one of the two")
          .at(input.place_of(entry)));
}
void report_outside(const RegionRowsOfInput& input, const EntryNumbers& entries) {
  const bool one = entries.size() == 1;
  const bool is_above = input.all.options.region_rows == RegionRows::above;
  input.all.diagnostics.add(
      error(code::no_region, fmt::format("{} in no region: no row {} is a sum that contains {}",
                                         input.listing(entries) + (one ? " is" : " are"), is_above ? "above" : "below",
                                         one ? "it" : "them"))
          .hint(fmt::format("if one of them is a region, correct the figure that differs{}; for a force outside all "
                            "regions, add --force-row {}",
                            is_above ? ", or add --total-row NAME if a part is missing" : "",
                            one ? as_argument(input.name_of(entries[0])) : "NAME"))
          .at(input.place_of(entries[0])));
}

bool has_no_people(const RegionRowsOfInput& input, std::uint32_t entry) {
  return !has_people(input.table.grid.row(entry));
}

/// How many forces are above the end of the last region.
std::size_t end_of_regions(const RegionRowsOfInput& input) {
  std::size_t end = 0;
  for (std::uint32_t entry = 0; entry < input.table.entries.size(); ++entry) {
    const bool inside = input.tree.is_region(entry) || input.tree.over[entry] != RegionTree::kNone;
    if (inside || heading_of(input, entry) != nullptr) end = input.above[entry + 1];
  }
  return end;
}

/// Whether a total row separates the entry from all regions.
bool is_below_total(const RegionRowsOfInput& input, std::uint32_t entry, std::size_t end) {
  const auto total = input.totals.lower_bound(end);
  return total != input.totals.end() && *total <= input.above[entry];
}

/// Reports a row that would be the region of the rows beside it if its figures were right: each is close to their sum.
/// They are outside all regions; it is taken for a force of one, and is directly above or below them.
void report_near_region(const RegionRowsOfInput& input, std::uint32_t region, const EntryNumbers& beside) {
  const auto row = input.table.grid.row(region);
  EntryNumbers parts;
  std::vector<Sum> sums(row.size());
  for (const std::uint32_t entry : beside) {
    parts.push_back(entry);
    bool near = parts.size() > 1;
    std::size_t differing = row.size();
    for (std::size_t at = 0; at < row.size(); ++at) {
      sums[at].add(input.table.grid.row(entry)[at]);
      const auto sum = sums[at].result();
      if (row[at].is_missing() || !sum || sum->is_missing()) continue;
      const Int128 off = Int128{row[at].value()} - sum->value();
      constexpr int kTenth = 10;
      near = near && (off < 0 ? -off : off) * kTenth <= row[at].value();
      if (off != 0 && differing == row.size()) differing = at;
    }
    if (!near || differing == row.size()) continue;
    const Count sum = sums[differing].result().value_or(Count());
    return report_region_difference(input, region, "may be", parts, row[differing], sum);
  }
}

/// Reports the row beside a run of forces outside all regions, if it may be their region.
void look_for_near_region(const RegionRowsOfInput& input, EntryNumbers run) {
  const bool is_above = input.all.options.region_rows == RegionRows::above;
  if (!is_above) std::ranges::reverse(run);
  const std::size_t at = is_above ? std::size_t{run.front()} - 1 : std::size_t{run.front()} + 1;
  if (at >= input.table.entries.size()) return;
  const auto region = static_cast<std::uint32_t>(at);
  const bool is_leaf = !input.tree.is_region(region) && input.tree.over[region] != RegionTree::kNone;
  if (!is_leaf || input.all.rows.is_given_force(input.name_of(region))) return;
  report_near_region(input, region, run);
}

/// Reports rows that are nearly the regions of forces outside all regions.
void check_near_regions(const RegionRowsOfInput& input, const EntryNumbers& outside) {
  for (auto first = outside.begin(); first != outside.end();) {
    auto last = std::next(first);
    while (last != outside.end() && *last == *std::prev(last) + 1) ++last;
    look_for_near_region(input, {first, last});
    first = last;
  }
}

/// Reports forces outside all regions, unless they are known to be forces: each may be a region whose figures are
/// wrong.
void assign_outside(const RegionRowsOfInput& input, const EntryNumbers& outside) {
  const bool any_root = has_root(input.tree);
  const std::size_t end = end_of_regions(input);
  EntryNumbers doubtful;
  for (const std::uint32_t entry : outside) {
    const std::uint32_t force = input.table.entries[entry].force;
    assign_by_options(input.all, force, input.place_of(entry));
    if (input.all.region(force) != kNoRegion) continue;
    const auto region = input.all.regions.add(input.name_of(entry), input.table.origins[entry]);
    assign_region(input.all, force, region, input.place_of(entry));
    const bool is_known =
        any_root || is_below_total(input, entry, end) || input.all.rows.is_given_force(input.name_of(entry));
    if (!is_known && !has_no_people(input, entry)) doubtful.push_back(entry);
  }
  if (!doubtful.empty()) return report_outside(input, doubtful);
  check_near_regions(input, outside);
}

}  // namespace

void assign_region_rows(const RegionRowsOfInput& input) {
  if (input.tree.regions.empty() && input.file.headings.empty()) return;
  EntryNumbers outside;
  for (std::uint32_t entry = 0; entry < input.table.entries.size(); ++entry) {
    if (input.tree.is_region(entry)) continue;
    const std::uint32_t region = input.tree.over[entry];
    const Heading* heading = heading_of(input, entry);
    const bool is_inner =
        region != RegionTree::kNone && (heading == nullptr || input.above[region] >= heading->position);
    if (region != RegionTree::kNone) input.all.region_rows.confirmed.emplace(input.name_of(entry));
    if (is_inner) {
      assign(input, entry, std::string(input.name_of(region)), input.table.origins[region]);
    } else if (heading != nullptr) {
      assign(input, entry, heading->name, heading->origin);
    } else {
      outside.push_back(entry);
    }
  }
  if (!outside.empty()) assign_outside(input, outside);
}

}  // namespace reach
