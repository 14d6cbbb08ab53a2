#include "load/checks/checks.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "diagnostic/codes/people.hpp"
#include "diagnostic/codes/records.hpp"
#include "diagnostic/codes/sums.hpp"
#include "diagnostic/suggest.hpp"
#include "load/checks/region_rows_of_input.hpp"
#include "load/rows/stated.hpp"
#include "load/sums/region_tree.hpp"
#include "load/sums/sum_text.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

RegionTree tree_of(const InputReader& file, const EntryTable& table) {
  std::vector<std::string> names;
  for (const Entry& entry : table.entries) names.emplace_back(file.all.forces.at(entry.force).name);
  const LoadOptions& options = file.all.options;
  return find_regions(region_question(table.grid, names, options.region_rows, file.all.rows, options.rounded_totals));
}

/// Treats a row named in --total-row as the heading of a region if it is above its forces.
void take_given_totals(RegionRowsOfInput& input) {
  if (input.all.options.region_rows != RegionRows::above) return;
  for (const StatedRow& stated : input.file.stated.rows) {
    const TotalRow& total = stated.row;
    if (stated.force || !input.all.rows.is_given_total(total.name) || input.above.back() == total.position) continue;
    input.file.headings.push_back({total.name, total.position, total.origin, total.place});
    input.totals.erase(total.position);
  }
  std::ranges::stable_sort(input.file.headings, {}, &Heading::position);
}

void report_chance(const RegionRowsOfInput& input) {
  for (const std::uint32_t region : input.tree.chance) {
    EntryNumbers parts = input.tree.parts[region];
    std::ranges::sort(parts);
    input.all.diagnostics.add(
        error(code::counted_twice,
              fmt::format("{} may be a region, the sum of {}, or a force that has their figures by chance",
                          in_backticks(input.name_of(region)), input.listing(parts)))
            .hint(fmt::format("add --force-row {0} if it is a force; if it is a region, add --total-row {0}",
                              as_argument(input.name_of(region))))
            .at(input.place_of(region)));
  }
}

void note_headings(const RegionRowsOfInput& input) {
  std::vector<std::string> names;
  for (const Heading& heading : input.file.headings) {
    if (!input.all.rows.is_given_total(heading.name)) names.push_back(in_backticks(heading.name));
  }
  if (names.empty()) return;
  input.all.diagnostics.add(
      note(code::region_rows, fmt::format("{} taken as the region of the rows below: {}",
                                          names.size() == 1 ? "a heading is" : "each heading is", listed_names(names)))
          .at(input.file.headings.front().place));
}

void note_regions(const RegionRowsOfInput& input) {
  note_headings(input);
  if (input.tree.regions.empty()) return;
  const bool one = input.tree.regions.size() == 1;
  input.all.diagnostics.add(
      note(code::region_rows,
           fmt::format("{}, checked against the rows {} {}, and not added: {}",
                       one ? "a row is taken as a region"
                           : fmt::format("{} rows are taken as regions", input.tree.regions.size()),
                       input.side_of_forces(), one ? "it" : "them", input.listing(input.tree.regions)))
          .at(input.place_of(input.tree.regions.front())));
}

/// Reports headings without a force below them as text below the table.
void report_idle_headings(InputReader& file) {
  while (!file.headings.empty() && file.headings.back().position == file.forces.size()) {
    const Heading& last = file.headings.back();
    file.all.diagnostics.add(
        error(code::text_below, fmt::format("text below the table: {}", in_backticks(last.name)))
            .hint("a heading needs the rows of its forces below it; write [x] in the cells of a force without figures")
            .at(last.place));
    file.headings.pop_back();
  }
}

void settle(RegionRowsOfInput& input) {
  take_given_totals(input);
  RegionRowsMet& met = input.all.region_rows;
  met.any = met.any || !input.tree.regions.empty() || !input.file.headings.empty();
  if (!input.tree.chance.empty()) return report_chance(input);
  check_region_figures(input);
  note_regions(input);
  assign_region_rows(input);
  remove_region_rows(input);
}

}  // namespace

RegionRowsOfInput::RegionRowsOfInput(InputReader& reader)
    : file(reader), all(reader.all), table(entry_table(reader, reader.doubles.all())), tree(tree_of(reader, table)) {
  std::size_t forces = 0;
  for (const Entry& entry : table.entries) {
    above.push_back(forces);
    forces += entry.second == nullptr ? 1 : 0;
    if (entry.second != nullptr) seconds.emplace(entry.force, entry.second);
  }
  above.push_back(forces);
  for (const StatedRow& total : file.stated.rows) {
    if (!total.force) totals.insert(total.row.position);
  }
}

std::string RegionRowsOfInput::listing(const EntryNumbers& entries) const {
  std::vector<std::string> texts;
  for (std::size_t at = 0; at < std::min(entries.size(), kMostNames); ++at) {
    const Origin origin = table.origins[entries[at]];
    texts.push_back(fmt::format("{} ({})", in_backticks(name_of(entries[at])), places_of({&origin, 1}, all.inputs)));
  }
  return listed_names(texts, entries.size());
}

std::string_view RegionRowsOfInput::side_of_forces() const {
  return all.options.region_rows == RegionRows::above ? "below" : "above";
}

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
  RegionRowsOfInput rows(file);
  settle(rows);
}

void check_region_rows(DatasetBuilder& all) {
  if (all.options.region_rows == RegionRows::none || all.diagnostics.has_mistakes()) return;
  if (!all.region_rows.any) {
    const bool is_above = all.options.region_rows == RegionRows::above;
    const std::string_view side = is_above ? "above" : "below";
    const std::string_view other = is_above ? "below" : "above";
    all.diagnostics.add(
        error(code::no_region_rows,
              fmt::format("--region-rows {}, but no row is the sum of the rows {} it", side, other))
            .hint(fmt::format("leave it out, or write --region-rows {} if regions are {} their forces", other, other))
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
