// FastRows: dated rows that are plainly sound, read several times as fast as records are. Every other row is handed
// out, in its turn; so the counts are those of the plain path. For load.
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
#include "load/fast/fast_visits.hpp"
#include "load/fast/row_edges.hpp"

namespace reach {

/// What the columns of dated rows are.
struct FastShape {
  std::size_t columns = 0;
  std::size_t date = 0;
  std::optional<std::size_t> count;  ///< nothing: each row counts one
  std::optional<std::size_t> id;     ///< of whoever the row is of, where different people are counted
  std::vector<std::size_t> names;    ///< force, channel and region, ascending
  char delimiter = ',';
  PeriodKind whole = PeriodKind::calendar_year;  ///< that people are counted in
  bool adds_up = false;                          ///< rows of one day or moment add up; else a second one is handed out
  std::uint32_t input = 0;
  const RowRoles* roles = nullptr;  ///< which rows state totals: read elsewhere
};

/// Who reads the rows that are not plainly sound, in their order among the others.
class OtherRows {
 public:
  OtherRows() = default;
  OtherRows(const OtherRows&) = delete;
  OtherRows& operator=(const OtherRows&) = delete;
  virtual ~OtherRows() = default;

  /// Reads the row that begins at physical line `line`; `in_turn` where no row was counted since the last one here.
  /// Gives the series that further rows with the same bytes in their name cells belong to, or nothing where each such
  /// row must be read here.
  virtual std::optional<Key> read(std::string_view row, std::uint64_t line, bool in_turn) = 0;
  /// Whether no more rows are to be read.
  [[nodiscard]] virtual bool ended() const = 0;
};

class FastRows {
 public:
  /// Adds to `days`; and, where different people are counted, to `visits`.
  FastRows(FastShape shape, DayCounts& days, Visits* visits, OtherRows& others);
  FastRows(const FastRows&) = delete;
  FastRows& operator=(const FastRows&) = delete;
  ~FastRows() { dates_.tell(); }

  struct Taken {
    std::size_t bytes = 0;          ///< whole rows
    std::uint64_t line_breaks = 0;  ///< in these bytes
    std::uint64_t rows = 0;         ///< that were counted here, not handed out
    bool last_counted = false;      ///< the last row was
    bool in_doubt = false;          ///< nothing was taken: the bytes are not sound, or the rows not all of one shape
  };
  /// Takes the whole rows that `bytes` begin with; `kEdgeSlack` bytes behind them must be readable. O(bytes).
  Taken take(std::string_view bytes, std::uint64_t line);

  /// Whether the dates of the rows counted have times; all have, or none.
  [[nodiscard]] bool timed() const { return timed_; }

 private:
  /// A cell without its quotes.
  struct Cell {
    const char* begin;
    const char* end;
  };
  /// The shape as the loop over rows needs it: by value, so that nothing the loop writes could change it.
  struct Columns {
    std::size_t last;
    std::size_t date;
    std::size_t count;
    std::size_t id;
    std::size_t first_name;
    std::size_t last_name;
    bool side_by_side;  ///< the names
    bool counted;       ///< there is a column of counts
    bool of_people;     ///< there is one of ids
    bool timed;         ///< the dates have times
    bool adds_up;
  };

  [[nodiscard]] Columns columns() const;
  template <bool kQuotes>
  void walk(Taken& taken);
  template <bool kQuotes>
  [[gnu::always_inline]] inline bool count_row(const Columns& columns, const std::uint32_t* ends, std::size_t row);
  template <bool kQuotes>
  [[gnu::always_inline, nodiscard]] inline Cell cell(const std::uint32_t* ends, std::size_t column, bool last) const;
  [[gnu::always_inline, nodiscard]] inline std::string_view key(const Columns& columns, const std::uint32_t* ends);
  [[nodiscard]] std::string_view joined_key(const std::uint32_t* ends);
  void read_other(const std::uint32_t* ends, std::size_t row, bool in_turn);
  [[nodiscard]] std::uint64_t line_of(std::size_t row, const std::uint32_t* ends);

  FastShape shape_;
  DayCounts& days_;
  OtherRows& others_;
  std::optional<FastVisits> visits_;
  FastKeys keys_;
  FastDays dates_;
  PeriodKind kind_;     ///< of the periods that counts stand under
  bool timed_ = false;  ///< as the first row whose names were learnt; others are handed out
  std::string joined_;  ///< name cells that do not lie side by side

  RowEdges edges_;
  std::string_view bytes_;
  std::uint64_t first_line_ = 1;
  std::size_t counted_to_ = 0;  ///< cursor of line_of, where quotes hold line breaks
  std::uint64_t counted_ = 0;
};

}  // namespace reach
