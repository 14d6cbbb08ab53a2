// What is done once all inputs are read: each step in a file of its own. For load.
#pragma once

#include <algorithm>
#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include <reach/dataset.hpp>
#include <reach/period.hpp>

#include "diagnostic/suggest.hpp"
#include "load/dataset/dataset_builder.hpp"
#include "model/force_registry.hpp"
#include "text/unicode.hpp"

namespace reach {

/// `counts.csv:3`; of a workbook, `row 3 of counts.xlsx`.
std::string origin_text(Origin origin, std::span<const InputInfo> inputs);

/// The options that leave a channel out: `--ignore-column "Website 2016" --ignore-column "Website 2018"`; empty if rows
/// name the channel. O(columns).
inline std::string ignoring_channel(const Dataset& dataset, std::uint32_t channel) {
  const std::string& name = dataset.channels[channel];
  std::string options;
  std::set<std::string> met;
  for (const InputInfo& input : dataset.inputs) {
    for (const auto& [header, role] : input.columns) {
      const auto rest = std::string_view(role).substr(std::min(name.size(), role.size()));
      const bool is_of = role.starts_with(name) && (rest.empty() || parse_period(trim(rest)));
      if (!is_of || !met.insert(header).second) continue;
      options += (options.empty() ? "--ignore-column " : " --ignore-column ") + as_argument(header);
    }
  }
  return options;
}

/// Sums `all.days` into periods of `all.period` and adds them to `all.counts`. Reports a period that another layout
/// also gives as given twice. Warns about periods that the dates cover only in part. O(n log n) in the keys of
/// `all.days`.
void roll_up(DatasetBuilder& all);

/// After all inputs, when every force has its region. For events: counts the people of every cell and union. For rows:
/// reports unions that contradict their parts, and gives a union of a single part the figure of that part. Does nothing
/// if counts add up. O(n log n) in the pairs of ids and cells; otherwise O(figures).
void finish_unions(DatasetBuilder& all);

/// The number of a force in the registry: by its name, otherwise by the code that rows give it.
RegistryNumber number_of_force(std::string_view name, std::string_view code);

/// Reports each force that occurs under two names, with the lines of a `--rename` map that merge them. O(forces).
void refuse_same_forces(const Dataset& dataset, const NameMap& rename, Diagnostics& diagnostics);

/// Warns about channels, and about periods, whose counts are all equal. Each needs at least six counts, one of them 10
/// or more; or several of 10 or more, if there are more than twelve channels or periods and so more pairs that may be
/// equal by chance. For periods, two counts of three digits, or four of two, are also enough. Two missing counts are
/// equal; a missing count differs from any figure. O(counts × log periods).
void warn_same_figures(const Dataset& dataset, Diagnostics& diagnostics);

/// Warns about each region with a single force whose name is one edit from another region's: one letter added, removed
/// or changed, or two swapped, in a word of at least four letters. A typo creates a separate region, and the other
/// region lacks the force. Linear in the length of the names.
void warn_near_regions(const Dataset& dataset, Diagnostics& diagnostics);

/// Marks all counts of these periods and of periods within them; reports a period without counts. O(marked periods ×
/// periods).
void mark_periods(Dataset& dataset, std::span<const MarkedPeriod> marked, Diagnostics& diagnostics);

/// The channels and periods whose counts are all marked as a break in their series, `[b]`: one by one, or by their
/// header, row or table. O(counts), if any is marked.
HeaderBreaks marked_breaks(const Dataset& dataset);

}  // namespace reach
