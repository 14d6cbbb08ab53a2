// The sheets in the content of an .ods, as stored cells. For workbook.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "workbook/ods/ods_cell.hpp"
#include "workbook/ods/ods_styles.hpp"
#include "workbook/sheet/sheet_reader.hpp"

namespace reach::workbook {

/// Reads `content.xml`, which has all sheets one after the other, and gives each to the sink that `sink_of` returns;
/// null: the sheet is skipped. Repeated rows and cells are repeated for the sink, unless they are empty, and only up to
/// the largest size of a sheet.
class OdsContentReader : public Visitor {
 public:
  using SinkOf = std::function<CellSink*(std::size_t table)>;

  /// Reading stops after sheet number `last`, counted from 0.
  OdsContentReader(std::shared_ptr<const OdsStyles> styles, std::size_t last, SinkOf sink_of);

  void start(std::size_t depth, std::string_view name, const Attributes& attributes) override;
  void end(std::size_t depth, std::string_view name) override;
  void text(std::string_view some) override;

 private:
  /// Cells of the current row that have something in them: one, and how often it is repeated.
  struct RepeatedCell {
    StoredCell cell;
    std::uint32_t times = 1;
  };
  struct DefaultStyle {
    std::uint32_t first = 0;  ///< column
    std::uint32_t style = 0;
  };
  struct Row {
    std::uint32_t times = 1;
    bool hidden = false;
    std::string style;  ///< of its cells, where they have none
  };
  void begin_table();
  void end_table();
  void start_in_table(std::size_t depth, std::string_view name, const Attributes& attributes);
  void add_columns(const Attributes& attributes);
  void begin_row(const Attributes& attributes);
  void end_row();
  void give_row(std::uint32_t number);
  void begin_cell(std::size_t depth, const Attributes& attributes);
  void end_cell();
  void add_merge(const Attributes& attributes);
  void give_merges();
  void look_at_sink();
  [[nodiscard]] std::uint32_t style_of(std::string_view name) const;
  [[nodiscard]] std::uint32_t cell_style(std::string_view name) const;

  std::shared_ptr<const OdsStyles> styles_;
  std::size_t last_;
  SinkOf sink_of_;
  CellSink* sink_ = nullptr;
  std::size_t table_ = 0;  ///< the number of the next sheet
  std::size_t aside_ = 0;  ///< the depth of an element that is skipped; 0: none
  std::size_t cell_depth_ = 0;
  bool in_row_ = false;
  Row row_;
  std::uint64_t above_ = 0;   ///< rows above the current one
  std::uint64_t column_ = 0;  ///< columns before the next cell
  std::uint64_t columns_ = 0;
  std::vector<DefaultStyle> defaults_;  ///< of columns, by first column
  OdsCell cell_;
  std::uint32_t times_ = 1;  ///< of the current cell
  OdsTextReader text_;
  std::vector<RepeatedCell> cells_;
  std::size_t row_bytes_ = 0;
  std::uint64_t repeated_ = 0;  ///< what repetition has added, in bytes
  std::vector<MergedCells> row_merges_;
  SheetMarks marks_;
};

}  // namespace reach::workbook
