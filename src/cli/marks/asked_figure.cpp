#include "cli/marks/asked_figure.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include <fmt/core.h>

#include <reach/timespan.hpp>

#include "cli/option/columns.hpp"
#include "diagnostic/codes/documents.hpp"
#include "diagnostic/codes/people.hpp"
#include "diagnostic/suggest.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

constexpr std::string_view kBaseline = "baseline", kComparison = "comparison";

/// The figures, starting with those in every report.
std::vector<const report::FigureKind*> kinds_in_order() {
  std::vector<const report::FigureKind*> kinds;
  for (const report::FigureKind& kind : report::figure_kinds()) kinds.push_back(&kind);
  std::ranges::stable_sort(kinds, std::ranges::greater(), &report::FigureKind::unasked);
  return kinds;
}

/// Looks for one figure in the data.
class FigureSearch {
 public:
  FigureSearch(DataSet& data, PeriodKind prefer, Diagnostics& diagnostics)
      : data_(data), prefer_(prefer), diagnostics_(diagnostics) {}

  std::optional<Asked> find(std::string_view figure) {
    const View* view = data_.view();
    const std::string folded = fold_name(figure);
    if (folded == kBaseline) return Asked{view, nullptr, 0};
    if (folded == kComparison) return Asked{view, nullptr, view->summary.periods.size() - 1};
    for (const report::FigureKind& kind : report::figure_kinds()) {
      if (!folded.starts_with(kind.name)) continue;
      const std::string_view rest = std::string_view(folded).substr(kind.name.size());
      if (rest.empty() && !kind.per_period) return of_kind(kind, view);
      if (!rest.starts_with(' ')) continue;
      return kind.per_period ? of_period(kind, figure, rest.substr(1)) : of_two_periods(kind, figure, rest.substr(1));
    }
    const auto period = known_period(figure);
    return period ? count_of(*period) : refuse(figure);
  }

 private:
  [[nodiscard]] bool is_known(Period period) const {
    return std::ranges::binary_search(data_.dataset().periods, period);
  }

  /// The period of the data that a text means; a month only where the data has no such year.
  [[nodiscard]] std::optional<Period> known_period(std::string_view text) const {
    auto period = parse_period(text, prefer_);
    const auto month = month_reading(text);
    if (month && !(period && is_known(*period))) period = month;
    return period && is_known(*period) ? period : std::nullopt;
  }

  std::optional<Asked> count_of(Period period) {
    const View* view = data_.view();
    if (std::ranges::find(view->summary.periods, period) == view->summary.periods.end())
      view = data_.view_of(period, diagnostics_);
    return at(view, nullptr, period);
  }

  /// The period of a view; nothing if its figures are refused, as already reported.
  static std::optional<Asked> at(const View* view, const report::FigureKind* kind, Period period) {
    if (view == nullptr) return std::nullopt;
    const auto& periods = view->summary.periods;
    return Asked{view, kind, static_cast<std::size_t>(std::ranges::find(periods, period) - periods.begin())};
  }

  std::optional<Asked> of_period(const report::FigureKind& kind, std::string_view figure, std::string_view when) {
    const auto period = known_period(when);
    if (!period) return refuse(figure);
    const Period from = data_.view()->summary.baseline(), to = data_.view()->summary.comparison();
    if (period->kind == from.kind && from <= *period && *period <= to) {
      return at(data_.series_view(diagnostics_), &kind, *period);
    }
    diagnostics_.add(
        error(code::unknown_figure, fmt::format("{} is not one of the periods from {} to {}", period_label(*period),
                                                period_label(from), period_label(to)))
            .hint("--baseline and --comparison say where the series begins and ends"));
    return std::nullopt;
  }

  /// `2016 to 2018`. A `to` may also be part of a period: `2016 to 2017 to 2018 to 2019`.
  std::optional<Asked> of_two_periods(const report::FigureKind& kind, std::string_view figure, std::string_view when) {
    constexpr std::string_view kTo = " to ";
    for (std::size_t to = when.find(kTo); to != std::string_view::npos; to = when.find(kTo, to + 1)) {
      const auto baseline = known_period(when.substr(0, to));
      const auto comparison = known_period(when.substr(to + kTo.size()));
      if (!baseline || !comparison) continue;
      const View* view = data_.view_of(*baseline, *comparison, diagnostics_);
      return view == nullptr ? std::nullopt : of_kind(kind, view);
    }
    return refuse(figure);
  }

  /// Nothing after refusing a figure that is unknown for counts of different people.
  std::optional<Asked> of_kind(const report::FigureKind& kind, const View* view) {
    if (kind.of_people || !view->summary.distinct) return Asked{view, &kind};
    diagnostics_.add(error(code::not_additive, not_of_people(kind)).hint("write the sentence without it"));
    return std::nullopt;
  }

  std::nullopt_t refuse(std::string_view figure) {
    const auto known = [&] {
      std::vector<std::string> names = period_labels(data_.dataset().periods);
      const std::string last = period_label(data_.view()->summary.comparison());
      for (const report::FigureKind* kind : kinds_in_order()) {
        if (kind->of_rates && data_.view()->summary.per == 0) continue;
        names.push_back(kind->per_period ? fmt::format("{} {}", kind->name, last) : std::string(kind->name));
      }
      names.insert(names.end(), {std::string(kBaseline), std::string(kComparison)});
      return names;
    };
    const std::size_t space = figure.rfind(' ');
    const std::string_view when = figure.substr(space == std::string_view::npos ? 0 : space + 1);
    const bool is_number = parse_period(when).has_value();  // a year is not a misspelling of another
    diagnostics_.add(error(code::unknown_figure, fmt::format("there is no figure {}", in_backticks(figure)))
                         .hint(data_.figure_hints().hint(is_number ? "" : figure, known, "the figures are")));
    return std::nullopt;
  }

  DataSet& data_;
  PeriodKind prefer_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::optional<Asked> find_figure(DataSet& data, std::string_view figure, PeriodKind prefer, Diagnostics& diagnostics) {
  return FigureSearch(data, prefer, diagnostics).find(figure);
}

}  // namespace reach::cli
