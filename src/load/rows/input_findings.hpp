// Findings that many rows share, and that are settled or reported once for the input. For load/rows and load/checks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <reach/diagnostic.hpp>
#include <reach/tally.hpp>

#include "load/cells/date.hpp"
#include "load/header/header.hpp"

namespace reach {

struct InputReader;
struct Record;

/// The place of a column's header.
Place header_place(const InputReader& file, ColumnIndex column);

/// What the cells of a column should be, and the code of what is not.
struct Wanted {
  Code code;
  std::string_view what;  ///< `whole number`, `period`, `date`; static
};

/// Holds the first faults of a column until one of its cells is as wanted, or is wrong in another way: then each is
/// reported separately. If many cells, or all cells of the file, are texts or have one form (`E10000016`, `4.5`), the
/// column as a whole is at fault. Memory is bounded.
class BadColumns {
 public:
  /// Call this when a cell of the column is as wanted. O(1) for a column without faults.
  void meet(ColumnIndex column, Diagnostics& diagnostics) {
    const std::size_t at = column;
    if (at >= met_.size()) met_.resize(at + 1);
    if (met_[at]) return;
    met_[at] = true;
    if (!faults_.empty()) release(column, diagnostics);
  }
  /// Whether the column as a whole is at fault, so that its single faults no longer matter.
  [[nodiscard]] bool is_folded(ColumnIndex column) const;
  /// Whether another fault of this column would be held. If not, it is reported immediately.
  [[nodiscard]] bool holds(ColumnIndex column) const;
  /// Takes a fault: a cell with `text`, which is not what is wanted.
  void take(InputReader& file, ColumnIndex column, Wanted wanted, std::string text, Diagnostic fault);
  /// After all rows.
  void finish(InputReader& file);

 private:
  struct Faults {
    std::string_view what;  ///< they should be, such as `whole number`
    std::string text;       ///< of the first cell
    std::string form;       ///< of all cells
    bool one_text = true;   ///< all cells have that text
    std::vector<Diagnostic> held;
    bool folded = false;
  };
  void release(ColumnIndex column, Diagnostics& diagnostics);
  void fold(InputReader& file, ColumnIndex column, Faults& faults);

  std::vector<bool> met_;                 ///< columns with a cell as wanted
  std::map<ColumnIndex, Faults> faults_;  ///< by column
  std::size_t held_ = 0;                  ///< over all columns
};

/// A column in which labels are left blank below others.
struct BlankLabel {
  Code code;
  std::string what;   ///< `name of the force`, `period`
  std::string above;  ///< the last label above
  Place place;        ///< of the first
  std::uint64_t rows = 1;
};

class BlankNames {
 public:
  /// Whether the column already has a blank label; if so, counts another row of it.
  bool meet_again(ColumnIndex column);
  void add(ColumnIndex column, BlankLabel label) { columns_.emplace(column, std::move(label)); }
  /// After all rows: reports each column.
  void finish(Diagnostics& diagnostics) const;

 private:
  std::map<ColumnIndex, BlankLabel> columns_;
};

/// A date as written, and its line.
struct WrittenDate {
  std::string text{};
  std::uint64_t line = 0;
};

/// The dates of an input that --date-format does not read.
struct DateOrders {
  std::uint64_t dates = 0;
  Place place{};              ///< of the first
  WrittenDate first{};        ///< that can be read two ways
  WrittenDate day_first{};    ///< that can only be read day first
  WrittenDate month_first{};  ///< that can only be read month first
};

/// Keeps a date that is in another order, or may be, until all rows are read. Returns false for other faults, and if
/// rows are judged individually.
bool keep_date_order(InputReader& file, const Record& record, DateFault fault, std::string_view text);

/// After all rows: reports the dates kept, with the order that reads them.
void report_date_orders(const InputReader& file);

/// The second rows of a force.
struct Double {
  std::uint32_t force = 0;
  std::size_t position = 0;                                    ///< how many forces are above them
  Origin origin;                                               ///< of the first of these rows
  std::map<std::pair<std::uint32_t, Period>, Count> counts{};  ///< by channel and period
  std::vector<Diagnostic> findings{};                          ///< about the counts that are already set
};

/// Keeps second rows until the end of the input, when it is known whether the first or second is a total.
class Doubles {
 public:
  /// Adds a count for a key that already has one, and its finding if there is one.
  void add(const Key& key, std::size_t position, Count count, Origin origin, std::optional<Diagnostic> finding);
  /// Whether there are so many that they must be a mistake of another kind.
  [[nodiscard]] bool is_full() const { return size_ >= kMost; }
  [[nodiscard]] std::vector<Double>& all() { return all_; }

 private:
  static constexpr std::size_t kMost = 1000;
  std::vector<Double> all_;
  std::map<std::uint32_t, std::size_t> by_force_;
  std::size_t size_ = 0;
};

/// A row that holds only the name of a region, above its forces.
struct Heading {
  std::string name;
  std::size_t position = 0;  ///< how many forces are above it
  Origin origin;
  Place place;
};

}  // namespace reach
