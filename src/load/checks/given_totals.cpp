// Finds which rows a row named in --total-row is the total of: by its figures, because its name does not say.
#include <algorithm>

#include "load/checks/total_parts.hpp"
#include "load/sums/run_sums.hpp"
#include "load/words/places.hpp"

namespace reach {
namespace {

/// A stated total other than 0, whose parts are in a single slot.
struct OneSlot {
  std::uint32_t slot;
  Int128 value;
};

std::vector<OneSlot> single_slots(const TotalRow& row) {
  std::vector<OneSlot> figures;
  for (const auto& figure : row.figures) {
    const auto& formulas = figure.formulas;
    const bool single = formulas.size() == 1 && formulas[0].what == Role::total && formulas[0].comparison.size() == 1;
    if (single && figure.value.decimals == 0 && figure.value.digits != 0)
      figures.push_back({formulas[0].comparison[0], figure.value.digits});
  }
  return figures;
}

/// A run of neighbours, and how well their sums match the row.
struct Fit {
  std::size_t begin;
  std::size_t end;
  std::size_t equal = 0;  ///< figures
  Int128 people = 0;      ///< the sum of the equal figures

  /// Whether so many figures match that the others must be wrong. By chance, one small figure may match, but not half
  /// of all.
  [[nodiscard]] bool is_near(std::size_t figures) const {
    return equal > 0 && (equal == figures || (equal * 2 >= figures && people >= kTellingPeople));
  }
};

/// Goes outwards from the row, one force at a time, as long as a longer run may match; returns the run that matches
/// best.
Fit best_run(const TotalRow& row, const TotalParts& parts, std::span<const OneSlot> figures, bool upwards) {
  Fit best{row.position, row.position};
  std::vector<Int128> sums(figures.size());
  bool may_match = true;
  for (Fit fit = best; may_match && (upwards ? fit.begin > 0 : fit.end < parts.size());) {
    const std::size_t force = upwards ? --fit.begin : fit.end++;
    fit.equal = 0;
    fit.people = 0;
    may_match = false;
    for (std::size_t at = 0; at < figures.size(); ++at) {
      const Count count = parts.count(force, figures[at].slot);
      if (!count.is_missing()) sums[at] += count.value();
      may_match = may_match || sums[at] <= figures[at].value;
      if (sums[at] != figures[at].value) continue;
      ++fit.equal;
      fit.people += sums[at];
    }
    if (fit.equal > best.equal) best = fit;
  }
  return best;
}

/// The run above or below that matches best.
Fit best_neighbours(const TotalRow& row, const TotalParts& parts, std::span<const OneSlot> figures) {
  const Fit above = best_run(row, parts, figures, true);
  const Fit below = best_run(row, parts, figures, false);
  return above.equal >= below.equal ? above : below;
}

}  // namespace

std::optional<SlotSums> sums_of_neighbours(const TotalRow& row, const TotalParts& parts) {
  const auto figures = single_slots(row);
  const Fit best = best_neighbours(row, parts, figures);
  if (!best.is_near(figures.size())) return std::nullopt;
  return parts.block(best.begin, best.end);
}

std::optional<std::pair<std::size_t, std::size_t>> equal_neighbours(const TotalRow& row, const TotalParts& parts) {
  const auto figures = single_slots(row);
  const Fit best = best_neighbours(row, parts, figures);
  if (figures.empty() || best.equal < figures.size()) return std::nullopt;
  return std::pair(best.begin, best.end);
}

std::optional<SlotSums> sums_of_members(const TotalRow& row, const TotalParts& parts) {
  const auto* place = find_place(row.name);
  if (place == nullptr) return std::nullopt;
  std::vector<std::size_t> members;
  for (std::size_t at = 0; at < parts.size(); ++at) {
    const auto* part = find_place(parts.name(at));
    if (part != nullptr && lies_in(*part, *place)) members.push_back(at);
  }
  if (members.size() < 2) return std::nullopt;
  return parts.of_positions(members);
}

}  // namespace reach
