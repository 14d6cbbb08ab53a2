// Dataset: names in order of appearance, and the counts by name. Built by load, read by aggregate and cli. For every
// module.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <reach/count.hpp>
#include <reach/marker.hpp>
#include <reach/period.hpp>
#include <reach/population.hpp>
#include <reach/tally.hpp>

namespace reach {

inline constexpr std::string_view kAllForces = "All forces";        ///< the only region, if none is known
inline constexpr std::string_view kAllRegions = "All regions";      ///< the row for several regions
inline constexpr std::string_view kRegionsShown = "Regions shown";  ///< the same row, if some regions are not shown

inline constexpr std::uint64_t kMostFigures = std::uint64_t{1}
                                              << 26;  ///< the most figures in a report: half a gigabyte of counts

/// The channel number of a union over all channels.
inline constexpr std::uint32_t kAllChannels = 0xFFFFFFFF;

/// The row of a figure: a force, a region or all regions. One number, since keys are hashed by it. Counts of different
/// people cannot be added up: a person who calls twice is one person. Their totals (unions) are therefore separate
/// figures, stored by row and by channel or all channels.
class RowId {
 public:
  /// The row with the number of a Key::force.
  explicit constexpr RowId(std::uint32_t number) : number_(number) {}
  static constexpr RowId region(std::uint32_t id) { return RowId(kRegions + id); }
  static constexpr RowId all() { return RowId(0xFFFFFFFF); }

  [[nodiscard]] constexpr bool is_force() const { return number_ < kRegions; }
  [[nodiscard]] constexpr bool is_region() const { return !is_force() && !is_all(); }
  [[nodiscard]] constexpr bool is_all() const { return number_ == all().number_; }
  /// An index into Dataset::regions; the row is a region.
  [[nodiscard]] constexpr std::uint32_t region_id() const { return number_ - kRegions; }
  [[nodiscard]] constexpr std::uint32_t number() const { return number_; }

 private:
  static constexpr std::uint32_t kRegions = 0x80000000;  // a force's number is its id
  std::uint32_t number_;
};
inline constexpr std::string_view kUnion = "(all)";  ///< in tidy rows, the name of whatever a union covers

/// The codes of the areas of forces, by their names: `E23000032`.
using AreaCodes = std::map<std::string, std::string, std::less<>>;

struct Force {
  std::string name;
  std::uint32_t region = 0;          ///< index into Dataset::regions
  Origin origin;                     ///< where it was first seen
  std::uint8_t registry_number = 0;  ///< in the registry of forces; 0: not in it, or no registry is used
};

/// How to write a channel's name so that it can be read back: alone, or as `channel:NAME` if the bare name would be
/// read as something else, in cells only or everywhere.
enum class ChannelSpelling : std::uint8_t { plain, said_in_cells, said };

/// How one input column was used.
struct ColumnInfo {
  std::string header;  ///< as written, line breaks as spaces
  std::string role;    ///< `force`, `website 2016`, `stated total 2016`, `ignored`…
};

/// A sheet of a workbook, or a file in an archive, and why it was read or not.
struct PartInfo {
  std::string name;
  bool taken = false;
  std::string holds;              ///< `a table`, `no table`, `empty`…
  std::string header;             ///< the names of the columns of its table; empty if it has none
  std::uint64_t header_line = 0;  ///< 0 if it has none
};

/// A table that an input holds: its lines, or rows of the sheet, from the header to the last row.
struct TableInfo {
  std::uint64_t first_line = 0;
  std::uint64_t last_line = 0;
  std::vector<std::string> header;  ///< the cells that are not empty
  bool taken = false;               ///< its rows were read
};

/// How one input was understood.
struct InputInfo {
  std::string path;
  std::string encoding;          ///< `UTF-8`, `UTF-8 with BOM`, `UTF-16LE`…; empty for a workbook
  std::string sheet;             ///< of a workbook: the sheet that was read
  std::string sha256;            ///< of the file's bytes, as hexadecimal digits, where it was asked for; else empty
  std::vector<PartInfo> sheets;  ///< of a workbook with several: all of them
  std::vector<PartInfo> files;   ///< of an archive: those in it
  char delimiter = ',';
  std::string layout;  ///< a name from kLayouts; empty if the header was not understood
  std::uint64_t header_line = 0;
  std::vector<ColumnInfo> columns;
  std::uint64_t rows = 0;            ///< data rows, without stated totals
  std::uint64_t stated_checked = 0;  ///< stated figures that match their parts
  std::uint64_t stated_unchecked = 0;
  std::vector<TableInfo> tables;  ///< in order; those below one that ended the reading are found by their looks
  bool names_forces = true;       ///< its areas may be police forces: the header does not call them towns or councils
};

/// The input as messages name it: its path; of a workbook with several sheets, with the one that was read:
/// `data/book.xlsx#2016`.
std::string path_with_sheet(const InputInfo& input);

/// The input's name as shown to readers: the file name without its folder, as text; empty for standard input.
std::string file_name(const InputInfo& input);

/// The part of a period that its dated rows cover. The rule for gaps decides whether it begins late or ends early; days
/// without a row inside it are not gaps.
struct PeriodCover {
  std::uint32_t months = 0;  ///< bit m is set if the period's month m (from 0) has a row
  std::int32_t first = 0;    ///< the first day covered, as in first_day
  std::int32_t end = 0;      ///< the day after the last one covered
  std::int32_t step = 1;     ///< the usual distance between dates, in days: less than that is no difference
  bool whole = true;         ///< there is no gap, inside or at the ends
};

/// The channels and periods of which all counts are marked as a break in their series, by their header (`website 2017
/// [b]`) or one by one: counts of the channel from the period on are not comparable with those before.
using HeaderBreaks = std::set<std::pair<std::uint32_t, Period>>;

/// The counts of all inputs. Only valid for a report if the Diagnostics passed to load has no errors.
struct Dataset {
  std::vector<InputInfo> inputs;
  std::vector<std::string> regions;
  std::vector<Force> forces;
  std::vector<std::string> channels;
  std::vector<ChannelSpelling> spellings;  ///< of the channels
  AreaCodes codes;                         ///< of the forces that rows give one
  bool registry = true;                    ///< forces are looked up in the registry
  std::vector<Period> periods;             ///< ascending
  std::vector<std::string> summed_over;    ///< other columns of dated rows that were summed over (`--sum-over`)
  bool overlap_accepted = false;  ///< people may be counted in several rows: their numbers are added up nevertheless
  std::uint64_t set_aside = 0;    ///< rows that could not be read, and so are not counted
  std::vector<std::string> doubtful_totals;  ///< rows and channels that may be totals of others, but are added up
  std::vector<std::string> unused_renames;   ///< names in the --rename map that no input has
  std::uint64_t empty_as_zero = 0;           ///< empty cells that were read as 0, as asked
  std::optional<Populations> populations;    ///< of the forces, as `--population` gives them
  MarkedCounts marked;                       ///< the counts with markers
  HeaderBreaks breaks;                       ///< as markers say
  std::map<Period, PeriodCover> covers;      ///< of the periods that dated rows are summed into
  std::optional<Tally> dates;                ///< under `--to-date`: the counts of dated rows by their dates
  Tally tally;                               ///< keyed by the indices above (periods: the Period itself)
  std::optional<Tally>
      unions;  ///< if counts are of different people: the totals, by row; line 0 in an origin means no single row

  Tally stated;  ///< totals that the inputs state and of which confidential parts are missing; keyed as `unions`

  /// Whether forces × channels × periods exceeds kMostFigures.
  [[nodiscard]] bool too_large() const;
  /// The count of a cell; nothing if no row gives one. O(1).
  [[nodiscard]] std::optional<Count> count(std::uint32_t force, std::uint32_t channel, Period period) const;
  /// The union of a row (see RowId) for one channel or all channels; nothing if none is given. O(1).
  [[nodiscard]] std::optional<Count> united(std::uint32_t row, std::uint32_t channel, Period period) const;
};

}  // namespace reach
