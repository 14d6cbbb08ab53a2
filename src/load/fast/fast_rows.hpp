// FastRows: reads rows with a date or a period that are plainly sound, several times faster than as records. Passes on
// every other row in its turn, so that the counts match those of the plain path. For load.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/dataset/day_counts.hpp"
#include "load/dataset/row_roles.hpp"
#include "load/fast/fast_days.hpp"
#include "load/fast/fast_keys.hpp"
#include "load/fast/fast_periods.hpp"
#include "load/fast/fast_visits.hpp"
#include "load/fast/row_edges.hpp"
#include "load/fast/summed_cells.hpp"

namespace reach {

/// The columns of rows with a date or a period.
struct FastShape {
  std::size_t columns = 0;
  std::size_t time = 0;
  bool of_periods = false;              ///< `time` holds periods, not dates
  std::vector<std::size_t> counts;      ///< empty: each row counts as one
  std::vector<std::uint32_t> channels;  ///< of these columns, if rows do not give the channels
  std::optional<std::size_t> id;        ///< of the person in the row, if distinct people are counted
  std::vector<std::size_t> names;       ///< force, channel and region, ascending
  std::vector<std::size_t> summed;      ///< the columns of --sum-over: rows with totals in them may be passed on
  char delimiter = ',';
  PeriodKind whole = PeriodKind::calendar_year;  ///< the periods in which people are counted
  bool adds_up = false;  ///< rows of one day or moment are added up; otherwise a second one is passed on
  std::uint32_t input = 0;
  const RowRoles* roles = nullptr;  ///< which rows state totals: these are passed on

  /// The series to which a count column belongs, in rows of this series.
  [[nodiscard]] Key of_column(const Key& row, std::size_t column) const {
    return {row.force, channels.empty() ? row.channel : channels[column], row.period};
  }
};

/// Reads the rows that are not plainly sound, in order.
class OtherRows {
 public:
  OtherRows() = default;
  OtherRows(const OtherRows&) = delete;
  OtherRows& operator=(const OtherRows&) = delete;
  virtual ~OtherRows() = default;

  /// Reads the row that begins at physical line `line`; `in_turn` if no row was counted since the last one passed here.
  /// Returns the series for further rows with the same bytes in their name cells (and the period, for those with the
  /// same bytes in its cell), or nothing if each such row must be read here.
  virtual std::optional<Key> read(std::string_view row, std::uint64_t line, bool in_turn) = 0;
  /// Whether reading must stop.
  [[nodiscard]] virtual bool ended() const = 0;
};

class FastRows {
 public:
  /// Where counts are added, by date or by period; and ids, if distinct people are counted.
  struct Into {
    DayCounts& days;
    Tally& periods;
    Visits* visits = nullptr;
  };
  FastRows(FastShape shape, Into into, OtherRows& others);
  FastRows(const FastRows&) = delete;
  FastRows& operator=(const FastRows&) = delete;
  ~FastRows() { dates_.tell(); }

  struct Taken {
    std::size_t bytes = 0;          ///< the size of the whole rows
    std::uint64_t line_breaks = 0;  ///< in these bytes
    std::uint64_t rows = 0;         ///< counted here, not passed on
    bool last_counted = false;      ///< the last row was counted
    bool in_doubt = false;          ///< nothing was taken: the bytes are not sound, or the rows differ in shape
  };
  /// Reads the whole rows at the front of `bytes`; `kEdgeSlack` bytes after them must be readable. O(bytes).
  Taken take(std::string_view bytes, std::uint64_t line);

  /// Whether the dates of the counted rows have times; either all have, or none.
  [[nodiscard]] bool timed() const { return timed_; }

 private:
  /// A cell without its quotes.
  struct Cell {
    const char* begin;
    const char* end;
  };
  /// A column of --sum-over, and whether the first row has a total there: rows that differ are passed on.
  struct SummedColumn {
    std::size_t column;
    bool total;
  };
  /// The shape in the form that the loop over rows needs: a copy, so that the compiler knows that no write in the loop
  /// changes it.
  struct Columns {
    std::size_t last;
    std::size_t time;
    std::size_t count;
    std::size_t id;
    std::size_t first_name;
    std::size_t last_name;
    bool side_by_side;  ///< the name columns are adjacent
    bool counted;       ///< there is a column of counts
    bool several;       ///< there are more of them
    bool of_people;     ///< there is a column of ids
    bool timed;         ///< the dates have times
    bool adds_up;
  };

  /// How rows are counted: by day; by day, while checking summed columns for totals; or by period.
  enum class Way : std::uint8_t { days, days_and_totals, periods };

  [[nodiscard]] Columns columns() const;
  template <bool kQuotes>
  [[nodiscard]] bool may_sum_totals() const;
  template <bool kQuotes>
  void walk_any(Taken& taken);
  template <bool kQuotes, Way kWay>
  void walk(Taken& taken);
  template <bool kQuotes>
  bool count_of_period(const Columns& columns, const std::uint32_t* ends, std::size_t row);
  template <bool kQuotes, bool kLook>
  [[gnu::always_inline]] inline bool count_row(const Columns& columns, const std::uint32_t* ends, std::size_t row);
  template <bool kQuotes>
  [[gnu::noinline]] bool count_several(const Columns& columns, const std::uint32_t* ends, std::size_t row,
                                       const char* date);
  template <bool kQuotes>
  [[gnu::always_inline, nodiscard]] inline Cell cell(const std::uint32_t* ends, std::size_t column, bool last) const;
  template <bool kQuotes>
  [[gnu::always_inline, nodiscard]] inline bool holds_total(const std::uint32_t* ends, std::size_t column);
  template <bool kQuotes>
  [[gnu::always_inline, nodiscard]] inline bool sums_alike(const std::uint32_t* ends);
  [[gnu::always_inline, nodiscard]] inline std::string_view key(const Columns& columns, const std::uint32_t* ends);
  [[nodiscard]] std::string_view joined_key(const std::uint32_t* ends);
  [[nodiscard]] std::string_view raw(const std::uint32_t* ends, std::size_t column) const;
  void learn_period(const std::uint32_t* ends, const Key& series);
  void read_other(const std::uint32_t* ends, std::size_t row, bool in_turn);
  [[nodiscard]] std::uint64_t line_of(std::size_t row, const std::uint32_t* ends);

  FastShape shape_;
  DayCounts& days_;
  OtherRows& others_;
  std::optional<FastVisits> visits_;
  std::optional<FastPeriods> periods_;
  std::uint64_t counted_by_period_ = 0;  ///< rows
  FastKeys keys_;
  std::vector<FastKeys> more_keys_;  ///< the same for the second column of counts, and those after it
  /// Where a count of the row is added.
  struct Addend {
    Tally::Page* page = nullptr;
    std::int32_t count = 0;
  };
  std::vector<Addend> addends_;  ///< of a row with several counts
  FastDays dates_;
  PeriodKind kind_;     ///< of the periods under which counts are stored
  bool timed_ = false;  ///< as in the first row whose names were learnt; rows that differ are passed on
  SummedCells summed_cells_;
  std::vector<SummedColumn> summed_;
  std::string joined_;  ///< the name cells, if they are not adjacent

  RowEdges edges_;
  std::string_view bytes_;
  std::uint64_t first_line_ = 1;
  std::size_t counted_to_ = 0;  ///< where line_of stopped last, if quotes contain line breaks
  std::uint64_t counted_ = 0;
};

}  // namespace reach
