#include "audit/page/stated_sums.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include <fmt/core.h>

#include <reach/change.hpp>

#include "audit/page/figure_cell.hpp"
#include "model/total_words.hpp"
#include "text/grouped.hpp"
#include "text/unicode.hpp"

namespace reach::audit {
namespace {

/// The exact whole figures by measure, period and row. Rounded figures are left out: they need not add up.
class WholeFigures {
 public:
  explicit WholeFigures(const MeasuredTable& table) {
    for (const MeasuredFigure& figure : table.figures) {
      if (figure.half_step == 0) values_.emplace(std::tuple(figure.measure, figure.period, figure.row), figure.digits);
    }
  }

  [[nodiscard]] std::optional<Int128> at(std::uint32_t measure, Period period, std::uint32_t row) const {
    const auto found = values_.find({measure, period, row});
    return found == values_.end() ? std::nullopt : std::optional<Int128>(found->second);
  }

  /// Each measure with each period that it has.
  [[nodiscard]] std::vector<std::pair<std::uint32_t, Period>> columns() const {
    std::vector<std::pair<std::uint32_t, Period>> columns;
    for (const auto& [key, value] : values_) {
      const std::pair column(std::get<0>(key), std::get<1>(key));
      if (columns.empty() || columns.back() != column) columns.push_back(column);
    }
    return columns;
  }

 private:
  std::map<std::tuple<std::uint32_t, Period, std::uint32_t>, std::int64_t> values_;
};

/// A total or change that a table states, and what it must be.
struct StatedSum {
  std::uint64_t line = 0;
  std::string said;
  std::string truth;
  bool right = false;
};

std::string shown_count(Int128 value) { return grouped(static_cast<std::int64_t>(value)); }

/// Adds findings for stated figures of one kind. Wrong ones are contradictions if at least twice as many are right;
/// otherwise they may be sums of something else. `typed_wrong`: even a single one is, being near the sum.
void report_stated(MeasuredTable& table, const std::vector<StatedSum>& stated, bool typed_wrong) {
  const auto right = static_cast<std::size_t>(std::ranges::count_if(stated, &StatedSum::right));
  table.checked += right;
  const bool trusted = right >= 2 * (stated.size() - right) || (typed_wrong && stated.size() == 1);
  for (const StatedSum& each : stated) {
    if (each.right) continue;
    table.findings.push_back(
        {trusted ? Verdict::contradicted : Verdict::untraceable, each.line, each.said, each.truth, 1});
  }
}

/// The sum of all rows that are not totals, except `total`; nothing if one lacks a figure, or there are fewer than two.
std::optional<Int128> sum_of_others(const MeasuredTable& table, const WholeFigures& values, std::uint32_t measure,
                                    Period period, std::uint32_t total) {
  Int128 sum = 0;
  std::size_t parts = 0;
  for (std::uint32_t row = 0; row < table.rows.size(); ++row) {
    if (row == total || table.rows[row].is_region) continue;
    const auto value = values.at(measure, period, row);
    if (!value) return std::nullopt;
    sum += *value;
    ++parts;
  }
  return parts < 2 ? std::nullopt : std::optional(sum);
}

void check_total_row(MeasuredTable& table, const WholeFigures& values, std::uint32_t total) {
  std::vector<StatedSum> stated;
  bool near = true;
  for (const auto& [measure, period] : values.columns()) {
    if (!table.measures[measure].additive) continue;
    const auto said = values.at(measure, period, total);
    const auto sum = sum_of_others(table, values, measure, period, total);
    if (!said || !sum) continue;
    near = near && 2 * *said > *sum && *said < 2 * *sum;
    stated.push_back({table.rows[total].line, shown_count(*said),
                      fmt::format("the {} of the other rows add up to {}", printable(table.measures[measure].name),
                                  shown_count(*sum)),
                      *said == *sum});
  }
  report_stated(table, stated, near && is_total_name(table.rows[total].name));
}

/// The figures of one measure that may be the sum of the others, each with that sum, where all parts are given.
std::vector<StatedSum> sums_across(const MeasuredTable& table, const WholeFigures& values, std::uint32_t total) {
  std::vector<StatedSum> stated;
  const auto columns = values.columns();
  for (const auto& [measure, period] : columns) {
    if (measure != total) continue;
    for (std::uint32_t row = 0; row < table.rows.size(); ++row) {
      const auto said = values.at(measure, period, row);
      Int128 sum = 0;
      std::size_t parts = 0;
      bool complete = said.has_value();
      for (const auto& [other, when] : columns) {
        const bool part = other != measure && table.measures[other].additive && !table.measures[other].total &&
                          (when == period || period == kUndated);
        if (!part) continue;
        const auto value = values.at(other, when, row);
        complete = complete && value.has_value();
        sum += value.value_or(0);
        ++parts;
      }
      if (!complete || parts < 2) continue;
      stated.push_back({table.rows[row].line, shown_count(*said),
                        fmt::format("its parts add up to {}", shown_count(sum)), *said == sum});
    }
  }
  return stated;
}

void check_total_columns(MeasuredTable& table, const WholeFigures& values) {
  std::vector<StatedSum> stated;
  for (std::uint32_t measure = 0; measure < table.measures.size(); ++measure) {
    if (!table.measures[measure].total) continue;
    std::ranges::move(sums_across(table, values, measure), std::back_inserter(stated));
  }
  report_stated(table, stated, false);
}

/// Whether a measure is called like a total of something: `All children`, `Total visitors`.
bool is_called_total(const std::string& name) {
  const std::string folded = fold_name(name);
  return folded.starts_with("all ") || folded.starts_with("total ");
}

/// Whether a number is the change, or a percentage the change rounded to its decimals.
bool is_change(const CellFigure& said, Int128 from, Int128 to) {
  if (!said.percent) return said.decimals == 0 && to - from == said.digits;
  Int128 scale = 100;
  for (int place = 0; place < said.decimals; ++place) scale *= 10;
  return from > 0 && rounded_quotient(scale * (to - from), from) == said.digits;
}

/// The figures of `+470 (81%)`; empty if any part is not understood.
std::vector<CellFigure> change_figures(std::string_view cell) {
  std::vector<CellFigure> figures;
  const std::size_t open = cell.find('(');
  const std::string_view first = trim(cell.substr(0, open));
  std::string_view second = open == std::string_view::npos ? std::string_view() : cell.substr(open + 1);
  if (second.ends_with(')')) second.remove_suffix(1);
  for (const std::string_view part : {first, second}) {
    if (part.empty()) continue;
    const auto figure = read_figure(part);
    if (!figure) return {};
    figures.push_back(*figure);
  }
  return figures;
}

}  // namespace

void mark_total_rows(MeasuredTable& table) {
  const bool known = std::ranges::any_of(table.rows, &FactRow::is_region);
  if (known || table.rows.size() < 3) return;
  const WholeFigures values(table);
  for (const auto total : {static_cast<std::uint32_t>(table.rows.size() - 1), 0U}) {
    std::size_t sums = 0, agree = 0;
    for (const auto& [measure, period] : values.columns()) {
      const auto said = values.at(measure, period, total);
      const auto sum = sum_of_others(table, values, measure, period, total);
      if (!said || !sum || *sum <= 1 || !table.measures[measure].additive) continue;
      ++sums;
      agree += *said == *sum ? 1U : 0U;
    }
    if (2 * agree <= sums) continue;
    table.rows[total].is_region = true;
    return;
  }
}

void mark_total_measures(MeasuredTable& table) {
  const WholeFigures values(table);
  for (std::uint32_t measure = 0; measure < table.measures.size(); ++measure) {
    TableMeasure& each = table.measures[measure];
    if (each.total || !each.additive || !is_called_total(each.name)) continue;
    const std::vector<StatedSum> sums = sums_across(table, values, measure);
    each.total = 2 * static_cast<std::size_t>(std::ranges::count_if(sums, &StatedSum::right)) > sums.size();
  }
}

void check_stated_sums(MeasuredTable& table) {
  const WholeFigures values(table);
  const auto totals = std::ranges::count_if(table.rows, &FactRow::is_region);
  for (std::uint32_t row = 0; totals == 1 && row < table.rows.size(); ++row) {
    if (table.rows[row].is_region && table.rows.size() > 2) check_total_row(table, values, row);
  }
  check_total_columns(table, values);
}

void check_changes(MeasuredTable& table, const std::vector<TableRow>& rows, const MeasureColumns& columns) {
  const WholeFigures values(table);
  const auto periods = values.columns();
  if (table.measures.size() != 1 || periods.size() != 2) return;
  const bool scaled =
      std::ranges::any_of(columns.figures, [](const MeasureColumn& each) { return each.header.unit != 1; });
  TextMap<std::uint32_t> ids;
  for (std::uint32_t row = 0; row < table.rows.size(); ++row) ids.emplace(fold_name(table.rows[row].name), row);
  for (const MeasureColumn& column : columns.changes) {
    std::vector<StatedSum> stated;
    for (std::size_t at = 1; at < rows.size(); ++at) {
      const auto row = ids.find(fold_name(without_notes(rows[at].cells[*columns.names])));
      if (row == ids.end()) continue;
      const auto from = values.at(0, periods[0].second, row->second), to = values.at(0, periods[1].second, row->second);
      if (!from || !to) continue;
      const std::string& cell = rows[at].cells[column.at];
      for (CellFigure said : change_figures(cell)) {
        said.percent = said.percent || column.header.percent;
        if (scaled && !said.percent) continue;  // its unit is not known
        stated.push_back({rows[at].line, cell,
                          fmt::format("{} went from {} to {}", printable(table.rows[row->second].name),
                                      shown_count(*from), shown_count(*to)),
                          is_change(said, *from, *to)});
      }
    }
    report_stated(table, stated, false);
  }
}

}  // namespace reach::audit
