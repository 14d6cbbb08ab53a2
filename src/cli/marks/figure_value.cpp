#include "cli/marks/figure_value.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <variant>
#include <vector>

#include <fmt/core.h>

#include <reach/timespan.hpp>

#include "diagnostic/suggest.hpp"
#include "text/grouped.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

/// A figure ready to be written, or why there is none.
using Value = std::variant<std::string, NoFigure>;

/// `digits` are those of the figure without its sign.
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

Value baseline(const Change& change, const ValueStyle& style) { return count_value(change.baseline, style); }
Value comparison(const Change& change, const ValueStyle& style) { return count_value(change.comparison, style); }

Value difference(const Change& change, const ValueStyle& style) {
  const auto difference = change.difference();
  if (const Symbol* symbol = std::get_if<Symbol>(&difference)) return NoFigure{Lack::count, *symbol};
  const std::int64_t value = std::get<std::int64_t>(difference);
  return styled(fmt::format("{}", value < 0 ? -value : value), value < 0, value == 0, style);
}

Value increase(const Change& change, const ValueStyle& style) {
  const auto increase = change.increase(style.decimals);
  if (const NoFigure* none = std::get_if<NoFigure>(&increase)) return *none;
  const Decimal& decimal = std::get<Decimal>(increase);
  std::string digits = text(decimal);
  if (decimal.digits < 0) digits.erase(0, 1);
  return styled(std::move(digits), decimal.digits < 0, decimal.digits == 0, style) + "%";
}

struct FigureWord {
  std::string_view name;
  Value (*value)(const Change&, const ValueStyle&);
};

constexpr auto kFigures = std::to_array<FigureWord>({
    {"increase", increase},
    {"change", difference},
    {"baseline", baseline},
    {"comparison", comparison},
});

/// What a path asks of which change.
struct Asked {
  const View* view;
  Value (*value)(const Change&, const ValueStyle&);
};

void report_figure(DataSet& data, std::string_view figure, Diagnostics& diagnostics) {
  const auto known = [&] {
    std::vector<std::string> names;
    for (const Period period : data.dataset().periods) names.push_back(label(period));
    for (const FigureWord& word : kFigures) names.emplace_back(word.name);
    return names;
  };
  const bool is_number = parse_period(figure).has_value();  // a year is not a misspelling of another
  diagnostics.add(error(Code::unknown_figure, fmt::format("there is no figure {}", quoted(figure)))
                      .hint(data.figure_hints().hint(is_number ? "" : figure, known, "the figures are")));
}

std::optional<Asked> find_figure(DataSet& data, std::string_view figure, PeriodKind prefer, Diagnostics& diagnostics) {
  const View* view = data.view();
  const std::string folded = fold_name(figure);
  const auto* word =
      std::find_if(kFigures.begin(), kFigures.end(), [&](const auto& each) { return each.name == folded; });
  if (word != kFigures.end()) return Asked{view, word->value};
  const auto& periods = data.dataset().periods;
  auto period = parse_period(figure, prefer);
  const auto month = month_reading(figure);
  if (month && std::find(periods.begin(), periods.end(), *period) == periods.end()) period = month;
  if (!period || std::find(periods.begin(), periods.end(), *period) == periods.end()) {
    report_figure(data, figure, diagnostics);
    return std::nullopt;
  }
  const bool is_one_of_two = *period == view->summary.baseline || *period == view->summary.comparison;
  if (!is_one_of_two) view = data.view_of(*period, diagnostics);
  if (view == nullptr) return std::nullopt;  // its figures are refused, which is reported
  return Asked{view, *period == view->summary.baseline ? baseline : comparison};
}

void report_missing(const NoFigure& none, Diagnostics& diagnostics) {
  if (none.lack == Lack::zero_baseline) {
    diagnostics.add(error(Code::missing_figure, "there is no increase: the baseline is 0")
                        .hint("write the sentence without a percentage"));
    return;
  }
  diagnostics.add(error(Code::missing_figure,
                        fmt::format("the data has no such figure: {} {}", text(none.symbol), meaning(none.symbol)))
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
  const Rows& rows = asked ? asked->view->rows : data.view()->rows;
  const auto row = rows.find(path.row, {}, diagnostics);
  const auto channel = rows.find_channel(path.channel, {}, diagnostics);
  if (!asked || !row || !channel) return std::nullopt;
  Value value = asked->value(figures_of(*row->line, *channel), style);
  if (auto* text = std::get_if<std::string>(&value)) return std::move(*text);
  report_missing(std::get<NoFigure>(value), diagnostics);
  return std::nullopt;
}

}  // namespace reach::cli
