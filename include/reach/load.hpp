// load: Source → Dataset. For load and cli.
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

/// Which character groups the digits of counts in threes; `any` but the dot, where nobody says.
enum class Grouping : std::uint8_t { any, comma, dot, space };

/// How rows that hold no count are counted: each as one (`--count rows`), or the different values of a column
/// (`--distinct NAME`), whose totals are unions.
struct EventOptions {
  bool count_rows = false;
  std::string distinct;  ///< the column; empty: none

  [[nodiscard]] bool any() const { return count_rows || !distinct.empty(); }
};

/// A two-column map by folded name (`fold_header`): force → region, or old name → new name.
struct NameMap {
  std::string file;  ///< for messages
  std::map<std::string, std::string> entries;
  std::vector<std::string> names;  ///< the keys as written, for suggestions
};

/// A count as a row gives it, and where it goes.
struct Seen {
  Key key;                     ///< ids of the data set; the period that the count is summed into
  std::optional<Period> date;  ///< the day or month of a dated row
  Count count;
  Origin origin;
};

/// How load goes about its work. The data set and the diagnostics are the same whatever is said here.
struct Schedule {
  unsigned threads = 1;                                ///< that read a file together
  bool plain = false;                                  ///< every row by the plain path
  std::size_t window = std::size_t{64} << 10;          ///< bytes read in one go
  std::uint64_t least_piece = std::uint64_t{2} << 20;  ///< bytes that are worth a thread
};

/// Where rows go that cannot be counted, so that the others are. A row is given away as it stands, and leaves no trace
/// in the data set but Dataset::set_aside. Only what is wrong with a single row can be set aside so; all else refuses
/// the data as ever.
struct Rejects {
  std::uint64_t most = 0;  ///< lines, of all inputs; with more of them the data is refused
  std::string file;        ///< for messages
  /// Takes the next bytes, in UTF-8: the lines passed by skip_lines, the header, and each row as it stood, whole and in
  /// order.
  std::function<void(std::string_view)> write;
  std::function<void()> start_over;  ///< what was written is void: all is read again
};

/// What the text of the files is.
struct TextOptions {
  std::string encoding;          ///< empty: UTF-8, or UTF-16 by its BOM
  std::string sheet;             ///< of workbooks; empty: the first
  char delimiter = 0;            ///< 0: found from the header
  std::uint64_t skip_lines = 0;  ///< physical lines above the header
  DateOrder date_order = DateOrder::iso;
  Grouping grouping = Grouping::any;
};

/// What rows and columns mean.
struct RowOptions {
  std::vector<std::string> ignore_columns;
  std::vector<std::string> sum_over;
  std::vector<std::string> as_channels;  ///< channels whose figures are counts, whatever their names say
  std::vector<std::string> total_rows;   ///< rows that state totals, whatever their names: checked, never added
  std::vector<std::string> force_rows;   ///< rows that are forces, whatever their names and figures
  PeriodKind period = PeriodKind::calendar_year;  ///< that dated rows are summed into
  bool period_given = false;
  EventOptions events;
  std::optional<TimeZone> zone;  ///< whose dates times fall on; nothing: the dates as written
};

/// What forces and channels are called, and which regions forces are in.
struct NameOptions {
  std::string region;              ///< `--region`; empty: none
  std::optional<NameMap> regions;  ///< `--regions`
  NameMap rename;                  ///< `--rename`; empty: none
};

/// How load goes about its work, and what it hands out on the way.
struct ExecutionOptions {
  /// Told of every count that is taken, in the order of the rows: where the figures come from. Empty: nobody asks.
  std::function<void(const Seen&)> on_count;
  std::optional<Rejects> rejects;  ///< nothing: a bad row refuses the data
  /// What is wrong with a file that is no table of figures, or no map, is said without quoting it: whoever named it may
  /// be after what it holds.
  bool discreet = false;
  Schedule schedule;
};

struct LoadOptions : TextOptions, RowOptions, NameOptions, ExecutionOptions {};

struct Input {
  Source source;
  std::optional<Period> period;  ///< of a yearly file: `2016=a.csv`
};

/// Reads all inputs as one data set. Every mistake is reported to `diagnostics`; with errors, the result says what
/// could be understood and must not be reported. Time linear in the bytes; memory in proportion to names and keys.
Dataset load(std::vector<Input> inputs, const LoadOptions& options, Diagnostics& diagnostics);

/// Reads a map file with these two columns, or nothing, after reporting why.
std::optional<NameMap> load_map(Source source, std::string_view from, std::string_view to, const LoadOptions& options,
                                Diagnostics& diagnostics);

}  // namespace reach
