// Adds the figures of a table read as it stands to the facts.
#include <algorithm>

#include <reach/audit.hpp>
#include <reach/dataset.hpp>

#include "model/total_words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// The row that a sentence means if it names none: the total, the last one if there are several.
std::optional<std::uint32_t> whole_row(const MeasuredTable& table) {
  std::optional<std::uint32_t> whole;
  for (std::uint32_t row = 0; row < table.rows.size(); ++row) {
    if (table.rows[row].is_region) whole = row;
  }
  return whole;
}

/// The name that sentences may use for a row; `All forces` for a total without a name of its own.
std::string row_name(const FactRow& row) {
  if (!row.is_region || !is_total_name(row.name)) return row.name;
  const std::string own = total_of(row.name);
  return own.empty() ? std::string(kAllForces) : own;
}

/// Whether the only measure counts something, so that it is its own total.
bool has_sole_count(const MeasuredTable& table) {
  const TableMeasure& first = table.measures.front();
  return table.measures.size() == 1 && first.additive && !first.percent && !first.total;
}

/// Whether a measure is a channel: any but a total without a name.
bool is_channel(const TableMeasure& measure) { return !measure.total || measure.name != kUnnamedChannel; }

std::pair<Period, Period> ends_of(const MeasuredTable& table) {
  std::optional<Period> first, last;
  for (const MeasuredFigure& figure : table.figures) {
    if (figure.period == kUndated) continue;
    if (!first || figure.period < *first) first = figure.period;
    if (!last || *last < figure.period) last = figure.period;
  }
  return {first.value_or(kUndated), last.value_or(kUndated)};
}

}  // namespace

/// Adds the kind of a measure to its channel, which holds counts only if all measures of this name are counts.
void Facts::add_measure(const TableMeasure& measure) {
  const std::uint32_t id = channel_ids_.at(fold_header(measure.name));
  percent_.resize(channels_.size());
  not_additive_.resize(channels_.size());
  percent_[id] = percent_[id] || measure.percent;
  not_additive_[id] = not_additive_[id] || !measure.additive;
}

void Facts::add(const MeasuredTable& table, std::uint32_t source) {
  const std::size_t before = figures_.size();
  std::vector<std::string> names;
  for (const TableMeasure& measure : table.measures) {
    if (is_channel(measure)) names.push_back(measure.name);
  }
  add_channels(names);
  for (const TableMeasure& measure : table.measures) {
    if (is_channel(measure)) add_measure(measure);
  }
  const bool sole = !table.measures.empty() && has_sole_count(table);
  std::vector<std::uint32_t> rows;
  std::size_t forces = 0;
  for (FactRow row : table.rows) {
    row.name = row_name(row);
    row.source = source;
    row.as_it_stands = true;
    row.one_channel = sole;
    forces += row.is_region ? 0U : 1U;
    rows.push_back(row_of(row));
  }
  for (const MeasuredFigure& figure : table.figures) {
    const TableMeasure& measure = table.measures[figure.measure];
    const Precision precision{figure.decimals, figure.half_step};
    Fact fact{rows[figure.row], kTotalChannel, figure.period};
    if (measure.total) add_figure(fact, figure.digits, precision);
    if (!is_channel(measure)) continue;
    fact.channel = channel_ids_.at(fold_header(measure.name));
    add_figure(fact, figure.digits, precision);
  }
  settle_figures(before);
  others.insert(others.end(), table.others.begin(), table.others.end());
  if (const auto whole = whole_row(table)) add_default(rows[*whole], forces);
  const auto [first, last] = ends_of(table);
  choose_periods(first, last);
}

}  // namespace reach
