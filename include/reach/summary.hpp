// Summary: the figures of a report, which every reporter reads. Made by aggregate. For every module.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <reach/certainty.hpp>
#include <reach/change.hpp>
#include <reach/dataset.hpp>
#include <reach/diagnostic.hpp>
#include <reach/marker.hpp>
#include <reach/period.hpp>
#include <reach/series.hpp>

namespace reach {

/// One line of figures: each channel, in the order of Summary::channels, and their total; each of these in every
/// period.
struct Line {
  std::string name;                    ///< of a force or a region
  std::vector<Count> counts;           ///< channel by channel, the total last; one per period for each
  const Barriers* barriers = nullptr;  ///< those of the summary; null: all periods may be compared
  const Markers* markers = nullptr;    ///< in the order of `counts`; null: no count has any
  std::uint32_t periods = 2;           ///< how many there are
  bool left_out = false;               ///< omitted from the totals, under --like-for-like
  std::uint8_t registry_number = 0;    ///< of the force, or of the region that has exactly these forces; 0: none
  std::vector<Count> people;           ///< how many live there, in each period; empty without --population

  [[nodiscard]] std::size_t channel_count() const { return counts.size() / periods - 1; }
  /// The figures of one channel; the total if `channel` is the number of channels.
  [[nodiscard]] Series figures(std::size_t channel) const {
    const std::size_t first = channel * periods;
    return Series(std::span(counts).subspan(first, periods), barriers, channel,
                  markers == nullptr ? nullptr : markers + first);
  }
  [[nodiscard]] Series total() const { return figures(channel_count()); }
  [[nodiscard]] Count people_in(std::size_t period) const { return people.empty() ? Count() : people[period]; }
};

/// Figures from a period on are not comparable with those before.
struct SeriesBreak {
  Period from;
  std::string reason;                    ///< `counted by a new system`; empty: not said
  std::optional<std::size_t> channel{};  ///< the only channel concerned; nothing: all
};

/// What `--like-for-like` has left out of the totals.
struct LikeForLike {
  std::size_t forces = 0;  ///< in the regions shown
  std::vector<std::string> left_out;
};

struct RegionBlock {
  Line figures;              ///< the region's own figures: summed counts, never averaged increases
  std::vector<Line> forces;  ///< empty under --summary
};

/// What a report can show for each line.
enum class Figure : std::uint8_t {
  count,   ///< of each period
  change,  ///< of the total, as are the following
  increase,
  share,            ///< of the comparison total: a force's share of its region, a region's share of all regions
  contribution,     ///< to the increase of the region or of all regions, in percentage points
  annual,           ///< the increase per year, compound
  step,             ///< of each period, as are the following: the increase on the period before
  year_on_year,     ///< the increase on the same period one year before
  index,            ///< the count as a percentage of the baseline
  interval,         ///< of the increase, as far as chance goes
  verdict,          ///< whether chance could explain the increase
  rate,             ///< of each period: the total per so many people
  rate_interval,    ///< of each period
  rate_increase,    ///< of the rate
  rate_difference,  ///< between the rates
};

struct Shown {
  Figure figure = Figure::count;
  std::size_t channel = 0;  ///< for a count: an index into Summary::channels, or their number for the total
  bool operator==(const Shown&) const = default;
};

/// Counts that have a marker: of a force in a channel and period; or of all forces shown, or all channels.
struct MarkedPart {
  std::string force;        ///< empty: of all forces shown
  std::size_t channel = 0;  ///< an index into Summary::channels; their number means all
  std::size_t period = 0;   ///< an index into Summary::periods
};

/// Where a marker comes from, for its note.
struct MarkerOrigin {
  Marker marker = Marker::provisional;
  std::vector<MarkedPart> first;  ///< the first counts that have it
  std::size_t others = 0;         ///< how many parts there are beyond these
};

/// Counts of people below this are usually not published.
inline constexpr std::int64_t kSmallBelow = 5;

/// How sentences and notes that reach writes begin to say so, before 5 or 10.
inline constexpr std::string_view kRoundedTo = "Counts are rounded to the nearest ";

struct Summary {
  std::vector<InputInfo> inputs;
  std::vector<Period> periods;    ///< those shown: the first is the baseline, the last the comparison
  bool series = false;            ///< they are every period of the data from the baseline to the comparison
  std::vector<Period> not_shown;  ///< the other periods of the data, ascending
  std::vector<std::string> channels;
  std::vector<std::string> labels;         ///< what people read in place of the names of channels; empty: their names
  std::string noun;                        ///< what is counted, for titles; empty: contacts, or people
  std::string source;                      ///< where the figures come from, for readers; empty: not said
  std::vector<ChannelSpelling> spellings;  ///< of the channels; empty: all are plain
  AreaCodes codes;                         ///< of the forces that the inputs give one
  bool registry = true;                    ///< forces are looked up in the registry
  int decimals = 0;
  Certainty certainty;            ///< of intervals and verdicts
  std::int64_t per = 0;           ///< rates are per so many people; 0: there are no populations
  std::string population_source;  ///< empty: not named
  bool same_population = false;   ///< the populations are those of all periods
  std::vector<Shown> shown;       ///< the figures shown for each line, in this order; empty: all counts, the change (in
                                  ///< tables for programs) and the increase
  bool no_channels = false;       ///< omit the figures of single channels
  bool distinct = false;          ///< figures are of different people: totals are unions, not the sums of their parts
  /// Whether exact counts must not be published: neither the text nor the number of messages may reveal them.
  [[nodiscard]] bool hides_counts() const { return suppressed_below > 0 || rounded_to > 0; }
  std::int64_t suppressed_below =
      0;                        ///< counts of 1 to this less 1 are hidden, and figures that would reveal them; 0: off
  std::int64_t rounded_to = 0;  ///< counts are rounded to the nearest of this; 0: they are exact
  std::uint64_t small_counts = 0;  ///< counts of the forces shown that are 1 to kSmallBelow less 1, and not hidden
  std::vector<RegionBlock> regions;
  Line overall;  ///< the line for the regions shown, named kAllRegions, or kRegionsShown if there are others; grid
                 ///< formats print it only for several regions
  std::size_t hidden_forces = 0;  ///< forces that have no row, under --only-force; totals include them
  std::shared_ptr<const std::vector<std::vector<Markers>>> markers;  ///< those that lines point to; null: none
  std::vector<MarkerOrigin> marker_origins;                          ///< in the order of Marker
  std::int64_t low_base = 0;            ///< an increase on a baseline below this is of low reliability; 0: off
  bool shows_codes = false;             ///< the codes of forces and regions have a column
  std::vector<std::string> area_notes;  ///< regions that are not those of the ONS; in tables only beside codes
  std::vector<std::string> covered;     ///< the part of each period that is compared: `Jan to Feb`; empty: the whole
  std::string covered_part;             ///< the same in words, if all periods have it: `January to February`
  std::shared_ptr<const Barriers> barriers;  ///< what is not compared; null: nothing
  std::vector<SeriesBreak> breaks;           ///< between periods shown, from the earliest on
  std::optional<LikeForLike> like_for_like;  ///< nothing if it was not asked for
  std::vector<std::string> notes;            ///< what a reader must know; the formats that show symbols explain them
  std::vector<Diagnostic> warnings;

  [[nodiscard]] Period baseline() const { return periods.front(); }
  [[nodiscard]] Period comparison() const { return periods.back(); }

  /// What people read in place of the name of a channel.
  [[nodiscard]] const std::string& label_of(std::size_t channel) const {
    return labels.empty() ? channels[channel] : labels[channel];
  }
};

}  // namespace reach
