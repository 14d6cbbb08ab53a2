// load: Source → Dataset. For load, explain and cli.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <reach/dataset.hpp>
#include <reach/diagnostic.hpp>
#include <reach/period.hpp>
#include <reach/source.hpp>
#include <reach/time_zone.hpp>

namespace reach {

enum class DateOrder : std::uint8_t { iso, dmy, mdy };

/// Which character groups the digits of counts in threes. `any`, the default, accepts all but the dot.
enum class Grouping : std::uint8_t { any, comma, dot, space };

/// How to count rows that hold no count: each row as one (`--count rows`), or the distinct values of a column
/// (`--distinct NAME`), whose totals are unions.
struct EventOptions {
  bool count_rows = false;
  std::string distinct;  ///< the column; empty: not used

  [[nodiscard]] bool any() const { return count_rows || !distinct.empty(); }
};

/// A two-column map keyed by folded name (`fold_header`): force → region, or old name → new name.
struct NameMap {
  std::string file;  ///< for messages
  std::map<std::string, std::string> entries;
  std::vector<std::string> names;  ///< the keys as written, for suggestions
};

/// A count as given by a row, and the key it is added to.
struct Seen {
  Key key;                     ///< ids in the data set; the period that the count is summed into
  std::optional<Period> date;  ///< the day or month of a dated row
  Count count;
  Origin origin;
};

/// How load does its work. These settings never change the data set or the diagnostics.
struct Schedule {
  unsigned threads = 1;                        ///< that read one file together
  bool plain = false;                          ///< read every row on the plain path
  std::size_t window = std::size_t{64} << 10;  ///< bytes per read
  std::uint64_t least_piece = std::uint64_t{2}
                              << 20;  ///< the smallest part of a file, in bytes, that is worth a thread
};

/// Where to write rows that cannot be counted, so that the others still are. A row is written unchanged, and its only
/// trace in the data set is Dataset::set_aside. This only applies to faults of a single row; any other fault still
/// rejects the data.
struct Rejects {
  std::uint64_t most = 0;  ///< lines, over all inputs; beyond this number the data is rejected
  std::string file;        ///< for messages
  /// Takes the next bytes, in UTF-8: the lines skipped by skip_lines, the header, and each row unchanged, complete and
  /// in order.
  std::function<void(std::string_view)> write;
  std::function<void()> start_over;  ///< discards what was written: everything is read again
};

/// How to read the text of the files.
struct TextOptions {
  std::string encoding;          ///< empty: UTF-8, or UTF-16 by its BOM
  std::string sheet;             ///< of workbooks; empty: the first one
  char delimiter = 0;            ///< 0: detected from the header
  std::uint64_t skip_lines = 0;  ///< physical lines above the header
  DateOrder date_order = DateOrder::iso;
  Grouping grouping = Grouping::any;
};

/// How to interpret rows and columns.
struct RowOptions {
  std::vector<std::string> ignore_columns;
  std::vector<std::string> sum_over;
  std::vector<std::string> as_channels;  ///< channels whose figures are counts, whatever their names suggest
  std::vector<std::string> total_rows;   ///< rows that state totals, whatever their names suggest: checked, never added
  std::vector<std::string> force_rows;   ///< rows that are forces, whatever their names and figures suggest
  PeriodKind period = PeriodKind::calendar_year;  ///< the kind that dated rows are summed into
  bool period_given = false;
  EventOptions events;
  std::optional<TimeZone> zone;  ///< the zone that gives a time its date; nothing: dates as written
};

/// The names of forces and channels, and the regions of forces.
struct NameOptions {
  std::string region;              ///< `--region`; empty: not given
  std::optional<NameMap> regions;  ///< `--regions`
  NameMap rename;                  ///< `--rename`; empty: not given
};

/// How load runs, and what it reports while it runs.
struct ExecutionOptions {
  /// Called for every count taken, in row order, to show where figures come from. May be empty.
  std::function<void(const Seen&)> on_count;
  std::optional<Rejects> rejects;  ///< nothing: a bad row rejects the data
  /// Do not quote a file that is not a table of figures, or not a map, in messages: whoever named the file may be
  /// trying to read its contents.
  bool discreet = false;
  Schedule schedule;
};

struct LoadOptions : TextOptions, RowOptions, NameOptions, ExecutionOptions {};

struct Input {
  Source source;
  std::optional<Period> period;  ///< of a yearly file: `2016=a.csv`
};

/// Reads all inputs as one data set. Reports every mistake to `diagnostics`; if there are errors, the result holds
/// whatever could be understood, and must not be reported. Time linear in the bytes; memory proportional to names and
/// keys.
Dataset load(std::vector<Input> inputs, const LoadOptions& options, Diagnostics& diagnostics);

/// Reads a map file with these two columns; returns nothing after reporting why it cannot.
std::optional<NameMap> load_map(Source source, std::string_view from, std::string_view to, const LoadOptions& options,
                                Diagnostics& diagnostics);

}  // namespace reach
