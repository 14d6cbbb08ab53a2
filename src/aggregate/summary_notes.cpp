#include "aggregate/summary_notes.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "aggregate/gaps.hpp"
#include "aggregate/protect/round.hpp"
#include "text/listed.hpp"

namespace reach {
namespace {

/// `Like for like: 3 of 4 forces; Sussex is left out of all totals, since a figure is missing.`
std::string like_for_like_note(const LikeForLike& alike) {
  const std::size_t out = alike.left_out.size();
  return fmt::format("Like for like: {} of {}; {} {} left out of all totals, since a figure is missing.",
                     alike.forces - out, plural(alike.forces, "force"), listed(alike.left_out, " and "),
                     out == 1 ? "is" : "are");
}

}  // namespace

std::vector<std::string> summary_notes(const Summary& summary, const Dataset& dataset, std::uint64_t counts) {
  std::vector<std::string> notes;
  const auto add = [&](std::string text) { notes.push_back(std::move(text)); };
  if (summary.rounded_to > 0) {
    const Line& whole = summary.regions.size() == 1 ? summary.regions.front().figures : summary.overall;
    add(protect::rounding_note(summary.rounded_to, whole.name, counts));
  }
  if (summary.like_for_like && !summary.like_for_like->left_out.empty())
    add(like_for_like_note(*summary.like_for_like));
  if (summary.regions.size() < dataset.regions.size() && summary.regions.size() > 1) {
    add(fmt::format("{}: {} of the {} in the data{}.", kRegionsShown, summary.regions.size(), dataset.regions.size(),
                    summary.distinct ? ", whose people are not known together" : ""));
  }
  if (const auto rows = dataset.set_aside; rows > 0) {
    add(fmt::format("{} of the data could not be read and {} not counted: figures may be too low.", plural(rows, "row"),
                    rows == 1 ? "is" : "are"));
  }
  if (const auto cells = dataset.empty_as_zero; cells > 0) {
    add(fmt::format("{} {} read as 0, as asked.", plural(cells, "empty cell"), cells == 1 ? "is" : "are"));
  }
  if (summary.series) std::ranges::for_each(gap_notes(summary.periods), add);
  if (dataset.overlap_accepted) add("People may be counted in several rows: numbers of people are added up.");
  if (summary.distinct) add("Totals count each person once: they are not the sums of their parts.");
  if (dataset.summed_over.empty()) return notes;
  const std::string over = listed(dataset.summed_over, " and ");
  add(summary.distinct ? fmt::format("Each person counts once, whatever the {}.", over)
                       : fmt::format("Counts are summed over {}.", over));
  return notes;
}

}  // namespace reach
