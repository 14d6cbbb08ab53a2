#include "cli/auditing/audit_tables.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "diagnostic/codes/totals.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

/// The cell that a finding is about: the marked part of its line.
std::string marked(const Place& place) {
  return place.snippet.substr(std::min(place.caret, place.snippet.size()), place.caret_length);
}

/// The options that also apply to tables in a document: names, regions and periods. The others are about data files.
LoadOptions for_tables(const LoadOptions& given) {
  LoadOptions options = given;
  options.encoding.clear();
  options.delimiter = '\t';
  options.skip_lines = 0;
  options.rows.reset();
  options.ignore_columns.clear();
  options.sum_over.clear();
  options.events = {};
  options.zone.reset();
  return options;
}

/// Takes the errors of reading: a stated mismatch is a contradiction, any other means that the table cannot be read.
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

/// The summary of the chosen periods. A single period is compared with an empty one, because aggregate needs two.
std::optional<Summary> summary_of(const Dataset& dataset, const AggregateOptions& options, Diagnostics& diagnostics) {
  if (dataset.periods.size() > 1) return aggregate(dataset, options, diagnostics);
  Dataset padded = dataset;
  Period next = dataset.periods.front();
  ++next.index;
  padded.periods.push_back(next);
  return aggregate(padded, options, diagnostics);
}

}  // namespace

std::uint64_t TableFigures::line(std::uint64_t written_line) const {
  const std::uint64_t at = std::clamp<std::uint64_t>(written_line, 1, written.lines.size());
  return written.lines[at - 1];
}

void visit_summaries(const Dataset& dataset, const AggregateOptions& options, std::optional<Summary> first,
                     const std::function<void(const Summary&)>& visit) {
  Diagnostics unneeded;
  if (!first) first = summary_of(dataset, options, unneeded);
  if (!first) return;
  const Period baseline = first->baseline(), comparison = first->comparison();
  visit(*first);
  first.reset();
  for (const Period period : dataset.periods) {
    if (period == baseline || period == comparison || period.kind != baseline.kind) continue;
    AggregateOptions further = options;
    further.baseline = baseline;
    further.comparison = period;
    if (const std::optional<Summary> summary = aggregate(dataset, further, unneeded)) visit(*summary);
  }
}

namespace {

AuditedTable about_table(const FoundTable& found) {
  AuditedTable about;
  about.first_line = found.rows.first_line();
  about.last_line = found.rows.last_line();
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
  table.summary = summary_of(table.dataset, figures, refusals);
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

}  // namespace reach::cli
