#include "load/dataset/partial_total.hpp"

#include <algorithm>
#include <numeric>

namespace reach {
namespace {

constexpr std::size_t kMostEquations = 64;
constexpr std::size_t kFewParts = 10;  // up to this many, all selections are tried

using PartList = std::vector<std::size_t>;

/// The best selection so far.
class Search {
 public:
  explicit Search(std::span<const TotalEquation> equations)
      : equations_(equations.subspan(0, std::min(equations.size(), kMostEquations))) {}

  /// Keeps this selection if it is better. `least`: how many totals above 0 it must equal.
  void look(const PartList& parts, std::size_t least) {
    std::size_t equal = 0;
    std::size_t differing = 0;
    const std::size_t most = best_ ? best_->differing : equations_.size() / 2 + 1;
    for (const TotalEquation& equation : equations_) {
      const auto sum = sum_of_parts(equation, parts);
      if (!sum) continue;
      if (*sum != equation.total && ++differing >= most) return;
      if (*sum == equation.total && *sum > 0) ++equal;
    }
    if (equal >= least && equal > differing) best_ = PartialTotal{parts, differing};
  }
  [[nodiscard]] bool is_done() const { return best_ && best_->differing == 0; }
  [[nodiscard]] const std::optional<PartialTotal>& best() const { return best_; }

 private:
  std::span<const TotalEquation> equations_;
  std::optional<PartialTotal> best_;
};

struct PartRun {
  std::size_t first = 0, size = 0;
};

std::size_t steps_to(PartRun run, std::size_t position) {
  const std::size_t end = run.first + run.size;
  if (end <= position) return position - end;
  return run.first >= position ? run.first - position : 0;
}

/// All runs of neighbours, the nearest first, and among equally near ones the shortest. For very many parts, only the
/// runs that end right before the total.
std::vector<PartRun> runs_of(std::size_t parts, std::size_t position) {
  constexpr std::size_t kMostParts = 200;
  constexpr std::size_t kLongest = 2000;
  std::vector<PartRun> runs;
  for (std::size_t size = 2; size < std::min(parts, kLongest); ++size) {
    if (parts > kMostParts) {
      if (size <= position) runs.push_back({position - size, size});
      continue;
    }
    for (std::size_t first = 0; first + size <= parts; ++first) runs.push_back({first, size});
  }
  std::ranges::stable_sort(runs, {}, [&](PartRun run) { return steps_to(run, position); });
  return runs;
}

PartList parts_of(PartRun run) {
  PartList parts(run.size);
  std::iota(parts.begin(), parts.end(), run.first);
  return parts;
}

void look_at_selections(Search& search, std::size_t parts) {
  constexpr std::size_t kTelling = 2;
  for (std::size_t chosen = 1; chosen + 1 < (std::size_t{1} << parts) && !search.is_done(); ++chosen) {
    PartList selection;
    for (std::size_t part = 0; part < parts; ++part) {
      if ((chosen >> part & 1U) != 0) selection.push_back(part);
    }
    if (selection.size() > 1) search.look(selection, kTelling);
  }
}

}  // namespace

std::optional<NearestRun> nearest_run(std::span<const Int128> figures, Int128 total) {
  std::optional<NearestRun> best;
  Int128 sum = 0;
  for (std::size_t first = figures.size(); first-- > 0;) {
    sum += figures[first];
    const bool nearer = !best || distance(sum, total) < distance(best->sum, total);
    if (first + 1 < figures.size() && nearer) best = NearestRun{first, sum};
  }
  return best;
}

std::optional<Int128> sum_of_parts(const TotalEquation& equation, std::span<const std::size_t> parts) {
  Int128 sum = 0;
  for (const std::size_t part : parts) {
    if (!equation.parts[part]) return std::nullopt;
    sum += *equation.parts[part];
  }
  return sum;
}

std::optional<PartialTotal> find_partial_total(std::span<const TotalEquation> equations, std::size_t position) {
  const std::size_t parts = equations.empty() ? 0 : equations.front().parts.size();
  Search search(equations);
  for (const PartRun run : runs_of(parts, position)) {
    if (search.is_done()) break;
    search.look(parts_of(run), 1);
  }
  if (!search.is_done() && parts <= kFewParts) look_at_selections(search, parts);
  return search.best();
}

}  // namespace reach
