#include "load/rows/column_totals.hpp"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "diagnostic/codes/totals.hpp"
#include "diagnostic/suggest.hpp"
#include "load/dataset/partial_total.hpp"
#include "load/header/formulas.hpp"
#include "load/rows/input_reader.hpp"
#include "load/words/words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::size_t kMostKept = 1000;  ///< rows of a column, and findings

using SlotNumbers = std::vector<std::uint32_t>;

/// How many of these slots belong to columns before this one.
std::size_t slots_before(const Binding& binding, std::span<const std::uint32_t> slots, ColumnIndex column) {
  return static_cast<std::size_t>(
      std::ranges::lower_bound(slots, column, {}, [&](std::uint32_t slot) { return binding.counts[slot].column; }) -
      slots.begin());
}

std::string columns_text(const InputReader& file, std::span<const std::uint32_t> slots) {
  std::vector<std::string> names;
  for (const std::uint32_t slot : slots)
    names.push_back(in_backticks(file.binding.header.columns[file.binding.counts[slot].column].text));
  return listed_names(names);
}

bool equals(const Decimal& stated, Count sum) { return stated.decimals == 0 && stated.digits == sum.value(); }

/// The report on a total that differs from the sum of the columns that give it in other rows.
Diagnostic differs_from(const InputReader& file, std::string_view name, const Stated& figure,
                        std::span<const std::uint32_t> parts, Count sum) {
  return error(code::stated_mismatch,
               fmt::format("{} of {} is {}, but {} give {}",
                           in_backticks(file.binding.header.columns[figure.column].text), in_backticks(name),
                           in_backticks(figure.shown), columns_text(file, parts), sum.value()))
      .hint("correct the figure or its parts")
      .at(figure.place);
}

}  // namespace

ColumnTotals::Column& ColumnTotals::column(const InputReader& file, std::uint32_t at) {
  const auto [found, fresh] = columns_.try_emplace(at);
  if (fresh) found->second.scope = scope_of_total(file.binding, at, file.all.channels);
  return found->second;
}

Checked ColumnTotals::check(InputReader& file, std::string_view name, std::span<const Stated> figures,
                            std::span<const Count> slots) {
  Checked checked;
  for (const Stated& figure : figures) {
    const bool by_name = !file.binding.header.columns[figure.column].part.empty();  // `Q1`: only of its months
    const bool keeps = figure.is_total() && !by_name && !file.all.set_aside.is_open();
    Column* const kept = keeps ? &column(file, figure.column) : nullptr;
    const auto row = [&] { return Row{std::string(name), figure, {slots.begin(), slots.end()}}; };
    if (keeps && !kept->parts.empty()) {
      check_parts(file, *kept, row());
      continue;
    }
    Diagnostics findings;
    const Checked one =
        check_row(name, {&figure, 1}, slots, file.all.options.rounded_totals, keeps ? findings : file.all.diagnostics);
    checked.unchecked += one.unchecked;
    file.all.rounded.add(one.rounded);
    if (!keeps) {
      checked.confirmed += one.confirmed;
      continue;
    }
    kept->confirmed += one.confirmed;
    const bool differs = !findings.all().empty();
    if (differs && kept->differing++ < kMostKept) kept->findings.push_back(findings.all().front());
    if (kept->rows.size() == kMostKept || (one.confirmed == 0 && !differs)) continue;
    kept->rows.push_back(row());
    if (kept->rows.size() == kMostKept && kept->differing > 0) decide(file, figure.column, *kept);
  }
  return checked;
}

/// Checks a row of a column that is the total of only some columns.
void ColumnTotals::check_parts(InputReader& file, Column& column, const Row& row) {
  const auto sum = sum_of(column.parts, row.counts);
  if (!sum) return;
  if (equals(row.figure.value, *sum))
    ++column.confirmed;
  else
    file.all.diagnostics.add(differs_from(file, row.name, row.figure, column.parts, *sum));
}

/// For a column that is not the sum of all its possible parts, finds the parts that it is the sum of: neighbouring
/// columns that add up to it in most rows, or any that do in every row. Checks the rows read so far against them.
void ColumnTotals::decide(InputReader& file, std::uint32_t at, Column& column) {
  std::vector<TotalEquation> equations;
  for (const Row& row : column.rows) {
    const Decimal& total = row.figure.value;
    TotalEquation& equation = equations.emplace_back(TotalEquation{total.decimals == 0 ? total.digits : -1, {}});
    for (const std::uint32_t slot : column.scope) {
      const Count count = row.counts[slot];
      equation.parts.push_back(count.is_missing() ? std::nullopt : std::optional<Int128>(count.value()));
    }
  }
  const auto found = find_partial_total(equations, slots_before(file.binding, column.scope, at));
  if (!found) return;
  SlotNumbers parts;
  for (const std::size_t part : found->parts) parts.push_back(column.scope[part]);
  const auto holds = static_cast<std::uint64_t>(std::ranges::count_if(column.rows, [&](const Row& row) {
    const auto sum = sum_of(parts, row.counts);
    return sum && equals(row.figure.value, *sum);
  }));
  const bool neighbours = found->parts.back() - found->parts.front() + 1 == found->parts.size();
  const bool mostly = holds > column.confirmed && holds * 2 > column.rows.size();
  if (!mostly || (!neighbours && holds < column.rows.size())) return;
  column.parts = std::move(parts);
  column.confirmed = 0;
  for (const Row& row : std::exchange(column.rows, {})) check_parts(file, column, row);
}

/// Reports a column with the neighbouring columns whose sum comes near to it, unless the sum of all its possible parts
/// does.
bool ColumnTotals::report_nearest(InputReader& file, std::uint32_t at, const Column& column) {
  if (column.confirmed > 0 || column.differing > column.rows.size()) return false;
  const Row& first = column.rows.front();
  const std::span before = std::span(column.scope).first(slots_before(file.binding, column.scope, at));
  std::vector<Int128> figures;
  Int128 all = 0;
  for (const std::uint32_t slot : before) {
    if (first.counts[slot].is_missing()) return false;
    figures.push_back(first.counts[slot].value());
    all += figures.back();
  }
  const Decimal& total = first.figure.value;
  const auto run = total.decimals == 0 ? nearest_run(figures, total.digits) : std::nullopt;
  if (!run || !is_near(run->sum, total.digits) || is_near(all, total.digits)) return false;
  const std::span parts = before.subspan(run->first);
  for (const Row& row : column.rows) {
    file.all.diagnostics.add(
        differs_from(file, row.name, row.figure, parts, sum_of(parts, row.counts).value_or(Count(0))));
  }
  return true;
}

void ColumnTotals::report(InputReader& file, std::uint32_t at, Column& column) {
  const std::string& text = file.binding.header.columns[at].text;
  if (report_nearest(file, at, column)) return;
  const bool everywhere = column.confirmed == 0 && column.differing > 1;
  if (!everywhere) {
    for (Diagnostic& finding : column.findings) file.all.diagnostics.add(std::move(finding));
    const auto more = column.differing - column.findings.size();
    for (std::uint64_t left = 0; left < more; ++left) file.all.diagnostics.add(column.findings.back());
    return;
  }
  Diagnostic first = std::move(column.findings.front());
  first.message += fmt::format("; no columns beside {} add up to it in every row", in_backticks(text));
  first.hint = fmt::format(
      "correct the figures; if {0} counts something else, add --as-channel {1}; --ignore-column {1} "
      "leaves out this total, but no counts",
      in_backticks(text), as_argument(text));
  file.all.diagnostics.add(std::move(first));
}

void ColumnTotals::settle(InputReader& file) {
  for (auto& [at, column] : columns_) {
    if (column.differing > 0) differing_.insert(at);
    if (column.differing > 0 && column.parts.empty()) decide(file, at, column);
    file.info.stated_checked += column.confirmed;
    if (column.differing == 0) continue;
    if (column.parts.empty()) {
      report(file, at, column);
      continue;
    }
    file.all.diagnostics.add(note(code::stated_total, fmt::format("{} is taken as the sum of {}: checked, not added",
                                                                  in_backticks(file.binding.header.columns[at].text),
                                                                  columns_text(file, column.parts)))
                                 .in(file.info.path, file.binding.header.line));
    if (file.binding.is_tall()) continue;
    for (StatedRow& row : file.stated.rows) {
      for (StatedFigure& figure : row.figures) {
        if (figure.column == at) figure.formulas = {Formula{Role::total, {}, column.parts}};
      }
    }
  }
  columns_.clear();
}

}  // namespace reach
