// ColumnTotals: the total columns of an input, each of which may be the sum of only some count columns. For load/rows.
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
  /// The same as check_row, but keeps differences until it is known whether the column is the total of other columns.
  Checked check(InputReader& file, std::string_view name, std::span<const Stated> figures,
                std::span<const Count> slots);
  /// Reports the total columns that no count columns add up to, and gives the others their formula, also in total rows.
  void settle(InputReader& file);
  /// Once settled: whether, in some row, a total column is not the sum of all its possible parts.
  [[nodiscard]] bool differs(ColumnIndex column) const { return differing_.contains(column); }

 private:
  /// A row in which the total and all its possible parts are known.
  struct Row {
    std::string name;
    Stated figure;
    std::vector<Count> counts;
  };
  struct Column {
    std::vector<std::uint32_t> scope{};  ///< the slots that it may be the total of
    std::vector<std::uint32_t> parts{};  ///< those that it is the total of, if not all of them
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
