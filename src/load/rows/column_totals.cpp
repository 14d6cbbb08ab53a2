#include "load/rows/column_totals.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include <fmt/core.h>

#include "diagnostic/codes/totals.hpp"
#include "diagnostic/suggest.hpp"
#include "load/dataset/partial_total.hpp"
#include "load/header/formulas.hpp"
#include "load/rows/input_reader.hpp"
#include "load/sums/sum_text.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::size_t kMostKept = 1000;  ///< findings of a column

bool is_total(const Stated& figure) { return !figure.formulas.empty() && figure.formulas.front().what == Role::total; }

/// The header column of each count column.
std::vector<ColumnIndex> columns_of(const Binding& binding) {
  std::vector<ColumnIndex> columns;
  columns.reserve(binding.counts.size());
  for (const CountColumn& count : binding.counts) columns.push_back(count.column);
  return columns;
}

std::string columns_text(const InputReader& file, std::span<const std::uint32_t> slots) {
  std::vector<std::string> names;
  for (const std::uint32_t slot : slots)
    names.push_back(in_backticks(file.binding.header.columns[file.binding.counts[slot].column].text));
  return listed_names(names);
}

/// The report on a total that is not the sum of the columns whose sum it is in other rows.
Diagnostic differs_from(std::span<const std::uint32_t> run, std::string_view name, const Stated& figure,
                        std::span<const Count> slots, const InputReader& file) {
  Sum sum;
  for (const std::uint32_t slot : run) sum.add(slots[slot]);
  const std::string parts = fmt::format("{} give {}", columns_text(file, run), sum.result().value_or(Count(0)).value());
  return error(code::stated_mismatch,
               fmt::format("{} of {} is {}, but {}", in_backticks(file.binding.header.columns[figure.column].text),
                           in_backticks(name), in_backticks(figure.shown), parts))
      .hint("correct the figure or its parts")
      .at(figure.place);
}

Int128 distance(Int128 one, Int128 other) { return one < other ? other - one : one - other; }

/// Of the columns that end right before a total, those whose sum comes nearest to it: within a tenth, while all of its
/// possible parts together do not. Empty if there are none, or if a count is missing. O(columns).
std::vector<std::uint32_t> nearest_run(std::span<const std::uint32_t> before, const Decimal& total,
                                       std::span<const Count> counts) {
  constexpr int kTenth = 10;
  if (total.decimals != 0) return {};
  Int128 sum = 0;
  Int128 least = total.digits;
  std::size_t best = before.size();
  for (std::size_t first = before.size(); first-- > 0;) {
    if (counts[before[first]].is_missing()) return {};
    sum += counts[before[first]].value();
    if (first + 1 == before.size() || distance(sum, total.digits) >= least) continue;
    least = distance(sum, total.digits);
    best = first;
  }
  const bool is_near = least * kTenth <= total.digits && distance(sum, total.digits) * kTenth > total.digits;
  return is_near ? std::vector<std::uint32_t>(before.begin() + static_cast<std::ptrdiff_t>(best), before.end())
                 : std::vector<std::uint32_t>();
}

}  // namespace

TotalRuns::TotalRuns(std::vector<std::uint32_t> scope) : scope_(std::move(scope)) {
  for (std::size_t first = 0; first + 1 < scope_.size(); ++first) ends_.push_back({first + 1, scope_.size() - 1});
}

bool TotalRuns::check(const Decimal& total, std::span<const Count> slots) {
  std::vector<Int128> sums(1, 0);
  for (const std::uint32_t slot : scope_) {
    if (slots[slot].is_missing()) return true;
    sums.push_back(sums.back() + slots[slot].value());
  }
  std::vector<Ends> next = ends_;
  bool any = false;
  std::size_t least = 0;  // the first end at which the sum reaches the total
  std::size_t most = 0;   // the first end at which it is above it
  for (std::size_t first = 0; first < next.size(); ++first) {
    least = std::max(least, first);
    most = std::max(most, first);
    while (least < scope_.size() && sums[least + 1] - sums[first] < total.digits) ++least;
    while (most < scope_.size() && sums[most + 1] - sums[first] <= total.digits) ++most;
    next[first].first = std::max(next[first].first, total.decimals == 0 ? least : scope_.size());
    next[first].last = most == 0 ? 0 : std::min(next[first].last, most - 1);
    any = any || next[first].first <= next[first].last;
  }
  ++(any ? rows_ : others_);
  if (any) ends_ = std::move(next);
  return any;
}

std::vector<std::uint32_t> TotalRuns::slots(std::span<const std::uint32_t> slot_columns, std::uint32_t column) const {
  if (rows_ == 0) return {};
  std::vector<std::uint32_t> best;
  std::uint32_t nearest = 0xFFFFFFFF;
  for (std::size_t first = 0; first < ends_.size(); ++first) {
    const Ends& ends = ends_[first];
    if (ends.first > ends.last) continue;
    for (const std::size_t last : {ends.first, ends.last}) {
      const std::uint32_t begin = slot_columns[scope_[first]];
      const std::uint32_t end = slot_columns[scope_[last]];
      const std::uint32_t distance = end < column ? column - end : begin > column ? begin - column : 0;
      if (distance >= nearest) continue;
      nearest = distance;
      best.assign(scope_.begin() + static_cast<std::ptrdiff_t>(first),
                  scope_.begin() + static_cast<std::ptrdiff_t>(last) + 1);
    }
  }
  return best;
}

ColumnTotals::Column& ColumnTotals::column(const InputReader& file, std::uint32_t at) {
  const auto found = columns_.find(at);
  if (found != columns_.end()) return found->second;
  return columns_.emplace(at, Column{TotalRuns(scope_of_total(file.binding, at, file.all.channels))}).first->second;
}

Checked ColumnTotals::check(InputReader& file, std::string_view name, std::span<const Stated> figures,
                            std::span<const Count> slots) {
  Checked checked;
  for (const Stated& figure : figures) {
    const bool by_name = !file.binding.header.columns[figure.column].part.empty();  // `Q1` is of its months only
    const bool keeps = is_total(figure) && !by_name && !file.all.set_aside.is_open();
    Diagnostics findings;
    const Checked one =
        check_row(name, {&figure, 1}, slots, file.all.options.rounded_totals, keeps ? findings : file.all.diagnostics);
    checked.unchecked += one.unchecked;
    file.all.rounded.add(one.rounded);
    if (!keeps) {
      checked.confirmed += one.confirmed;
      continue;
    }
    Column& kept = column(file, figure.column);
    const auto row = [&] { return Row{std::string(name), figure, {slots.begin(), slots.end()}}; };
    if (!kept.runs.check(figure.value, slots) && kept.other.size() < kMostKept) kept.other.push_back(row());
    kept.confirmed += one.confirmed;
    if (findings.all().empty()) continue;
    ++kept.differing;
    if (kept.findings.size() >= kMostKept) continue;
    kept.findings.push_back(findings.all().front());
    kept.rows.push_back(row());
  }
  return checked;
}

/// Reports a column by the neighbouring columns that come near to it, if not all of its possible parts do.
bool ColumnTotals::report_nearest(InputReader& file, std::uint32_t at, const Column& column) {
  if (column.confirmed > 0 || column.differing > column.rows.size()) return false;
  const std::vector<ColumnIndex> columns = columns_of(file.binding);
  std::vector<std::uint32_t> before;
  std::ranges::copy_if(column.runs.scope(), std::back_inserter(before), [&](auto slot) { return columns[slot] < at; });
  const Row& first = column.rows.front();
  const auto run = nearest_run(before, first.figure.value, first.counts);
  if (run.empty()) return false;
  for (const Row& row : column.rows)
    file.all.diagnostics.add(differs_from(run, row.name, row.figure, row.counts, file));
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

/// The slots that add up to a total in every row though they are not all neighbours; empty if there are none.
std::vector<std::uint32_t> ColumnTotals::apart(const Column& column) {
  if (column.confirmed > 0 || column.differing > column.rows.size()) return {};
  const auto scope = column.runs.scope();
  std::vector<TotalEquation> equations;
  for (const Row& row : column.rows) {
    if (row.figure.value.decimals != 0) return {};
    TotalEquation& equation = equations.emplace_back(TotalEquation{row.figure.value.digits, {}});
    for (const std::uint32_t slot : scope) {
      const Count count = row.counts[slot];
      equation.parts.push_back(count.is_missing() ? std::nullopt : std::optional<Int128>(count.value()));
    }
  }
  const auto found = find_partial_total(equations, scope.size());
  if (!found) return {};
  const bool holds = std::ranges::all_of(equations, [&](const TotalEquation& equation) {
    const auto sum = sum_of_parts(equation, found->parts);
    return !sum || *sum == equation.total;
  });
  std::vector<std::uint32_t> slots;
  for (const std::size_t part : found->parts) slots.push_back(scope[part]);
  return holds ? slots : std::vector<std::uint32_t>();
}

void ColumnTotals::settle(InputReader& file) {
  std::map<std::uint32_t, std::vector<Formula>> changed;
  for (auto& [at, column] : columns_) {
    if (column.differing == 0) {
      file.info.stated_checked += column.confirmed;
      continue;
    }
    differing_.insert(at);
    std::vector<std::uint32_t> slots = column.runs.slots(columns_of(file.binding), at);
    const bool is_run =
        !slots.empty() && column.runs.rows() > column.runs.others() && column.runs.rows() > column.confirmed;
    if (!is_run) slots = apart(column);
    if (slots.empty()) {
      file.info.stated_checked += column.confirmed;
      report(file, at, column);
      continue;
    }
    file.info.stated_checked += is_run ? column.runs.rows() : column.rows.size();
    if (!is_run) column.other.clear();
    for (const Row& row : column.other)
      file.all.diagnostics.add(differs_from(slots, row.name, row.figure, row.counts, file));
    file.all.diagnostics.add(note(code::stated_total, fmt::format("{} is taken as the sum of {}: checked, not added",
                                                                  in_backticks(file.binding.header.columns[at].text),
                                                                  columns_text(file, slots)))
                                 .in(file.info.path, file.binding.header.line));
    changed[at] = {Formula{Role::total, {}, slots}};
  }
  if (!file.binding.is_tall()) {
    for (StatedRow& row : file.stated.rows) {
      for (StatedFigure& figure : row.figures) {
        const auto found = changed.find(figure.column);
        if (found != changed.end()) figure.formulas = found->second;
      }
    }
  }
  columns_.clear();
}

}  // namespace reach
