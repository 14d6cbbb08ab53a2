// Dataset: names in order of appearance and the counts between them. Made by load, read by aggregate and cli. For every
// module.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <reach/count.hpp>
#include <reach/period.hpp>
#include <reach/tally.hpp>

namespace reach {

inline constexpr std::string_view kAllForces = "All forces";        ///< the one region where none is known
inline constexpr std::string_view kAllRegions = "All regions";      ///< the row over several regions
inline constexpr std::string_view kRegionsShown = "Regions shown";  ///< the same, where not all of them are shown

inline constexpr std::uint64_t kMostFigures = std::uint64_t{1} << 26;  ///< of a report: half a gigabyte of counts

/// Counts of different people do not add up: who calls twice is one. Their totals (unions) are figures of their own,
/// kept by the row that they are of, a force, a region or all regions, and by channel or all channels.
inline constexpr std::uint32_t kAll = 0xFFFFFFFF;         ///< the row over all regions; over all channels
inline constexpr std::uint32_t kRegionRows = 0x80000000;  ///< a region's row is this plus its id; a force's, its id
inline constexpr std::string_view kUnion = "(all)";       ///< what stands for those united in tidy rows
constexpr std::uint32_t region_row(std::uint32_t region) { return kRegionRows + region; }

struct Force {
  std::string name;
  std::uint32_t region = 0;  ///< index into Dataset::regions
  Origin origin;             ///< where it was first seen
};

/// How the name of a channel is written where it is to be read back: alone; or as `channel:NAME`, since it reads like
/// something else alone, in cells or everywhere.
enum class ChannelSpelling : std::uint8_t { plain, said_in_cells, said };

/// What became of one input column.
struct ColumnInfo {
  std::string header;  ///< as written, line breaks as spaces
  std::string role;    ///< `force`, `website 2016`, `stated total 2016`, `ignored`…
};

/// How one input was understood.
struct InputInfo {
  std::string path;
  std::string encoding;  ///< `UTF-8`, `UTF-8 with BOM`, `UTF-16LE`…; empty for a workbook
  std::string sheet;     ///< of a workbook: the one that was read
  char delimiter = ',';
  std::string layout;  ///< a name of kLayouts; empty where the header was not understood
  std::uint64_t header_line = 0;
  std::vector<ColumnInfo> columns;
  std::uint64_t rows = 0;            ///< data rows, stated totals left out
  std::uint64_t stated_checked = 0;  ///< stated figures that their parts confirm
  std::uint64_t stated_unchecked = 0;
};

/// What readers are told of an input: the name of its file, without the folder and as text; empty for standard input.
std::string file_name(const InputInfo& input);

/// The counts of all inputs. Valid for reporting only where the Diagnostics given to load have no errors.
struct Dataset {
  std::vector<InputInfo> inputs;
  std::vector<std::string> regions;
  std::vector<Force> forces;
  std::vector<std::string> channels;
  std::vector<ChannelSpelling> spellings;    ///< of the channels
  std::vector<Period> periods;               ///< ascending
  std::vector<std::string> summed_over;      ///< further columns of dated rows that were added up (`--sum-over`)
  std::uint64_t set_aside = 0;               ///< rows that could not be read and are not counted
  std::vector<std::string> doubtful_totals;  ///< rows and channels that may be totals of others, and are added
  std::vector<std::string> unused_renames;   ///< names of the --rename map that no input has
  Tally tally;                               ///< keyed by the indices above (periods: the Period itself)
  std::optional<Tally> unions;  ///< where counts are of different people: the totals, by row; an origin of line 0 is
                                ///< that of no single row

  /// Whether forces × channels × periods are more than kMostFigures.
  [[nodiscard]] bool too_large() const;
  /// The count of a cell; nothing where no row gives it. O(1).
  [[nodiscard]] std::optional<Count> count(std::uint32_t force, std::uint32_t channel, Period period) const;
  /// The union of a row (see kAll), over one channel or all; nothing where none is given. O(1).
  [[nodiscard]] std::optional<Count> united(std::uint32_t row, std::uint32_t channel, Period period) const;
};

}  // namespace reach
