#include "report/figures/chance_figures.hpp"

#include <array>

#include <fmt/core.h>

#include "report/figures/shown.hpp"

namespace reach::report {
namespace {

/// A number of thousandths without trailing zeros: `1.86`.
std::string thousandths_text(int thousandths) {
  std::string text = to_text(Decimal{thousandths, 3});
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

constexpr double kClearDifference = 0.05;

/// `p < 0.001`, `p = 0.26`: rounded, but never to the threshold.
std::string p_text(double p) {
  if (p < 0.001) return "p < 0.001";
  std::string text = fmt::format("{:.{}f}", p, p < 0.1 ? 3 : 2);
  if (text == "0.050") text = fmt::format("{:.6f}", p);
  return "p = " + text;
}

/// `The forces' increases differ by more than chance (chi-squared 25.4, 3 degrees of freedom, p < 0.001).`
std::string difference_note(const std::string& region, const chance::Heterogeneity& test) {
  return fmt::format(
      "{}he forces' increases {} (chi-squared {:.1f}, {} of freedom, {}).", region.empty() ? "T" : region + ": t",
      test.p < kClearDifference ? "differ by more than chance" : "do not differ by more than chance could make them",
      test.chi_squared, test.freedom == 1 ? "1 degree" : fmt::format("{} degrees", test.freedom), p_text(test.p));
}

/// The reason why a change has no interval.
NoFigure no_interval(const Change& change) {
  const ExactPercentage increase = change.ratio();
  const auto* none = std::get_if<NoFigure>(&increase);
  return none != nullptr ? *none : NoFigure{Lack::no_upper_end, Symbol::not_applicable};
}

}  // namespace

std::optional<chance::CountPair> known_pair(const Change& change) {
  if (change.baseline.is_missing() || change.comparison.is_missing() || change.barred()) return std::nullopt;
  return chance::CountPair{change.baseline.value(), change.comparison.value()};
}

std::string_view words_of(chance::Direction direction) {
  constexpr std::array<std::string_view, 3> kWords = {"no clear change", "clear rise", "clear fall"};
  return kWords[static_cast<std::size_t>(direction)];
}

std::string confidence_text(const Certainty& certainty) { return thousandths_text(certainty.confidence * 100) + '%'; }

std::string dispersion_text(const Certainty& certainty) { return thousandths_text(certainty.dispersion); }

FigureValue increase_range(const FigureOf& of, int decimals) {
  const Change change = of.counts.change();
  const auto pair = known_pair(change);
  if (!pair || pair->baseline == 0) return no_interval(change);
  const chance::Interval interval = chance::increase_interval(*pair, of.summary.certainty, decimals);
  if (!interval.upper) return no_interval(change);
  return Ranged{std::nullopt, interval.lower->text, interval.upper->text};
}

FigureValue verdict_words(const FigureOf& of, int) {
  const Change change = of.counts.change();
  const auto pair = known_pair(change);
  if (!pair) return std::get<NoFigure>(change.ratio());
  return FigureWords{words_of(chance::test_change(*pair, of.summary.certainty).clear)};
}

std::vector<std::string> interval_notes(const Summary& summary, const FigureKind&) {
  const Certainty& certainty = summary.certainty;
  const std::string confidence = confidence_text(certainty);
  if (certainty.dispersion > 1000) {
    return {fmt::format("Interval: {} confidence, as far as chance goes, allowing for repeat contacts (dispersion {}).",
                        confidence, dispersion_text(certainty))};
  }
  return {
      fmt::format("Interval: {} confidence, as far as chance goes: what single, independent contacts would give. "
                  "People who come again or in groups make it wider (--dispersion).",
                  confidence)};
}

std::optional<chance::Heterogeneity> forces_differ(const RegionBlock& block, const Summary& summary) {
  if (summary.hidden_forces > 0) return std::nullopt;
  std::vector<chance::CountPair> pairs;
  for (const Line& force : block.forces) {
    if (force.left_out) continue;
    const auto pair = known_pair(force.total().change());
    if (!pair) return std::nullopt;
    pairs.push_back(*pair);
  }
  return chance::test_heterogeneity(pairs, summary.certainty);
}

std::vector<std::string> verdict_notes(const Summary& summary, const FigureKind&) {
  const Certainty& certainty = summary.certainty;
  const bool says_dispersion = certainty.dispersion > 1000 && !is_chosen(summary, Figure::interval);
  std::vector<std::string> notes{fmt::format(
      "Verdict: clear where the interval leaves out 0%{}. Where nothing has changed, one in {} is called clear by "
      "chance.",
      says_dispersion ? fmt::format(", allowing for repeat contacts (dispersion {})", dispersion_text(certainty)) : "",
      1000 / (1000 - certainty.confidence))};
  for (const RegionBlock& block : summary.regions) {
    const auto test = forces_differ(block, summary);
    if (test) notes.push_back(difference_note(summary.regions.size() > 1 ? block.figures.name : "", *test));
  }
  return notes;
}

}  // namespace reach::report
