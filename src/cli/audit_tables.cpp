#include "cli/audit_tables.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "source/unicode.hpp"

namespace reach::cli {
namespace {

/// The marked part of a place's line: the cell that a finding is about.
std::string marked(const Place& place) {
  return place.snippet.substr(std::min(place.caret, place.snippet.size()), place.caret_length);
}

/// Options for the data's files say nothing of a table in a document, but for names, regions and periods.
LoadOptions for_tables(const LoadOptions& given) {
  LoadOptions options = given;
  options.encoding.clear();
  options.delimiter = '\t';
  options.skip_lines = 0;
  options.ignore_columns.clear();
  options.sum_over.clear();
  return options;
}

/// Contradictions of the table with itself; anything else that load refuses is why it cannot be read.
void take_errors(const Diagnostics& diagnostics, TableFigures& table) {
  for (const Diagnostic* found : diagnostics.in_order()) {
    if (info(found->code).severity != Severity::error) continue;
    if (found->code == Code::stated_mismatch) {
      table.findings.push_back(
          {Verdict::contradicted, table.line(found->place.line), marked(found->place), found->message, 1});
    } else if (table.about.trouble.empty()) {
      table.about.trouble = found->message;
    }
  }
}

template <typename Names, typename Fold>
std::optional<std::uint32_t> id_of(const Names& names, const std::string& name, Fold fold) {
  for (std::uint32_t id = 0; id < names.size(); ++id) {
    if (fold(names[id]) == fold(name)) return id;
  }
  return std::nullopt;
}

void find(TableFigures& table, Verdict verdict, std::uint64_t line, std::string said, std::string message) {
  table.findings.push_back({verdict, line, std::move(said), std::move(message), 1});
}

/// One row against the data's: how many counts agree.
std::uint64_t compare_row(TableFigures& table, std::uint32_t row, std::uint32_t force,
                          const std::vector<std::optional<std::uint32_t>>& channels, const Dataset& data) {
  std::uint64_t same = 0;
  const Force& named = table.dataset.forces[row];
  for (std::uint32_t channel = 0; channel < channels.size(); ++channel) {
    for (const Period period : table.dataset.periods) {
      const auto here = table.dataset.count(row, channel, period);
      if (!here || here->is_missing() || !channels[channel]) continue;
      const auto there = data.count(force, *channels[channel], period);
      const std::string said = fmt::format("{}", here->value());
      const std::string name =
          fmt::format("{} {} {}", printable(named.name), printable(table.dataset.channels[channel]), label(period));
      if (!there || there->is_missing()) {
        find(table, Verdict::untraceable, table.line(named.origin.line), said,
             fmt::format("the data has no figure for {}", name));
      } else if (there->value() != here->value()) {
        find(table, Verdict::contradicted, table.line(named.origin.line), said,
             fmt::format("{} is {} in the data", name, there->value()));
      } else {
        ++same;
      }
    }
  }
  return same;
}

}  // namespace

std::uint64_t TableFigures::line(std::uint64_t written_line) const {
  const std::uint64_t at = std::clamp<std::uint64_t>(written_line, 1, written.lines.size());
  return written.lines[at - 1];
}

std::vector<Summary> all_figures(const Dataset& dataset, const AggregateOptions& options, Diagnostics& diagnostics) {
  std::vector<Summary> summaries;
  std::optional<Summary> first = aggregate(dataset, options, diagnostics);
  if (!first) return summaries;
  const Period baseline = first->baseline, comparison = first->comparison;
  summaries.push_back(std::move(*first));
  for (const Period period : dataset.periods) {
    if (period == baseline || period == comparison || period.kind != baseline.kind) continue;
    AggregateOptions further = options;
    further.baseline = baseline;
    further.comparison = period;
    Diagnostics unneeded;
    if (std::optional<Summary> summary = aggregate(dataset, further, unneeded))
      summaries.push_back(std::move(*summary));
  }
  return summaries;
}

std::optional<TableFigures> read_table(const FoundTable& found, const LoadOptions& load_options,
                                       const AggregateOptions& figures) {
  std::optional<FigureTable> written = as_figures(found);
  if (!written) return std::nullopt;
  TableFigures table;
  table.about = {found.rows.front().line, found.rows.back().line, std::string(found.kind), {}, 0, 0};
  table.written = std::move(*written);
  std::vector<Input> inputs;
  inputs.push_back({text_source("table", table.written.text), std::nullopt});
  Diagnostics diagnostics;
  table.dataset = load(std::move(inputs), for_tables(load_options), diagnostics);
  take_errors(diagnostics, table);
  if (!table.about.trouble.empty()) return table;
  Diagnostics refusals;
  table.summaries = all_figures(table.dataset, figures, refusals);
  take_errors(refusals, table);
  table.about.rows = table.dataset.forces.size();
  for (const InputInfo& input : table.dataset.inputs) table.about.checked += input.stated_checked;
  if (table.about.checked > 0) {
    table.findings.push_back(
        {Verdict::confirmed, table.about.first_line, "table",
         fmt::format("{} stated totals and increases follow from their parts", table.about.checked),
         table.about.checked});
  }
  return table;
}

void compare(TableFigures& table, const Dataset& data) {
  std::vector<std::optional<std::uint32_t>> channels;
  for (const std::string& channel : table.dataset.channels) {
    channels.push_back(id_of(data.channels, channel, fold_header));
    if (channels.back()) continue;
    find(table, Verdict::untraceable, table.about.first_line, channel,
         "is no channel of the data: --rename MAP.csv says which it is");
  }
  std::vector<std::string> names;
  for (const Force& force : data.forces) names.push_back(force.name);
  std::uint64_t same = 0;
  for (std::uint32_t row = 0; row < table.dataset.forces.size(); ++row) {
    const Force& named = table.dataset.forces[row];
    if (const auto force = id_of(names, named.name, fold_name)) {
      same += compare_row(table, row, *force, channels, data);
    } else {
      find(table, Verdict::untraceable, table.line(named.origin.line), named.name,
           "is no force of the data: --rename MAP.csv says which it is");
    }
  }
  if (same > 0)
    table.findings.push_back({Verdict::confirmed, table.about.first_line, "table",
                              fmt::format("{} counts are those of the data", same), same});
}

}  // namespace reach::cli
