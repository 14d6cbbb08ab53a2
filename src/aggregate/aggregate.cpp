// aggregate: the counts of both periods, summed over channels, forces and regions.
#include <reach/aggregate.hpp>

#include <algorithm>
#include <memory>
#include <set>

#include <fmt/core.h>

#include "aggregate/even_cover.hpp"
#include "aggregate/gaps.hpp"
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
#include "aggregate/sort.hpp"
#include "aggregate/unions.hpp"
#include "diagnostic/codes/comparison.hpp"
#include "diagnostic/codes/figures.hpp"
#include "diagnostic/codes/people.hpp"
#include "diagnostic/codes/publishing.hpp"
#include "diagnostic/codes/regions.hpp"
#include "diagnostic/codes/totals.hpp"
#include "diagnostic/suggest.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// `Like for like: 3 of 4 forces; Sussex is left out of all totals, since a figure is missing.`
std::string like_for_like_note(const LikeForLike& alike) {
  const std::size_t out = alike.left_out.size();
  return fmt::format("Like for like: {} of {}; {} {} left out of all totals, since a figure is missing.",
                     alike.forces - out, plural(alike.forces, "force"), listed(alike.left_out, " and "),
                     out == 1 ? "is" : "are");
}

class Aggregation {
 public:
  Aggregation(const Dataset& dataset, const AggregateOptions& options, Diagnostics& diagnostics)
      : dataset_(dataset), options_(options), diagnostics_(diagnostics) {}

  std::optional<Summary> run() {
    const auto periods = choose_periods(dataset_, options_, diagnostics_);
    const bool regions_known = choose_regions();
    if (!periods || !regions_known) return std::nullopt;
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
    sum_regions();
    bar_lines();
    number_regions(dataset_, shown_, summary_);
    summary_.shows_codes = options_.codes;
    if (options_.codes) warn_unknown_forces(dataset_, shown_, diagnostics_);
    if (diagnostics_.has_errors() || !protect_counts()) return std::nullopt;
    add_people(summary_, dataset_, diagnostics_);
    if (options_.summary_only) {
      for (RegionBlock& block : summary_.regions) block.forces.clear();
    }
    if (!keep_only_forces(options_.only_forces, summary_, diagnostics_)) return std::nullopt;
    sort_rows(summary_, options_.sort, summary_.channels.size());
    add_notes();
    note_taken();
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

  bool choose_regions() {
    shown_.assign(dataset_.regions.size(), options_.only.empty());
    bool known = true;
    for (const auto& name : options_.only) {
      const std::string folded = fold_name(name);
      const auto found =
          std::ranges::find(dataset_.regions, folded, [](const auto& region) { return fold_name(region); });
      if (found != dataset_.regions.end()) {
        shown_[static_cast<std::size_t>(found - dataset_.regions.begin())] = true;
        continue;
      }
      diagnostics_.add(error(code::unknown_region, fmt::format("there is no region {}", in_backticks(name)))
                           .hint(hint_for(name, folded)));
      known = false;
    }
    return known;
  }

  /// Where the name is that of a force, what shows it; otherwise the regions.
  [[nodiscard]] std::string hint_for(const std::string& name, const std::string& folded) const {
    const auto force =
        std::ranges::find(dataset_.forces, folded, [](const Force& each) { return fold_name(each.name); });
    if (force == dataset_.forces.end()) return suggestion(name, dataset_.regions, "the regions are");
    return fmt::format("it is a force of {}: --only {}, or --only-force {}", printable(dataset_.regions[force->region]),
                       as_argument(dataset_.regions[force->region]), as_argument(force->name));
  }

  /// Sets what the dates say about the periods.
  void take_cover(const EvenCover& even) {
    barriers_.uneven = even.uneven;
    summary_.covered = even.headings;
    if (!even.note.empty()) summary_.notes.push_back(even.note);
    note_season(dataset_, summary_.periods, diagnostics_);
  }

  bool take_breaks() {
    const auto breaks = place_breaks(dataset_, summary_.periods, options_.breaks, diagnostics_);
    if (!breaks || breaks->empty()) return breaks.has_value();
    std::vector<std::size_t> before;
    for (const PlacedBreak& each : *breaks) before.push_back(each.before);
    barriers_.breaks.assign(dataset_.channels.size() + 1, before);
    summary_.notes.push_back(break_note(*breaks));
    return true;
  }

  /// Lets no line compare what may not be compared.
  void bar_lines() {
    if (!barriers_.uneven && barriers_.breaks.empty()) return;
    summary_.barriers = std::make_shared<const Barriers>(barriers_);
    summary_.overall.barriers = summary_.barriers.get();
    for (RegionBlock& block : summary_.regions) {
      block.figures.barriers = summary_.barriers.get();
      for (Line& force : block.forces) force.barriers = summary_.barriers.get();
    }
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
    summary_.markers = line_markers(dataset_, summary_.periods);
    numbers_.resize(summary_.periods.size());
    pages_.resize(dataset_.channels.size() * summary_.periods.size());
  }

  void sum_regions() {
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
    LineSum overall(count_of_line(), summary_.periods.size());
    for (std::size_t region = 0; region < members.size(); ++region) {
      if (!members[region].empty()) sum_region(region, members[region], overall);
    }
    summary_.overall = summary_.distinct ? united_overall()
                                         : finish(overall_name(), overall, all_shown() ? RowId::all() : RowId(kNoRow));
  }

  void sum_region(std::size_t region, const std::vector<std::uint32_t>& forces, LineSum& overall) {
    const std::string& name = dataset_.regions[region];
    RegionBlock block;
    LineSum sums(count_of_line(), summary_.periods.size());
    if (!drops_forces()) block.forces.reserve(forces.size());
    for (const auto force : forces) {
      Line line = line_of(force);
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
            : finish(name, sums, RowId::region(static_cast<std::uint32_t>(region)));
    summary_.regions.push_back(std::move(block));
  }

  /// Counts the counts of a force that are small, and those of each period that are numbers.
  void look_at(const Line& line) {
    for (std::size_t at = 0; at < line.channel_count() * line.periods; ++at) {
      const Count count = line.counts[at];
      if (!count.is_missing()) ++numbers_[at % line.periods];
      if (protect::is_small(count.is_missing() ? 0 : count.value(), kSmallBelow)) ++summary_.small_counts;
    }
  }
  /// Whether forces are not kept. The population of a region is the sum of theirs.
  [[nodiscard]] bool drops_forces() const { return options_.summary_only && !dataset_.populations; }

  /// `page`: as for Tally::find.
  [[nodiscard]] Count count(const Key& key, const Tally::Page*& page) const {
    const Tally::Cell* const cell = dataset_.tally.find(key, page);
    const Count exact = cell == nullptr ? Count() : cell->count;
    return options_.round == 0 ? exact : protect::rounded(exact, options_.round);
  }

  Line line_of(std::uint32_t force) {
    Line line = named_line(dataset_.forces[force].name);
    line.registry_number = dataset_.forces[force].registry_number;
    line.counts.reserve(count_of_line());
    for (std::uint32_t channel = 0; channel < dataset_.channels.size(); ++channel) {
      for (const Period period : summary_.periods)
        line.counts.push_back(count({force, channel, period}, pages_[line.counts.size()]));
    }
    if (summary_.distinct) {
      add_unions(dataset_, force, kAllChannels, line, summary_.periods);
    } else {
      add_totals(line, force);
    }
    return line;
  }

  /// The totals over the channels of a force.
  void add_totals(Line& line, std::uint32_t force) {
    const std::size_t count = line.counts.size();
    LineSum sums(count + line.periods, line.periods);
    sums.add_channels(line.counts);
    for (std::size_t at = 0; at < line.periods; ++at)
      line.counts.push_back(sum_or_stated(sums, count + at, RowId(force), line.name));
  }

  [[nodiscard]] Line named_line(std::string name) const {
    Line line;
    line.name = std::move(name);
    line.periods = static_cast<std::uint32_t>(summary_.periods.size());
    return line;
  }

  [[nodiscard]] std::size_t count_of_line() const { return (dataset_.channels.size() + 1) * summary_.periods.size(); }

  [[nodiscard]] bool all_shown() const { return std::ranges::find(shown_, false) == shown_.end(); }

  [[nodiscard]] std::string overall_name() const { return std::string(all_shown() ? kAllRegions : kRegionsShown); }

  /// The unions over all regions, or over the only one shown. The union of only some of the regions is not known.
  [[nodiscard]] Line united_overall() const {
    if (all_shown() && shown_.size() > 1)
      return united_line(dataset_, std::string(kAllRegions), RowId::all().number(), summary_.periods);
    Line line = named_line(overall_name());
    if (summary_.regions.size() == 1) line.counts = summary_.regions.front().figures.counts;
    line.counts.resize(count_of_line());
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

  Line finish(std::string name, const LineSum& sums, RowId row) {
    Line line = named_line(std::move(name));
    line.counts.resize(sums.size());
    if (sums.parts() == 0) return line;  // all forces are left out: there is no sum, which is not the same as 0
    // The totals first: if a total fits, so does each channel; a missing total shows nothing about its channels.
    const std::size_t size = sums.size(), totals = size - line.periods;
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t at = (totals + i) % size;
      line.counts[at] = sum_or_stated(sums, at, row, line.name);
    }
    return line;
  }

  /// The sum of a channel or of all, in one period; where parts of it are confidential, what the input states.
  Count sum_or_stated(const LineSum& sums, std::size_t at, RowId row, const std::string& name) {
    const std::size_t periods = summary_.periods.size();
    const Count sum = total(sums.sum(at), name, at % periods);
    const bool takes = options_.suppress == 0 && options_.round == 0 && !options_.like_for_like;
    if (!takes || !sum.is_missing() || !sums.is_confidential(at)) return sum;
    const Count known = sums.of_totals(at);
    const auto channel = static_cast<std::uint32_t>(at / periods);
    const auto stated = stated_total(dataset_, row, channel < dataset_.channels.size() ? channel : kAllChannels,
                                     summary_.periods[at % periods]);
    if (!stated || stated->value() < sums.shown(at)) return known.is_missing() ? sum : known;
    if (row.is_all() && dataset_.regions.size() == 1) return *stated;  // the only region has told of it
    if (!known.is_missing() && known != *stated) {
      diagnostics_.add(
          error(code::stated_mismatch,
                fmt::format("the stated total of {} in {} is {}, but those of its parts give {}", in_backticks(name),
                            period_label(summary_.periods[at % periods]), stated->value(), known.value()))
              .hint("correct the total or those of its parts"));
    }
    ++taken_;
    return *stated;
  }

  /// The sum, after reporting the first of its period that is above 2^63 − 1.
  Count total(const Sum& sum, const std::string& name, std::size_t at) {
    if (const auto count = sum.result()) return *count;
    const Period period = summary_.periods[at];
    if (too_large_.insert(period).second) {
      diagnostics_.add(error(code::large_total, fmt::format("the total of {} in {} is above 9223372036854775807",
                                                            in_backticks(name), period_label(period)))
                           .hint("look for two figures run together"));
    }
    return Count();
  }

  /// What is hidden depends on the whole data set, not on the part that is shown.
  bool protect_counts() {
    if (options_.round > 0) {  // a hash would let the exact counts be tried out
      for (InputInfo& input : summary_.inputs) input.sha256.clear();
    }
    if (options_.suppress == 0) return true;
    summary_.small_counts = 0;
    std::vector<bool> left_out;
    for (std::uint32_t force = 0; options_.like_for_like && force < dataset_.forces.size(); ++force)
      left_out.push_back(lacks_figure(line_of(force)));
    return protect::suppress(summary_, dataset_, static_cast<std::int64_t>(options_.suppress), left_out, diagnostics_);
  }

  void note_taken() {
    if (taken_ == 0) return;
    diagnostics_.add(note(code::taken_as_stated,
                          fmt::format("{} {} taken as stated, since counts in {} are confidential",
                                      plural(taken_, "total"), taken_ == 1 ? "is" : "are", taken_ == 1 ? "it" : "them"))
                         .in(dataset_.inputs.front().path));
  }

  void add_notes() {
    const auto add = [&](std::string text) { summary_.notes.push_back(std::move(text)); };
    if (options_.round > 0) {
      const Line& whole = summary_.regions.size() == 1 ? summary_.regions.front().figures : summary_.overall;
      add(protect::rounding_note(options_.round, whole.name, *std::ranges::max_element(numbers_)));
    }
    if (summary_.like_for_like && !summary_.like_for_like->left_out.empty())
      add(like_for_like_note(*summary_.like_for_like));
    if (summary_.regions.size() < dataset_.regions.size() && summary_.regions.size() > 1) {
      add(fmt::format("{}: {} of the {} in the data{}.", kRegionsShown, summary_.regions.size(),
                      dataset_.regions.size(), summary_.distinct ? ", whose people are not known together" : ""));
    }
    if (const auto rows = dataset_.set_aside; rows > 0) {
      add(fmt::format("{} of the data could not be read and {} not counted: figures may be too low.",
                      plural(rows, "row"), rows == 1 ? "is" : "are"));
    }
    if (const auto cells = dataset_.empty_as_zero; cells > 0) {
      add(fmt::format("{} {} read as 0, as asked.", plural(cells, "empty cell"), cells == 1 ? "is" : "are"));
    }
    if (summary_.series) std::ranges::for_each(gap_notes(summary_.periods), add);
    for (std::string& note : marker_notes(summary_, dataset_, shown_)) add(std::move(note));
    if (dataset_.overlap_accepted) add("People may be counted in several rows: numbers of people are added up.");
    if (summary_.distinct) add("Totals count each person once: they are not the sums of their parts.");
    if (dataset_.summed_over.empty()) return;
    const std::string over = listed(dataset_.summed_over, " and ");
    add(summary_.distinct ? fmt::format("Each person counts once, whatever the {}.", over)
                          : fmt::format("Counts are summed over {}.", over));
  }

  const Dataset& dataset_;
  const AggregateOptions& options_;
  Diagnostics& diagnostics_;
  Barriers barriers_;  ///< which periods are not compared
  std::vector<bool> shown_;
  std::vector<const Tally::Page*> pages_;  ///< by channel and period: the page of the last force
  std::vector<std::uint64_t> numbers_;     ///< by period: counts of the forces shown that are no symbols
  std::uint64_t taken_ = 0;                ///< totals that are not sums, but stated
  std::set<Period> too_large_;
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
