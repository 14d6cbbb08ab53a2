#include "report/finding.hpp"

#include "report/cell.hpp"

namespace reach::report {
namespace {

constexpr Pen kProse{[](const Name& name) { return std::string(name.text); }, "%", kPoints, true};

/// The smallest increase that is visible at that many decimals: `1%`, `0.01%`.
std::string least_shown(int decimals) { return write(Decimal{1, decimals}, kProse); }

}  // namespace

const Line& main_line(const Summary& summary) {
  return summary.regions.size() == 1 ? summary.regions.front().figures : summary.overall;
}

std::string noun(const Summary& summary, std::size_t channel) {
  if (channel < summary.channels.size()) return summary.channels[channel];
  return summary.distinct ? "people" : "contacts";
}

std::string movement(const Change& change, int decimals) {
  const Percentage increase = change.increase(decimals);
  const auto* rounded = std::get_if<Decimal>(&increase);
  if (rounded == nullptr) return {};
  if (change.baseline == change.comparison) return "unchanged";
  const bool up = change.comparison.value() > change.baseline.value();
  const std::string word = up ? "up " : "down ";
  if (rounded->digits == 0) return word + "by less than " + least_shown(decimals);
  return word + write(Decimal{up ? rounded->digits : -rounded->digits, rounded->decimals}, kProse);
}

std::string finding(const Summary& summary, const Line& line, std::size_t channel) {
  const std::string moved = movement(line.figures(channel).change(), summary.decimals);
  std::string text = line.name + ": " + noun(summary, channel);
  if (!moved.empty()) text += ' ' + moved;
  return text + ", " + period_label(summary.baseline()) + " to " + period_label(summary.comparison());
}

}  // namespace reach::report
