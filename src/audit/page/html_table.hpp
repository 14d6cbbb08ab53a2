// An HTML table under construction: rows, cells and their spans. For audit/page.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <reach/audit.hpp>

namespace reach::audit {

class HtmlTable {
 public:
  void open_row(std::uint64_t line);
  /// `tag` is the text between the angle brackets; its colspan and rowspan are read.
  void open_cell(std::string_view tag, std::uint64_t line);
  void close_cell();
  void close_row(std::uint64_t line);
  [[nodiscard]] bool in_cell() const { return in_cell_; }
  void add(std::string_view text) { cell_ += text; }
  /// Whether this is a table of figures, not of layout: two or more rows have a number after the first cell.
  [[nodiscard]] bool has_figures() const;
  /// Returns the table, which ends at `line`, and empties this one.
  FoundTable take(std::uint64_t line);

 private:
  void fill_from_above();

  std::vector<TableRow> built_;
  std::string cell_;
  bool in_row_ = false, in_cell_ = false;
  std::size_t columns_ = 1, rows_ = 1;  ///< span of the open cell
  std::vector<std::size_t> below_;      ///< by column: how many more rows a cell above spans
  std::size_t spare_ = 4096;            ///< cells that spans may still add: a limit for hostile tables
};

}  // namespace reach::audit
