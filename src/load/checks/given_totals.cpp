// Finds which rows a row named in --total-row is the total of: by its figures, because its name does not say.
#include <algorithm>

#include "load/checks/total_parts.hpp"
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

/// How well a run of neighbours matches the row.
struct Fit {
  std::size_t length = 0;
  std::size_t equal = 0;  ///< figures
  Int128 people = 0;      ///< the sum of the equal figures
};

/// Whether so many figures match that the others must be wrong. By chance, one small figure may match, but not half of
/// all.
bool is_near(const Fit& fit, std::size_t figures) {
  constexpr int kTellingPeople = 100;
  return fit.equal > 0 && (fit.equal == figures || (fit.equal * 2 >= figures && fit.people >= kTellingPeople));
}

/// Goes outwards from the row, one force at a time, and remembers the run whose sums match best.
class RunWalk {
 public:
  RunWalk(const TotalParts& parts, const std::vector<OneSlot>& figures)
      : parts_(parts), figures_(figures), sums_(figures.size()) {}

  /// Returns false if no longer run can match.
  bool add(std::size_t force) {
    Fit fit;
    std::size_t below = 0;
    for (std::size_t at = 0; at < figures_.size(); ++at) {
      const Count count = parts_.count(force, figures_[at].slot);
      if (!count.is_missing()) sums_[at] += count.value();
      if (sums_[at] <= figures_[at].value) ++below;
      if (sums_[at] != figures_[at].value) continue;
      ++fit.equal;
      fit.people += sums_[at];
    }
    fit.length = ++length_;
    if (fit.equal > best_.equal) best_ = fit;
    return below > 0;
  }
  [[nodiscard]] const Fit& best() const { return best_; }

 private:
  const TotalParts& parts_;
  const std::vector<OneSlot>& figures_;
  std::vector<Int128> sums_;
  std::size_t length_ = 0;
  Fit best_;
};

/// The run that matches best, above or below.
struct BestRun {
  Fit fit;
  std::size_t begin;
  std::size_t end;
};

BestRun best_neighbours(const TotalRow& row, const TotalParts& parts, const std::vector<OneSlot>& figures) {
  RunWalk up(parts, figures);
  RunWalk down(parts, figures);
  for (std::size_t at = row.position; at > 0 && up.add(at - 1);) --at;
  for (std::size_t at = row.position; at < parts.size() && down.add(at);) ++at;
  if (up.best().equal >= down.best().equal) return {up.best(), row.position - up.best().length, row.position};
  return {down.best(), row.position, row.position + down.best().length};
}

}  // namespace

std::optional<SlotSums> sums_of_neighbours(const TotalRow& row, const TotalParts& parts) {
  const auto figures = single_slots(row);
  const BestRun best = best_neighbours(row, parts, figures);
  if (!is_near(best.fit, figures.size())) return std::nullopt;
  return parts.block(best.begin, best.end);
}

std::optional<std::pair<std::size_t, std::size_t>> equal_neighbours(const TotalRow& row, const TotalParts& parts) {
  const auto figures = single_slots(row);
  const BestRun best = best_neighbours(row, parts, figures);
  if (figures.empty() || best.fit.equal < figures.size()) return std::nullopt;
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
