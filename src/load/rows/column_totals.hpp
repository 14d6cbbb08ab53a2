// ColumnTotals: the total columns of an input, which may be sums of only some of its columns. For load/rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "load/rows/stated.hpp"

namespace reach {

struct InputReader;

/// The runs of neighbouring columns whose sum equals a total in every row so far. For each first column, the last
/// columns are an interval, because counts are never negative.
class TotalRuns {
 public:
  /// `scope` are the slots of the columns, in order.
  explicit TotalRuns(std::vector<std::uint32_t> scope);
  /// Keeps the runs that give the total in this row; ignores a row in which a count is missing. Returns false if no run
  /// gives it: the row then has a mistake, or the total is of something else. O(columns).
  bool check(const Decimal& total, std::span<const Count> slots);
  /// The slots of the run nearest to the end of those before `column`, or else of those after it; empty if none is
  /// left, or if no row was checked.
  [[nodiscard]] std::vector<std::uint32_t> slots(std::span<const std::uint32_t> slot_columns,
                                                 std::uint32_t column) const;
  /// The slots of the columns, in order.
  [[nodiscard]] std::span<const std::uint32_t> scope() const { return scope_; }
  [[nodiscard]] std::uint64_t rows() const { return rows_; }      ///< those that the runs give
  [[nodiscard]] std::uint64_t others() const { return others_; }  ///< those that they do not

 private:
  struct Ends {
    std::size_t first;  ///< of the last columns; above `last` if no run is left
    std::size_t last;
  };
  std::vector<std::uint32_t> scope_;
  std::vector<Ends> ends_;  ///< by first column
  std::uint64_t rows_ = 0;
  std::uint64_t others_ = 0;
};

/// Checks the total columns of each row, and decides at the end of the input what each is the total of.
class ColumnTotals {
 public:
  /// The same as check_row, but keeps what differs until it is known whether the column is another total.
  Checked check(InputReader& file, std::string_view name, std::span<const Stated> figures,
                std::span<const Count> slots);
  /// Reports the columns that no columns add up to, and gives the others their formula, also in total rows.
  void settle(InputReader& file);
  /// Once settled: whether a total column is not the sum of all of its possible parts in some row.
  [[nodiscard]] bool differs(ColumnIndex column) const { return differing_.contains(column); }

 private:
  /// A row whose total is not the sum of its parts, as far as known.
  struct Row {
    std::string name;
    Stated figure;
    std::vector<Count> counts;
  };
  struct Column {
    TotalRuns runs;
    std::uint64_t confirmed = 0;
    std::uint64_t differing = 0;
    std::vector<Diagnostic> findings{};  ///< the first that differ
    std::vector<Row> rows{};             ///< the same
    std::vector<Row> other{};            ///< the first that no columns give that give the other rows
  };
  Column& column(const InputReader& file, std::uint32_t at);
  static void report(InputReader& file, std::uint32_t at, Column& column);
  static bool report_nearest(InputReader& file, std::uint32_t at, const Column& column);
  static std::vector<std::uint32_t> apart(const Column& column);

  std::map<std::uint32_t, Column> columns_;  ///< by header column
  std::set<ColumnIndex> differing_;
};

}  // namespace reach
