// aggregate: the counts of both periods, summed over channels, forces and regions.
#include <reach/aggregate.hpp>

#include <algorithm>
#include <memory>

#include <fmt/core.h>

#include "aggregate/even_cover.hpp"
#include "aggregate/line_builder.hpp"
#include "aggregate/line_sum.hpp"
#include "aggregate/markers.hpp"
#include "aggregate/missing_rows.hpp"
#include "aggregate/only_forces.hpp"
#include "aggregate/ons_areas.hpp"
#include "aggregate/people.hpp"
#include "aggregate/periods.hpp"
#include "aggregate/protect/hidden_rows.hpp"
#include "aggregate/protect/round.hpp"
#include "aggregate/protect/suppress.hpp"
#include "aggregate/series_breaks.hpp"
#include "aggregate/shown_regions.hpp"
#include "aggregate/sort.hpp"
#include "aggregate/summary_notes.hpp"
#include "aggregate/unions.hpp"
#include "diagnostic/codes/comparison.hpp"
#include "diagnostic/codes/figures.hpp"
#include "diagnostic/codes/people.hpp"
#include "diagnostic/codes/publishing.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

class Aggregation {
 public:
  Aggregation(const Dataset& dataset, const AggregateOptions& options, Diagnostics& diagnostics)
      : dataset_(dataset), options_(options), diagnostics_(diagnostics) {}

  std::optional<Summary> run() {
    const auto periods = choose_periods(dataset_, options_, diagnostics_);
    auto shown = shown_regions(dataset_, options_.only, diagnostics_);
    if (!periods || !shown) return std::nullopt;
    shown_ = *std::move(shown);
    if (dataset_.too_large()) return refuse_size();
    if (options_.round > 0 && !protect::check_rounding(dataset_, options_.round, diagnostics_)) return std::nullopt;
    const auto even = compare_covers(dataset_, *periods, options_.uneven, diagnostics_);
    if (!even) return std::nullopt;
    summary_.periods = *periods;
    take_cover(*even);
    if (!take_breaks()) return std::nullopt;
    summary_.series = options_.series;
    summary_.rounded_to = options_.round;
    diagnostics_.keep_about(period_labels(summary_.periods));
    start();
    LineBuilder lines(dataset_, options_, summary_.periods, diagnostics_);
    sum_regions(lines);
    bar_lines();
    mark();
    number_regions(dataset_, shown_, summary_);
    summary_.shows_codes = options_.codes;
    if (options_.codes) warn_unknown_forces(dataset_, shown_, diagnostics_);
    if (diagnostics_.has_errors() || !protect_counts(lines)) return std::nullopt;
    add_people(summary_, dataset_, diagnostics_);
    if (options_.summary_only) {
      for (RegionBlock& block : summary_.regions) block.forces.clear();
    }
    if (!keep_only_forces(options_.only_forces, dataset_, summary_, diagnostics_)) return std::nullopt;
    sort_rows(summary_, options_.sort, summary_.channels.size());
    std::ranges::move(summary_notes(summary_, dataset_, *std::ranges::max_element(numbers_)),
                      std::back_inserter(summary_.notes));
    note_taken(lines.taken());
    return std::move(summary_);
  }

 private:
  std::nullopt_t refuse_size() {
    diagnostics_.add(
        error(code::too_many_figures, fmt::format("{} forces and {} channels make more figures than a report can hold",
                                                  dataset_.forces.size(), dataset_.channels.size()))
            .hint("report a part of the data: --only REGION, or fewer files"));
    return std::nullopt;
  }

  /// Sets what the dates say about the periods.
  void take_cover(const EvenCover& even) {
    barriers_.uneven = even.uneven;
    summary_.covered = even.headings;
    summary_.covered_part = even.part;
    if (!even.note.empty()) summary_.notes.push_back(even.note);
    note_season(dataset_, summary_.periods, diagnostics_);
  }

  bool take_breaks() {
    const auto breaks = place_breaks(dataset_, summary_.periods, options_.breaks, diagnostics_);
    if (!breaks || breaks->empty()) return breaks.has_value();
    barriers_.breaks = breaks_by_channel(*breaks, dataset_.channels.size());
    for (const PlacedBreak& each : *breaks) summary_.breaks.push_back(each.its);
    return true;
  }

  /// Gives each line the barriers that forbid comparisons.
  void bar_lines() {
    if (!barriers_.uneven && barriers_.breaks.empty()) return;
    summary_.barriers = std::make_shared<const Barriers>(barriers_);
    summary_.overall.barriers = summary_.barriers.get();
    for (RegionBlock& block : summary_.regions) {
      block.figures.barriers = summary_.barriers.get();
      for (Line& force : block.forces) force.barriers = summary_.barriers.get();
    }
  }

  /// Gives figures their markers.
  void mark() {
    mark_lines(summary_, dataset_, shown_);
    summary_.marker_origins = marker_origins(summary_, dataset_, shown_);
    summary_.low_base = static_cast<std::int64_t>(options_.low_base);
  }

  void start() {
    summary_.inputs = dataset_.inputs;
    std::ranges::copy_if(dataset_.periods, std::back_inserter(summary_.not_shown), [this](Period period) {
      return std::ranges::find(summary_.periods, period) == summary_.periods.end();
    });
    summary_.channels = dataset_.channels;
    summary_.spellings = dataset_.spellings;
    summary_.codes = dataset_.codes;
    summary_.registry = dataset_.registry;
    summary_.decimals = options_.decimals;
    summary_.certainty = options_.certainty;
    if (dataset_.populations) summary_.per = static_cast<std::int64_t>(options_.per);
    summary_.distinct = dataset_.unions.has_value();
    numbers_.resize(summary_.periods.size());
  }

  void sum_regions(LineBuilder& lines) {
    std::vector<std::vector<std::uint32_t>> members(dataset_.regions.size());
    std::vector<std::uint32_t> forces;
    for (std::uint32_t force = 0; force < dataset_.forces.size(); ++force) {
      const auto region = dataset_.forces[force].region;
      if (!shown_[region]) continue;
      members[region].push_back(force);
      forces.push_back(force);
    }
    if (options_.like_for_like) summary_.like_for_like = LikeForLike{.forces = forces.size(), .left_out = {}};
    warn_missing_rows(dataset_, forces, summary_.periods, diagnostics_);
    if (summary_.distinct)
      warn_missing_unions(dataset_, forces, all_shown() && shown_.size() > 1, summary_.periods, diagnostics_);
    LineSum overall(lines.count_of_line(), summary_.periods.size());
    for (std::size_t region = 0; region < members.size(); ++region) {
      if (!members[region].empty()) sum_region(region, members[region], overall, lines);
    }
    summary_.overall = summary_.distinct
                           ? united_overall(lines)
                           : lines.of_sums(overall_name(), overall, all_shown() ? RowId::all() : RowId(kNoRow));
  }

  void sum_region(std::size_t region, const std::vector<std::uint32_t>& forces, LineSum& overall, LineBuilder& lines) {
    const std::string& name = dataset_.regions[region];
    RegionBlock block;
    LineSum sums(lines.count_of_line(), summary_.periods.size());
    if (!drops_forces()) block.forces.reserve(forces.size());
    for (const auto force : forces) {
      Line line = lines.of_force(force);
      look_at(line);
      if (options_.like_for_like && lacks_figure(line)) {
        leave_out(line);
      } else {
        sums.add(line);
        overall.add(line);
      }
      if (!drops_forces()) block.forces.push_back(std::move(line));
    }
    block.figures =
        summary_.distinct
            ? united_line(dataset_, name, RowId::region(static_cast<std::uint32_t>(region)).number(), summary_.periods)
            : lines.of_sums(name, sums, RowId::region(static_cast<std::uint32_t>(region)));
    summary_.regions.push_back(std::move(block));
  }

  /// Counts a force's small counts, and its numbers in each period.
  void look_at(const Line& line) {
    for (std::size_t at = 0; at < line.channel_count() * line.periods; ++at) {
      const Count count = line.counts[at];
      if (!count.is_missing()) ++numbers_[at % line.periods];
      if (protect::is_small(count.is_missing() ? 0 : count.value(), kSmallBelow)) ++summary_.small_counts;
    }
  }
  /// Whether forces are not kept. The population of a region is the sum of theirs.
  [[nodiscard]] bool drops_forces() const { return options_.summary_only && !dataset_.populations; }

  [[nodiscard]] bool all_shown() const { return std::ranges::find(shown_, false) == shown_.end(); }

  [[nodiscard]] std::string overall_name() const { return std::string(all_shown() ? kAllRegions : kRegionsShown); }

  /// The unions over all regions, or over the only one shown. The union of only some of the regions is not known.
  [[nodiscard]] Line united_overall(const LineBuilder& lines) const {
    if (all_shown() && shown_.size() > 1)
      return united_line(dataset_, std::string(kAllRegions), RowId::all().number(), summary_.periods);
    Line line = lines.named(overall_name());
    if (summary_.regions.size() == 1) line.counts = summary_.regions.front().figures.counts;
    line.counts.resize(lines.count_of_line());
    return line;
  }

  void leave_out(Line& line) {
    line.left_out = true;
    summary_.like_for_like->left_out.push_back(line.name);
    if (summary_.distinct) {
      diagnostics_.add(
          error(code::not_additive,
                fmt::format("{} cannot be left out of the totals: different people do not add up, so what the "
                            "others alone would be is not known",
                            in_backticks(line.name)))
              .hint("leave out --like-for-like"));
      return;
    }
    diagnostics_.add(note(code::left_out, fmt::format("{} is left out of all totals, since a figure is missing",
                                                      in_backticks(line.name))));
  }

  static bool lacks_figure(const Line& line) {
    const Series totals = line.total();
    for (std::size_t period = 0; period < totals.size(); ++period) {
      if (totals[period].is_missing()) return true;
    }
    return false;
  }

  /// What is hidden depends on the whole data set, not on the part that is shown.
  bool protect_counts(LineBuilder& lines) {
    if (options_.round > 0) protect::leave_out_traces(summary_, dataset_);
    if (options_.suppress == 0) return true;
    summary_.small_counts = 0;
    std::vector<bool> left_out;
    for (std::uint32_t force = 0; options_.like_for_like && force < dataset_.forces.size(); ++force)
      left_out.push_back(lacks_figure(lines.of_force(force)));
    return protect::suppress(summary_, dataset_, static_cast<std::int64_t>(options_.suppress), left_out, diagnostics_);
  }

  void note_taken(std::uint64_t taken) {
    if (taken == 0) return;
    diagnostics_.add(note(code::taken_as_stated,
                          fmt::format("{} {} taken as stated, since counts in {} are confidential",
                                      plural(taken, "total"), taken == 1 ? "is" : "are", taken == 1 ? "it" : "them"))
                         .in(dataset_.inputs.front().path));
  }

  const Dataset& dataset_;
  const AggregateOptions& options_;
  Diagnostics& diagnostics_;
  Barriers barriers_;  ///< which periods are not compared
  std::vector<bool> shown_;
  std::vector<std::uint64_t> numbers_;  ///< by period: counts of the forces shown that are numbers, not symbols
  Summary summary_;
};

}  // namespace

std::optional<Summary> aggregate(const Dataset& dataset, const AggregateOptions& options, Diagnostics& diagnostics) {
  Diagnostics own;  // what choose_periods reports, it reports again
  const auto periods = options.to_date ? choose_periods(dataset, options, own) : std::nullopt;
  if (!periods) return Aggregation(dataset, options, diagnostics).run();
  const auto cut = cut_to_date(dataset, *periods, diagnostics);
  return cut ? Aggregation(*cut, options, diagnostics).run() : std::nullopt;
}

}  // namespace reach
