#include "cli/command/audit_tables.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/core.h>

#include <reach/keyed_hash.hpp>
#include "diagnostic/codes/totals.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

/// The marked part of a place's line: the cell that a finding is about.
std::string marked(const Place& place) {
  return place.snippet.substr(std::min(place.caret, place.snippet.size()), place.caret_length);
}

/// The options that also apply to a table in a document: names, regions and periods. The others are about the data
/// files.
LoadOptions for_tables(const LoadOptions& given) {
  LoadOptions options = given;
  options.encoding.clear();
  options.delimiter = '\t';
  options.skip_lines = 0;
  options.ignore_columns.clear();
  options.sum_over.clear();
  options.events = {};
  options.zone.reset();
  return options;
}

/// Takes errors that mean the table contradicts itself; any other error means that it cannot be read.
void take_errors(const Diagnostics& diagnostics, TableFigures& table) {
  for (const Diagnostic* found : diagnostics.in_order()) {
    if (found->code.severity() != Severity::error) continue;
    if (found->code == code::stated_mismatch) {
      table.findings.push_back(
          {Verdict::contradicted, table.line(found->place.line), marked(found->place), found->message, 1});
    } else if (table.about.trouble.empty()) {
      table.about.trouble = found->message;
    }
  }
}

void find(TableFigures& table, Verdict verdict, std::uint64_t line, std::string said, std::string message) {
  table.findings.push_back({verdict, line, std::move(said), std::move(message), 1});
}

/// For each channel of the table, the matching channel of `other`: the one of the same name, or else the only one with
/// the same meaning. O(channels).
std::vector<std::optional<std::uint32_t>> channels_in(const Dataset& other, const Dataset& table) {
  TextMap<std::uint32_t> by_name;
  std::map<int, std::vector<std::uint32_t>> by_family;
  for (std::uint32_t id = 0; id < other.channels.size(); ++id) {
    by_name.emplace(fold_header(other.channels[id]), id);
    by_family[channel_family(other.channels[id])].push_back(id);
  }
  std::vector<std::optional<std::uint32_t>> channels;
  for (const std::string& channel : table.channels) {
    const auto same = by_name.find(fold_header(channel));
    const int family = channel_family(channel);
    const bool only = family != 0 && by_family[family].size() == 1;
    channels.push_back(same != by_name.end() ? std::optional(same->second)
                       : only                ? std::optional(by_family[family].front())
                                             : std::nullopt);
  }
  return channels;
}

TextMap<std::uint32_t> forces_of(const Dataset& dataset) {
  TextMap<std::uint32_t> ids;
  for (std::uint32_t id = 0; id < dataset.forces.size(); ++id) ids.emplace(fold_name(dataset.forces[id].name), id);
  return ids;
}

Count total_of(const Dataset& dataset, std::uint32_t force, Period period) {
  Sum sum;
  for (std::uint32_t channel = 0; channel < dataset.channels.size(); ++channel) {
    sum.add(dataset.count(force, channel, period).value_or(Count()));
  }
  return sum.result().value_or(Count());
}

/// A count of a table, and the same of another data set.
struct CommonCount {
  std::uint64_t line = 0;
  std::string name, path;  ///< for readers; as marks name the other
  Count here, there;
};

/// Calls `visit(CommonCount)` for each count whose force and channel both data sets have.
template <typename Visit>
void each_common(const TableFigures& table, const Dataset& other, Visit visit) {
  const auto channels = channels_in(other, table.dataset);
  const auto forces = forces_of(other);
  for (std::uint32_t row = 0; row < table.dataset.forces.size(); ++row) {
    const Force& named = table.dataset.forces[row];
    const auto force = forces.find(fold_name(named.name));
    if (force == forces.end()) continue;
    for (std::uint32_t channel = 0; channel < channels.size(); ++channel) {
      for (const Period period : table.dataset.periods) {
        const auto here = table.dataset.count(row, channel, period);
        const bool total = !channels[channel] && table.dataset.channels[channel] == kUnnamedChannel;
        if (!here || here->is_missing() || !(channels[channel] || total)) continue;
        const Tally::Cell* const cell = table.dataset.tally.find({row, channel, period});
        const std::uint64_t line = table.line(cell != nullptr ? cell->origin.line : named.origin.line);
        CommonCount common{line, {}, {}, *here, {}};
        common.name = fmt::format("{} {} {}", printable(named.name), printable(table.dataset.channels[channel]),
                                  period_label(period));
        common.path = path_of(other.forces[force->second].name, total ? "total" : other.channels[*channels[channel]],
                              period_label(period));
        common.there = total ? total_of(other, force->second, period)
                             : other.count(force->second, *channels[channel], period).value_or(Count());
        visit(common);
      }
    }
  }
}

/// Adds a second period without figures, so that the figures of the first can be summed.
Dataset with_second_period(const Dataset& dataset) {
  Dataset padded = dataset;
  Period next = dataset.periods.front();
  ++next.index;
  padded.periods.push_back(next);
  return padded;
}

/// Each force with each channel and period of a table, as one text.
std::vector<std::string> keys_of(const TableFigures& table) {
  std::vector<std::string> keys;
  for (const Force& force : table.dataset.forces) {
    for (const std::string& channel : table.dataset.channels) {
      const int family = channel_family(channel);
      const std::string what = family != 0 ? std::to_string(family) : fold_header(channel);
      for (const Period period : table.dataset.periods) {
        keys.push_back(fmt::format("{}\n{}\n{}", fold_name(force.name), what, period_label(period)));
      }
    }
  }
  return keys;
}

}  // namespace

std::uint64_t TableFigures::line(std::uint64_t written_line) const {
  const std::uint64_t at = std::clamp<std::uint64_t>(written_line, 1, written.lines.size());
  return written.lines[at - 1];
}

std::vector<Summary> all_figures(const Dataset& dataset, const AggregateOptions& options, Diagnostics& diagnostics) {
  if (dataset.periods.size() == 1) return all_figures(with_second_period(dataset), options, diagnostics);
  std::vector<Summary> summaries;
  std::optional<Summary> first = aggregate(dataset, options, diagnostics);
  if (!first) return summaries;
  const Period baseline = first->baseline(), comparison = first->comparison();
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

namespace {

AuditedTable about_table(const FoundTable& found) {
  AuditedTable about;
  about.first_line = found.rows.front().line;
  about.last_line = found.rows.back().line;
  about.kind = found.kind;
  return about;
}

/// Confirms the totals and increases that follow from their parts.
void confirm_stated(TableFigures& table) {
  if (table.about.checked == 0) return;
  table.findings.push_back({Verdict::confirmed, table.about.first_line, "table",
                            fmt::format("its totals and increases follow from their parts: {}", table.about.checked),
                            table.about.checked});
}

TableFigures read_counts(const FoundTable& found, FigureTable written, const LoadOptions& load_options,
                         const AggregateOptions& figures) {
  TableFigures table;
  table.about = about_table(found);
  table.written = std::move(written);
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
  confirm_stated(table);
  return table;
}

TableFigures read_measures(const FoundTable& found, MeasuredTable measured) {
  TableFigures table;
  table.about = about_table(found);
  table.about.trouble = measured.trouble;
  table.about.left_out = measured.left_out;
  table.about.checked = measured.checked;
  table.about.rows = static_cast<std::uint64_t>(
      std::ranges::count_if(measured.rows, [](const FactRow& row) { return !row.is_region; }));
  table.findings = measured.findings;
  confirm_stated(table);
  if (table.about.trouble.empty()) table.measured = std::move(measured);
  return table;
}

}  // namespace

std::optional<TableFigures> read_table(const FoundTable& found, const LoadOptions& load_options,
                                       const AggregateOptions& figures, bool as_it_stands) {
  std::optional<TableFigures> counts;
  if (std::optional<FigureTable> written = as_figures(found)) {
    counts = read_counts(found, *std::move(written), load_options, figures);
    if (counts->about.trouble.empty()) return counts;
  }
  if (!as_it_stands) return counts;
  std::optional<MeasuredTable> measured = as_measures(found);
  if (!measured || (counts && !measured->trouble.empty())) return counts;
  return read_measures(found, *std::move(measured));
}

void compare_with_data(TableFigures& table, const Dataset& data) {
  constexpr const char* kRemedy = "is no {} of the data: --rename MAP.csv says which it is";
  const auto channels = channels_in(data, table.dataset);
  for (std::size_t at = 0; at < channels.size(); ++at) {
    if (channels[at] || table.dataset.channels[at] == kUnnamedChannel) continue;
    find(table, Verdict::untraceable, table.about.first_line, table.dataset.channels[at],
         fmt::format(kRemedy, "channel"));
  }
  const auto forces = forces_of(data);
  for (const Force& force : table.dataset.forces) {
    if (forces.contains(fold_name(force.name))) continue;
    find(table, Verdict::untraceable, table.line(force.origin.line), force.name, fmt::format(kRemedy, "force"));
  }
  std::uint64_t same = 0;
  each_common(table, data, [&](const CommonCount& common) {
    const std::string said = fmt::format("{}", common.here.value());
    if (common.there.is_missing()) {
      find(table, Verdict::untraceable, common.line, said, fmt::format("the data has no figure for {}", common.name));
    } else if (common.there != common.here) {
      find(table, Verdict::contradicted, common.line, said,
           fmt::format("{} is {} in the data", common.name, common.there.value()));
    } else {
      table.cells.push_back({common.line, common.here.value(), common.path});
      ++same;
    }
  });
  if (same == 0) return;
  table.findings.push_back({Verdict::confirmed, table.about.first_line, "table",
                            fmt::format("its counts are those of the data: {}", same), same});
}

void TablesAbove::compare(TableFigures& table) {
  for (const std::size_t at : sharing(table)) {
    const TableFigures& above = *tables_[at];
    each_common(table, above.dataset, [&](const CommonCount& common) {
      if (common.there.is_missing() || common.there == common.here) return;
      find(table, Verdict::contradicted, common.line, fmt::format("{}", common.here.value()),
           fmt::format("{} is {} in the table at line {}", common.name, common.there.value(), above.about.first_line));
    });
  }
}

/// The first tables that have one of the table's forces in one of its periods.
std::vector<std::size_t> TablesAbove::sharing(const TableFigures& table) const {
  std::set<std::size_t> found;
  for (const std::string& key : keys_of(table)) {
    if (const auto at = first_.find(key); at != first_.end()) found.insert(at->second);
  }
  return {found.begin(), found.end()};
}

void TablesAbove::add(const TableFigures& table) {
  for (std::string& key : keys_of(table)) first_.emplace(std::move(key), tables_.size());
  tables_.push_back(&table);
}

}  // namespace reach::cli
