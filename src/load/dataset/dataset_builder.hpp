// DatasetBuilder: the state that all inputs of a data set share while they are read. For load.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <reach/load.hpp>
#include <reach/marker.hpp>

#include "diagnostic/suggest.hpp"
#include "load/cells/count_cell.hpp"
#include "load/dataset/code_book.hpp"
#include "load/dataset/day_counts.hpp"
#include "load/dataset/moments.hpp"
#include "load/dataset/names.hpp"
#include "load/dataset/region_rows_met.hpp"
#include "load/dataset/reject_sink.hpp"
#include "load/dataset/row_roles.hpp"
#include "load/dataset/taken_totals.hpp"
#include "load/people/people.hpp"
#include "load/words/words.hpp"
#include "model/force_registry.hpp"

namespace reach {

inline constexpr std::uint32_t kNoRegion = 0xFFFFFFFF;

/// How dates are written: by month, by day, or with a time.
struct DateForm {
  PeriodKind kind = PeriodKind::day;
  bool timed = false;
  bool operator==(const DateForm&) const = default;
};

struct DatasetBuilder {
  DatasetBuilder(const LoadOptions& load_options, Diagnostics& findings)
      : options(load_options),
        diagnostics(findings),
        period(load_options.period),
        rows(load_options),
        count_cells(load_options),
        forces(load_options.rename),
        regions(no_rename),
        channels(load_options.rename),
        map_hints(Suggestions::kPrinted, load_options.registry ? same_registered_force : nullptr),
        set_aside(load_options) {}

  const NameMap no_rename;  ///< regions keep their names
  const LoadOptions& options;
  Diagnostics& diagnostics;
  PeriodKind period;  ///< the kind that dates, months and quarters are summed into
  RowRoles rows;
  const CountReader count_cells;
  Names forces;
  Names regions;
  Channels channels;
  CodeBook codes;                        ///< of the forces
  std::vector<std::uint32_t> region_of;  ///< by force; kNoRegion until known
  Suggestions map_hints;                 ///< for forces that are not in --regions
  std::set<std::string> totals_met;      ///< the names of the total rows so far, as written
  RegionRowsMet region_rows;             ///< under --region-rows
  /// Reports on total rows that differ from their parts: dropped if rows turn out to count others twice, which explains
  /// them.
  std::vector<Diagnostic> total_mismatches;
  std::vector<std::string> doubtful_totals;  ///< rows that may be totals of others; as in Dataset
  RoundedTotals rounded;                     ///< of all inputs so far
  RejectSink set_aside;
  Tally counts;                          ///< counts of layouts that give periods, not dates
  DayCounts days;                        ///< of dated rows
  std::map<Period, PeriodCover> covers;  ///< what the dates of each period cover, once they are summed
  Moments moments;                       ///< of dated rows with times
  std::optional<DateForm> date_form;     ///< of the dated rows so far
  std::optional<bool> of_people;         ///< whether the inputs so far have numbers of distinct people
  std::optional<People> people;          ///< under --distinct: the people in the events
  std::optional<Tally> unions;           ///< if counts are numbers of distinct people; as Dataset::unions
  std::vector<TakenTotal> taken;         ///< totals of confidential counts that the inputs state
  MarkedCounts marked;                   ///< the counts with markers, by the keys of the report
  std::uint64_t empty_as_zero = 0;       ///< empty cells that were read as 0
  std::vector<InputInfo> inputs;
  std::set<std::pair<std::string, std::string>> parts_read;  ///< files in archives, and sheets, each by its names
  std::size_t explained_doubles = 0;                         ///< errors about forces that occur twice, once as a total
  std::set<std::string, std::less<>> refused_channels;       ///< each is reported only once
  TextMap<bool> total_channels;  ///< the names in channel columns so far: whether they are totals
  bool in_pieces = false;        ///< several threads read an input
  bool doubtful = false;         ///< the fast reading is not enough: the inputs must be read again, sequentially

  /// See origin_text.
  [[nodiscard]] std::string text(Origin origin) const;
  /// The same, but for an origin in the same column as the message's place: `counts.xlsx:B4`.
  [[nodiscard]] std::string text(Origin origin, const Place& below) const;
  [[nodiscard]] Place place(Origin origin) const;
  /// Whether a channel of this name is a total over channels, and --as-channel does not say otherwise. O(length) on
  /// average.
  bool is_total_channel(std::string_view name) {
    if (const auto known = total_channels.find(name); known != total_channels.end()) return known->second;
    const bool total = reach::is_total_channel(name) && !is_named(options.as_channels, name);
    total_channels.emplace(name, total);
    return total;
  }
  /// The region of a force as far as known, or kNoRegion. O(1).
  [[nodiscard]] std::uint32_t region(std::uint32_t force) const {
    return force < region_of.size() ? region_of[force] : kNoRegion;
  }
  /// Whether a region column, --regions or --region assigns forces to regions (otherwise total rows may).
  bool regions_known = false;
};

/// Assigns a force its region: the one named, or the one from the map or --region. Returns false after reporting a
/// force in two regions; also reports a force without a region.
bool assign_region(DatasetBuilder& all, std::uint32_t force, std::optional<std::uint32_t> named, const Place& place);

/// Reports a force in two regions.
void report_two_regions(DatasetBuilder& all, std::uint32_t force, std::string_view region, const Place& place);

/// Assigns a force the region from the map or --region, if it has none. If rows may be regions, this is done once it is
/// known which rows are forces.
void assign_by_options(DatasetBuilder& all, std::uint32_t force, const Place& place);

/// Warns if the total row for all forces names a region other than --region.
void check_region_of_total(DatasetBuilder& all, std::string_view name, const Place& place);

/// After all inputs: if no region is known at all, forces without a region belong to `All forces`; otherwise they are
/// reported. Afterwards every force has a region, even in rejected data.
void finish_regions(DatasetBuilder& all);

}  // namespace reach
