#include "report/finding.hpp"

#include <fmt/core.h>

#include "report/figures/cell.hpp"
#include "report/figures/chance_figures.hpp"
#include "report/figures/figures.hpp"

namespace reach::report {
namespace {

/// The smallest increase that is visible at that many decimals: `1%`, `0.01%`.
std::string least_shown(int decimals) { return write(Decimal{1, decimals}, kProse); }

/// `2016 to 2018`; `2016 to 2018, January to March` where that part of them is compared.
std::string periods_compared(const Summary& summary) {
  return fmt::format("{} to {}{}{}", period_label(summary.baseline()), period_label(summary.comparison()),
                     summary.covered_part.empty() ? "" : ", ", summary.covered_part);
}

}  // namespace

const Line& main_line(const Summary& summary) {
  return summary.regions.size() == 1 ? summary.regions.front().figures : summary.overall;
}

std::string noun(const Summary& summary, std::size_t channel) {
  if (channel < summary.channels.size()) return summary.label_of(channel);
  if (!summary.noun.empty()) return summary.noun;
  return summary.distinct ? "people" : "contacts";
}

std::string counted(const Summary& summary, std::size_t channel) {
  const std::size_t total = summary.channels.size();
  return noun(summary, total) + (channel == total ? "" : " by " + noun(summary, channel));
}

std::string movement(const Change& change, const Summary& summary) {
  const Percentage increase = change.increase(summary.decimals);
  const auto* rounded = std::get_if<Decimal>(&increase);
  if (rounded == nullptr) return {};
  if (change.baseline == change.comparison) return summary.rounded_to > 0 ? "about unchanged" : "unchanged";
  const bool up = change.comparison.value() > change.baseline.value();
  const std::string word = up ? "up " : "down ";
  if (rounded->digits == 0) return word + "by less than " + least_shown(summary.decimals);
  return word + write(Decimal{up ? rounded->digits : -rounded->digits, rounded->decimals}, kProse);
}

void use_movement(Symbols& symbols, const Line& line, std::size_t channel, const Summary& summary) {
  const Series series = line.figures(channel);
  symbols.use(series);
  const FigureKind& increase = kind_of(Figure::increase);
  const FigureOf of{series, {&line, &line}, summary};
  if (!increase.lack(of)) symbols.use(increase.markers(of));
}

bool may_be_chance(const Change& change, const Certainty& certainty) {
  const auto pair = known_pair(change);
  return pair && change.baseline != change.comparison &&
         chance::test_change(*pair, certainty).clear == chance::Direction::none;
}

std::string finding(const Summary& summary, const Line& line, std::size_t channel) {
  const Series series = line.figures(channel);
  const Change change = series.change();
  const std::string periods = periods_compared(summary);
  if (may_be_chance(change, summary.certainty)) {
    return fmt::format("{}: {} in {}, {} ({} to {})", line.name, kNoClearChange, noun(summary, channel), periods,
                       with_markers(write(change.baseline.value(), kProse), series.markers(0)),
                       with_markers(write(change.comparison.value(), kProse), series.markers(series.size() - 1)));
  }
  std::string moved = movement(change, summary);
  if (!moved.empty())
    moved = with_markers(std::move(moved), kind_of(Figure::increase).markers({series, {&line, &line}, summary}));
  return fmt::format("{}: {}{}{}, {}", line.name, noun(summary, channel), moved.empty() ? "" : " ", moved, periods);
}

}  // namespace reach::report
