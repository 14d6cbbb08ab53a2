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

#include <reach/count.hpp>
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

/// Lines of a text, or rows of a sheet, from `first` to `last`, both included, counted from 1.
struct LineRange {
  std::uint64_t first = 1;
  std::uint64_t last = 0;
};

/// What a text in place of a count means: `--missing "~"=c`, or a count of 0 (`--missing nil=0`).
struct TextMeaning {
  std::string text;
  Count count;
};

/// Where the rows of regions are: `--region-rows above` puts a region above its forces.
enum class RegionRows : std::uint8_t { none, above, below };

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
  std::string sheet;             ///< of workbooks; empty: the one that has a table
  char delimiter = 0;            ///< 0: detected from the header
  std::uint64_t skip_lines = 0;  ///< physical lines above the header
  DateOrder date_order = DateOrder::iso;
  Grouping grouping = Grouping::any;
  std::optional<LineRange> rows;     ///< the table, header included; nothing: it is found
  std::vector<TextMeaning> missing;  ///< further texts in place of counts
  bool empty_is_zero = false;        ///< an empty cell is a count of 0
  bool drop_note_marks = false;      ///< `(1)` after a name or header is the mark of a note
};

/// Columns that the user names; empty: recognised by their own names.
struct ColumnOptions {
  std::string force;
  std::string region;
  std::string channel;
  std::string period;
  std::string date;
  std::vector<std::string> counts;
};

/// A period whose figures are all marked.
struct MarkedPeriod {
  Period period;
  Marker marker = Marker::provisional;
};

/// How to interpret rows and columns.
struct RowOptions {
  std::vector<std::string> ignore_columns;
  std::vector<std::string> sum_over;
  std::vector<std::string> as_channels;  ///< channels whose figures are counts, whatever their names suggest
  std::vector<std::string> total_rows;   ///< rows that state totals, whatever their names suggest: checked, never added
  RegionRows region_rows = RegionRows::none;  ///< rows that are sums of the forces beside them are regions
  std::uint64_t rounded_totals = 0;     ///< a stated total may be rounded to a multiple of this; 0: it must be exact
  bool accept_overlap = false;          ///< people may be counted in several rows: counts are added up nevertheless
  std::vector<std::string> force_rows;  ///< rows that are forces, whatever their names and figures suggest
  PeriodKind period = PeriodKind::calendar_year;  ///< the kind that dated rows are summed into
  bool period_given = false;
  bool keep_dates = false;  ///< `--to-date`: the data set has the counts of single dates, too
  EventOptions events;
  std::vector<MarkedPeriod> marked_periods;  ///< `--provisional`, `--revised`
  std::optional<TimeZone> zone;              ///< the zone that gives a time its date; nothing: dates as written
};

/// The names of forces and channels, and the regions of forces.
struct NameOptions {
  std::string given_force;                 ///< `--force`: of every row; empty: given by the table
  std::string given_channel;               ///< `--channel`: of every count; empty: given by the table
  std::string region;                      ///< `--region`; empty: not given
  std::optional<NameMap> regions;          ///< `--regions`
  NameMap rename;                          ///< `--rename`; empty: not given
  std::optional<Populations> populations;  ///< `--population`
  bool registry = true;                    ///< look forces up in the registry; not under `--registry none`
  bool ons_regions = false;                ///< `--regions ons`: the regions of forces are those of the registry

  [[nodiscard]] bool gives_regions() const { return regions || ons_regions || !region.empty(); }
};

/// How load runs, and what it reports while it runs.
struct ExecutionOptions {
  /// Called for every count taken, in row order, to show where figures come from. May be empty.
  std::function<void(const Seen&)> on_count;
  std::optional<Rejects> rejects;  ///< nothing: a bad row rejects the data
  /// Do not quote a file that is not a table of figures, or not a map, in messages: the person who named the file may
  /// be trying to read its contents.
  bool discreet = false;
  Schedule schedule;
};

struct LoadOptions : TextOptions, RowOptions, NameOptions, ExecutionOptions {
  ColumnOptions columns;
};

struct Input {
  Source source;
  std::optional<Period> period;  ///< of a yearly file: `2016=a.csv`
  std::string part = {};         ///< the sheet of a workbook, or the file of an archive: `book.xlsx#2016`
};

/// Reads all inputs as one data set. Reports every mistake to `diagnostics`; if there are errors, the result holds
/// whatever could be understood, and must not be reported. Time linear in the bytes; memory proportional to names and
/// keys.
Dataset load(std::vector<Input> inputs, const LoadOptions& options, Diagnostics& diagnostics);

/// Reads a map file with these two columns; returns nothing after reporting why it cannot.
std::optional<NameMap> load_map(Source source, std::string_view from, std::string_view to, const LoadOptions& options,
                                Diagnostics& diagnostics);

/// Reads a file of populations, with the columns `force,population`, `force,period,population` or
/// `force,population_2016,…`; returns nothing after reporting why it cannot.
std::optional<Populations> load_populations(Source source, const LoadOptions& options, Diagnostics& diagnostics);

}  // namespace reach
