// ColumnTotals: the total columns of an input, which may be sums of only some of its columns. For load/rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "load/rows/stated.hpp"

namespace reach {

struct InputReader;

/// Checks the total columns of each row, and decides what each is the total of: at the end of the input, or once many
/// rows are known.
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
  /// A row in which the total is known, and so are all of its possible parts.
  struct Row {
    std::string name;
    Stated figure;
    std::vector<Count> counts;
  };
  struct Column {
    std::vector<std::uint32_t> scope{};  ///< the slots that it may be the total of
    std::vector<std::uint32_t> parts{};  ///< those that it is the total of, if it is not of all
    std::uint64_t confirmed = 0;         ///< rows in which all of the scope, or the parts, add up to it
    std::uint64_t differing = 0;
    std::vector<Row> rows{};             ///< the first, until its parts are known
    std::vector<Diagnostic> findings{};  ///< the first that differ
  };
  Column& column(const InputReader& file, std::uint32_t at);
  static void decide(InputReader& file, std::uint32_t at, Column& column);
  static void check_parts(InputReader& file, Column& column, const Row& row);
  static void report(InputReader& file, std::uint32_t at, Column& column);
  static bool report_nearest(InputReader& file, std::uint32_t at, const Column& column);

  std::map<std::uint32_t, Column> columns_;  ///< by header column
  std::set<ColumnIndex> differing_;
};

}  // namespace reach
