// TableScan: the tables among the lines of a text, by the look of their lines. For load.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <reach/dataset.hpp>

#include "load/csv/scanner.hpp"

namespace reach {

/// A line that may be a header: several cells, and no figures.
struct HeaderLine {
  std::uint64_t line = 0;
  std::uint32_t fields = 0;
  std::vector<std::string> cells;  ///< those that are not empty
};

HeaderLine header_line(const Batch& batch, const Record& record, std::uint64_t line);

/// Collects tables: a header, and rows with figures and as many fields below it. A blank line ends a table, and so does
/// another header. O(cells).
class TableScan {
 public:
  /// Begins with a line that has already been read.
  explicit TableScan(HeaderLine first) : header_(std::move(first)) {}

  void add(const Batch& batch, const Record& record, std::uint64_t line);
  [[nodiscard]] const std::vector<TableInfo>& tables() const { return tables_; }

 private:
  std::optional<HeaderLine> header_;  ///< above rows that may follow
  bool open_ = false;                 ///< the last table goes on
  std::uint32_t fields_ = 0;          ///< of its rows
  std::vector<TableInfo> tables_;
};

}  // namespace reach
