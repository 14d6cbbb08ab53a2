#include "cli/marks/figure_value.hpp"

#include <cstdint>
#include <variant>

#include <fmt/core.h>

#include "cli/marks/asked_figure.hpp"
#include "diagnostic/codes/documents.hpp"
#include "report/figures/cell.hpp"
#include "report/figures/figures.hpp"
#include "text/grouped.hpp"
#include "text/minus.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

/// A figure as text, or why there is none.
using Value = std::variant<std::string, NoFigure>;

/// `digits` are the digits of the figure, without its sign.
std::string styled(std::string digits, bool negative, bool zero, const ValueStyle& style) {
  if (!style.plain) digits = grouped(std::move(digits));
  if (style.absolute || zero) return digits;
  if (negative) return std::string(style.plain ? "-" : kMinus) + digits;
  return style.sign ? '+' + digits : digits;
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
  return styled(std::move(digits), negative, zero, style).append(style.bare ? "" : unit);
}

Value figure_text(const report::FigureKind& kind, const report::FigureOf& of, const ValueStyle& style) {
  const report::FigureValue value = kind.value(of, style.decimals);
  if (const auto* none = std::get_if<NoFigure>(&value)) return *none;
  if (const auto* whole = std::get_if<std::int64_t>(&value))
    return signed_value(fmt::format("{}", *whole), *whole == 0, "", style);
  if (std::holds_alternative<report::Ranged>(value) || std::holds_alternative<report::FigureWords>(value))
    return write(report::cell_of(value, kind.unit), report::kProse);
  const auto& decimal = std::get<Decimal>(value);
  if (kind.unit == report::Unit::index) return styled(to_text(decimal), false, true, style);
  const std::string_view unit = kind.unit == report::Unit::points ? report::kPoints : "%";
  return signed_value(to_text(decimal), decimal.digits == 0, unit, style);
}

/// The figure with its markers, if there is one.
Value marked(Value value, Markers markers) {
  if (auto* text = std::get_if<std::string>(&value)) *text = with_markers(std::move(*text), markers);
  return value;
}

Value value_of(const Asked& asked, const FigureRow& row, std::size_t channel, const ValueStyle& style) {
  const Series series = row.line->figures(channel);
  if (asked.kind == nullptr) return marked(count_value(series[asked.period], style), series.markers(asked.period));
  const Summary& summary = asked.view->summary;
  const Line& whole = row.kind == FigureRowKind::force ? row.block->figures : summary.overall;
  const report::Part part{row.line, &whole};
  const report::FigureOf of{series, part, summary, asked.period};
  return marked(figure_text(*asked.kind, of, style), asked.kind->markers(of));
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
  if (asked->kind != nullptr && asked->kind->of_rates && asked->view->summary.per == 0) {
    diagnostics.add(
        error(code::missing_figure, "a rate needs the populations of the forces").hint("add --population PEOPLE.csv"));
    return std::nullopt;
  }
  Value value = value_of(*asked, *row, *channel, style);
  if (auto* text = std::get_if<std::string>(&value)) return std::move(*text);
  report_missing(std::get<NoFigure>(value), diagnostics);
  return std::nullopt;
}

}  // namespace reach::cli
