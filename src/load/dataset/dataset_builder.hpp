// DatasetBuilder: what all inputs of a data set share while they are read. For load.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <reach/load.hpp>

#include "diagnostic/suggest.hpp"
#include "load/dataset/day_counts.hpp"
#include "load/dataset/moments.hpp"
#include "load/dataset/names.hpp"
#include "load/dataset/reject_sink.hpp"
#include "load/dataset/row_roles.hpp"
#include "load/people/people.hpp"
#include "load/words/words.hpp"

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
        rows(load_options),
        forces(load_options.rename),
        regions(no_rename),
        channels(load_options.rename),
        set_aside(load_options) {}

  const NameMap no_rename;  ///< regions keep their names
  const LoadOptions& options;
  Diagnostics& diagnostics;
  const RowRoles rows;
  Names forces;
  Names regions;
  Channels channels;
  std::vector<std::uint32_t> region_of;          ///< by force; kNoRegion until known
  Suggestions map_hints{Suggestions::kPrinted};  ///< for forces that --regions lacks
  std::vector<std::uint32_t> placed;             ///< forces in the order in which their regions became known
  std::set<std::string> totals_met;              ///< the names of total rows so far, as written
  RejectSink set_aside;
  Tally counts;                       ///< of layouts whose periods are given
  DayCounts days;                     ///< of dated rows
  Moments moments;                    ///< of dated rows whose dates have times
  std::optional<DateForm> date_form;  ///< of the dated rows so far
  std::optional<bool> of_people;      ///< whether counts are of different people; of the inputs so far
  std::optional<People> people;       ///< under --distinct: whom the events are of
  std::optional<Tally> unions;        ///< where counts are of different people, as Dataset::unions
  std::vector<InputInfo> inputs;
  std::size_t explained_doubles = 0;                    ///< errors on forces that stand twice, once as a total
  std::set<std::string, std::less<>> refused_channels;  ///< what was said of them is said once
  bool in_pieces = false;                               ///< an input was read by several threads
  bool doubtful = false;  ///< what was done in haste does not say all: the inputs must be read again, in turn

  /// `counts.csv:4`, `row 4 of counts.xlsx`: how a message names an earlier place.
  [[nodiscard]] std::string text(Origin origin) const;
  /// The same where it is in the column of the place that the message is about: `counts.xlsx:B4`.
  [[nodiscard]] std::string text(Origin origin, const Place& below) const;
  [[nodiscard]] Place place(Origin origin) const;
  /// Whether a channel of this name is a total over channels, and not a channel by --as-channel.
  [[nodiscard]] bool is_total_channel(std::string_view name) const {
    return reach::is_total_channel(name) && !is_named(options.as_channels, name);
  }
  /// The region of a force so far, or kNoRegion. O(1).
  [[nodiscard]] std::uint32_t region(std::uint32_t force) const {
    return force < region_of.size() ? region_of[force] : kNoRegion;
  }
  /// Whether a region column, --regions or --region say where forces belong (else total rows may).
  bool regions_known = false;
};

/// Gives a force its region: the one named, or that of the map or --region. Reports a force in two regions (then
/// false), or in none.
bool assign_region(DatasetBuilder& all, std::uint32_t force, std::optional<std::uint32_t> named, const Place& place);

/// Warns where the total row over all forces names another region than --region does.
void check_region_of_total(DatasetBuilder& all, std::string_view name, const Place& place);

/// After all inputs: forces without a region belong to `All forces`, where no region is known at all; else they are
/// reported. Every force has a region then, also in data that is refused.
void finish_regions(DatasetBuilder& all);

}  // namespace reach
