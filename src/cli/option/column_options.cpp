#include "cli/option/column_options.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/core.h>

#include "report/figures/figures.hpp"
#include "report/figures/shown.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

/// Where an option that changes some columns only is given.
struct ColumnChoice {
  const ColumnWish& wish;
  const Format& format;
  const Summary& summary;

  [[nodiscard]] bool shows(bool (*suits)(const report::FigureKind&)) const {
    const std::vector<Shown> shown = report::shown_figures(summary, format.readers != Readers::people);
    return std::ranges::any_of(shown, [suits](const Shown& each) {
      return each.figure != Figure::count && suits(report::kind_of(each.figure));
    });
  }
  [[nodiscard]] bool has(Figure figure) const { return report::is_chosen(summary, figure); }
  /// A page has key figures, which claim no more than chance allows, and a chart.
  [[nodiscard]] bool has_key_figures() const { return format.readers == Readers::both; }
  /// Whether increases are shown whatever the columns are: JSON has a key for them.
  [[nodiscard]] bool has_increases() const { return has_key_figures() || !format.is_table(); }
};

bool shows_limits(const ColumnChoice& choice) {
  return choice.has_key_figures() || choice.has(Figure::interval) || choice.has(Figure::verdict);
}

bool shows_limits_or_rates(const ColumnChoice& choice) {
  return shows_limits(choice) || choice.has(Figure::rate_interval) || choice.has(Figure::rate_difference);
}

bool shows_rates(const ColumnChoice& choice) { return report::shows_rates(choice.summary); }

/// Rates have one decimal, whatever is asked for.
bool shows_decimals(const ColumnChoice& choice) {
  return choice.has_increases() || choice.shows([](const report::FigureKind& kind) {
    const bool is_number = kind.unit != report::Unit::whole && kind.unit != report::Unit::words;
    return is_number && !(kind.of_rates && kind.unit == report::Unit::index);
  });
}

bool shows_increases(const ColumnChoice& choice) {
  return choice.has_increases() || choice.shows([](const report::FigureKind& kind) { return kind.on_baseline; });
}

/// A series shows channels only if they are named.
bool shows_channels(const ColumnChoice& choice) { return !choice.summary.series || !choice.wish.names.empty(); }

/// An option that changes some columns only.
struct ColumnOption {
  std::string_view option;
  bool (*is_used)(const ColumnChoice&);
  std::string_view use;  ///< what it is for
  std::string_view hint;
};

constexpr std::string_view kAddLimits = "add --columns total,increase,interval,verdict";
constexpr std::string_view kAddRates = "add --columns total,rate";
constexpr std::string_view kAddIncrease = "leave it out, or add `increase` to --columns";

constexpr auto kColumnOptions = std::to_array<ColumnOption>({
    {"--confidence", shows_limits_or_rates, "for intervals and verdicts", kAddLimits},
    {"--dispersion", shows_limits, "for intervals and verdicts", kAddLimits},
    {"--population", shows_rates, "for rates", kAddRates},
    {"--per", shows_rates, "for rates", kAddRates},
    {"--decimals", shows_decimals, "for percentages", kAddIncrease},
    {"--low-base", shows_increases, "for increases", kAddIncrease},
    {"--no-channels", shows_channels, "for channels, and a series shows none unless --columns names them",
     "leave it out"},
});

}  // namespace

std::vector<std::string_view> column_options(const Given& given) {
  std::vector<std::string_view> options;
  for (const ColumnOption& row : kColumnOptions) {
    if (given.has(row.option)) options.push_back(row.option);
  }
  return options;
}

void refuse_idle_options(const ColumnWish& wish, const Format& format, const Summary& summary, Diagnostics& findings) {
  const ColumnChoice choice{wish, format, summary};
  std::vector<std::string> idle;
  for (const ColumnOption& row : kColumnOptions) {
    const bool is_given = std::ranges::find(wish.given, row.option) != wish.given.end();
    if (is_given && !row.is_used(choice)) idle.push_back(in_backticks(row.option));
    const bool is_last = &row == &kColumnOptions.back() || (&row + 1)->use != row.use;
    if (idle.empty() || !is_last) continue;
    refuse(findings, fmt::format("{} {} {}", listed(idle, " and "), idle.size() == 1 ? "is" : "are", row.use),
           std::string(row.hint));
    idle.clear();
  }
}

}  // namespace reach::cli
