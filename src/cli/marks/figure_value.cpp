#include "cli/marks/figure_value.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <variant>
#include <vector>

#include <fmt/core.h>

#include <reach/timespan.hpp>

#include "cli/option/columns.hpp"
#include "diagnostic/codes/documents.hpp"
#include "diagnostic/codes/people.hpp"
#include "diagnostic/suggest.hpp"
#include "report/cell.hpp"
#include "report/figures.hpp"
#include "text/grouped.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

/// A figure as text, or why there is none.
using Value = std::variant<std::string, NoFigure>;

/// `digits` are the digits of the figure, without its sign.
std::string styled(std::string digits, bool negative, bool zero, const ValueStyle& style) {
  if (!style.plain) digits = grouped(std::move(digits));
  if (style.absolute || zero) return digits;
  if (negative || style.sign) digits.insert(0, 1, negative ? '-' : '+');
  return digits;
}

Value count_value(Count count, const ValueStyle& style) {
  if (count.is_missing()) return NoFigure{Lack::count, count.symbol()};
  ValueStyle unsigned_style = style;
  unsigned_style.sign = false;
  return styled(fmt::format("{}", count.value()), false, count.value() == 0, unsigned_style);
}

/// `+1,950`, `-12`, `69%`: a figure without its sign, and its unit.
Value signed_value(std::string digits, bool zero, std::string_view unit, const ValueStyle& style) {
  const bool negative = digits.starts_with('-');
  if (negative) digits.erase(0, 1);
  return styled(std::move(digits), negative, zero, style).append(unit);
}

Value figure_text(const report::FigureKind& kind, const report::FigureOf& of, const ValueStyle& style) {
  const report::FigureValue value = kind.value(of, style.decimals);
  if (const auto* none = std::get_if<NoFigure>(&value)) return *none;
  if (const auto* whole = std::get_if<std::int64_t>(&value))
    return signed_value(fmt::format("{}", *whole), *whole == 0, "", style);
  const auto& decimal = std::get<Decimal>(value);
  const std::string_view unit = kind.unit == report::Unit::points ? report::kPoints : "%";
  return signed_value(to_text(decimal), decimal.digits == 0, unit, style);
}

constexpr std::string_view kBaseline = "baseline", kComparison = "comparison";

/// What a path asks for: a figure of all periods, or the count of one of them.
struct Asked {
  const View* view;
  const report::FigureKind* kind = nullptr;
  std::size_t period = 0;
};

Value value_of(const Asked& asked, const FigureRow& row, std::size_t channel, const ValueStyle& style) {
  const Series series = row.line->figures(channel);
  if (asked.kind == nullptr) return count_value(series[asked.period], style);
  const Summary& summary = asked.view->summary;
  const Line& whole = row.kind == FigureRowKind::force ? row.block->figures : summary.overall;
  return figure_text(*asked.kind, {series, {row.line, &whole}, summary}, style);
}

/// The figures that marks may name, starting with those in every report.
std::vector<const report::FigureKind*> marked_kinds() {
  std::vector<const report::FigureKind*> kinds;
  for (const report::FigureKind& kind : report::figure_kinds()) {
    if (kind.in_marks) kinds.push_back(&kind);
  }
  std::ranges::stable_sort(kinds, std::ranges::greater(), &report::FigureKind::unasked);
  return kinds;
}

void report_figure(DataSet& data, std::string_view figure, Diagnostics& diagnostics) {
  const auto known = [&] {
    std::vector<std::string> names = period_labels(data.dataset().periods);
    for (const report::FigureKind* kind : marked_kinds()) names.emplace_back(kind->name);
    names.insert(names.end(), {std::string(kBaseline), std::string(kComparison)});
    return names;
  };
  const bool is_number = parse_period(figure).has_value();  // a year is not a misspelling of another
  diagnostics.add(error(code::unknown_figure, fmt::format("there is no figure {}", in_backticks(figure)))
                      .hint(data.figure_hints().hint(is_number ? "" : figure, known, "the figures are")));
}

/// Nothing after refusing a figure that is unknown for counts of different people.
std::optional<Asked> of_kind(const report::FigureKind& kind, const View& view, Diagnostics& diagnostics) {
  if (kind.of_people || !view.summary.distinct) return Asked{&view, &kind};
  diagnostics.add(error(code::not_additive, not_of_people(kind)).hint("write the sentence without it"));
  return std::nullopt;
}

std::optional<Asked> find_figure(DataSet& data, std::string_view figure, PeriodKind prefer, Diagnostics& diagnostics) {
  const View* view = data.view();
  const std::string folded = fold_name(figure);
  if (folded == kBaseline) return Asked{view, nullptr, 0};
  if (folded == kComparison) return Asked{view, nullptr, view->summary.periods.size() - 1};
  for (const report::FigureKind* kind : marked_kinds()) {
    if (kind->name == folded) return of_kind(*kind, *view, diagnostics);
  }
  const auto& periods = data.dataset().periods;
  auto period = parse_period(figure, prefer);
  const auto month = month_reading(figure);
  if (month && std::find(periods.begin(), periods.end(), *period) == periods.end()) period = month;
  if (!period || std::find(periods.begin(), periods.end(), *period) == periods.end()) {
    report_figure(data, figure, diagnostics);
    return std::nullopt;
  }
  if (std::ranges::find(view->summary.periods, *period) == view->summary.periods.end())
    view = data.view_of(*period, diagnostics);
  if (view == nullptr) return std::nullopt;  // its figures are refused, as already reported
  const auto& shown = view->summary.periods;
  return Asked{view, nullptr, static_cast<std::size_t>(std::ranges::find(shown, *period) - shown.begin())};
}

void report_missing(const NoFigure& none, Diagnostics& diagnostics) {
  if (none.lack == Lack::zero_baseline) {
    diagnostics.add(error(code::missing_figure, "there is no increase: the baseline is 0")
                        .hint("write the sentence without a percentage"));
    return;
  }
  diagnostics.add(error(code::missing_figure,
                        fmt::format("the data has no such figure: {} {}", to_text(none.symbol), meaning(none.symbol)))
                      .hint("write the sentence without it, or fill in the data"));
}

}  // namespace

std::optional<FigurePath> split_path(std::string_view path) {
  constexpr std::string_view kJoint = " / ";
  const std::size_t last = path.rfind(kJoint);
  if (last == std::string_view::npos || last == 0) return std::nullopt;
  const std::size_t middle = path.rfind(kJoint, last - 1);
  if (middle == std::string_view::npos) return std::nullopt;
  const std::size_t channel = middle + kJoint.size();
  if (channel > last) return std::nullopt;
  const FigurePath parts{trim(path.substr(0, middle)), trim(path.substr(channel, last - channel)),
                         trim(path.substr(last + kJoint.size()))};
  if (parts.row.empty() || parts.channel.empty() || parts.figure.empty()) return std::nullopt;
  return parts;
}

std::optional<std::string> figure_value(DataSet& data, const FigurePath& path, const ValueStyle& style,
                                        PeriodKind prefer, Diagnostics& diagnostics) {
  const auto asked = find_figure(data, path.figure, prefer, diagnostics);
  const FigureRows& rows = asked ? asked->view->rows : data.view()->rows;
  const auto row = rows.find(path.row, {}, diagnostics);
  const auto channel = rows.find_channel(path.channel, {}, diagnostics);
  if (!asked || !row || !channel) return std::nullopt;
  Value value = value_of(*asked, *row, *channel, style);
  if (auto* text = std::get_if<std::string>(&value)) return std::move(*text);
  report_missing(std::get<NoFigure>(value), diagnostics);
  return std::nullopt;
}

}  // namespace reach::cli
