// StatedRows: the rows of an input that state totals, collected until all its rows are read. For load/rows and
// load/checks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "load/rows/stated.hpp"

namespace reach {

struct InputReader;
struct Record;

/// The count of a force; missing if it has none.
inline Count count_at(const Tally& tally, std::uint32_t force, const Slot& slot) {
  const auto* cell = tally.find({force, slot.channel, slot.period});
  return cell != nullptr ? cell->count : Count();
}

/// A figure of a row of totals, and what it is the total of.
struct StatedFigure {
  std::optional<std::uint32_t> channel{};  ///< nothing: over channels
  std::string total{};                     ///< the name of such a total in its row: `Total online`
  std::optional<Period> period{};          ///< nothing: over all periods
  std::vector<Formula> formulas{};         ///< of slots, if its column gives them; otherwise empty
  std::optional<Decimal> value{};          ///< of such a column
  Sum sum{};                               ///< otherwise; under --sum-over, repeated rows add up
  std::string shown{};
  std::string what{};
  Place place{};
  ColumnIndex column = kNoColumn;  ///< of a stated column
  Markers markers{};
};

/// A total row, or the totals in the rows of a force.
struct StatedRow {
  TotalRow row{};                        ///< without its figures
  std::optional<std::uint32_t> force{};  ///< for totals over the channels or periods of a force
  std::vector<StatedFigure> figures{};
  using Total = std::tuple<std::optional<std::uint32_t>, std::string, std::optional<Period>>;
  std::map<Total, std::size_t> index{};  ///< figures by channel, name of their total, and period
};

/// In tall tables, all rows of one total form one StatedRow; in other tables, each total row is one.
struct StatedRows {
  /// A name, its region, a force, and the line of the row, which distinguishes rows in tables that are not tall.
  using Owner = std::tuple<std::string, std::string, std::optional<std::uint32_t>, std::uint64_t>;

  std::vector<StatedRow> rows{};
  std::map<Owner, std::size_t> index{};
  std::map<std::string, std::size_t, std::less<>>
      names{};  ///< of total rows, as written, and how many forces are above each
  std::map<std::string, std::size_t, std::less<>>
      channel_totals{};         ///< the names of totals over channels, and how many channels are above the first
  std::size_t block_begin = 0;  ///< position in InputReader::forces: the first row since the last total row
};

/// What a row is the total of.
struct StatedLabels {
  std::string name;                      ///< of the total row; empty for a force's own total
  std::optional<std::uint32_t> channel;  ///< given by the row
  std::string channel_total{};           ///< the name of a total over channels, if the row gives it
  bool over_forces = false;
  bool over_channels = false;
  std::optional<Period> period;  ///< given by the row or the table
  bool over_periods = false;
  bool over_parts = false;  ///< a total over the parts of years, which the row or the columns give
};

/// Reads a row that states totals. Returns false, having changed nothing, if it has a fault and rows may be set aside.
bool read_stated_row(InputReader& file, const Record& record, const StatedLabels& labels);

/// Checks what a row of counts states about itself, in columns of totals, changes and increases.
void check_stated_cells(InputReader& file, const Record& record, std::string_view force);

/// Warns about markers that only the stated totals of the row read last have, as in `1,050 [p]` beside counts without a
/// marker: totals are calculated from their counts, and would lose the marker. `force` is its name; formulas refer to
/// the row's counts.
void warn_of_lost_markers(const InputReader& file, std::string_view force, std::span<const Stated> figures);

/// The same for a row of totals, after all rows are read; formulas refer to the input's slots. `force`: the force whose
/// counts the row is the total of; nothing if there are several. O(marked counts × slots), if a figure has a marker.
void warn_of_lost_markers(const InputReader& file, std::string_view name, std::optional<std::uint32_t> force,
                          std::span<const Stated> figures);

/// A stated total of a force, kept until it is known what its column is the total of.
struct KeptTotal {
  std::uint32_t column;  ///< of the header
  TakenTotal total;
};

/// Keeps the totals over channels in the row read last, which belongs to a force.
void keep_taken(InputReader& file, std::uint32_t force, std::span<const Stated> figures, Origin origin);

/// After all rows of an input are read: takes the totals kept from columns that are totals of all channels, and those
/// of rows that cover a region or all forces. If in doubt (a column that is left out, or a row that is not read, may be
/// part of a total), takes nothing, and the total is missing. O(columns + totals + rows × forces × slots).
void take_totals(InputReader& file, std::span<const TotalRow> rows, const Tally& tally);

}  // namespace reach
