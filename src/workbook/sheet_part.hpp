// The part of a workbook that is one sheet, as stored cells. For workbook.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "workbook/cell_name.hpp"
#include "workbook/rich_text.hpp"
#include "workbook/sheet.hpp"
#include "workbook/xml.hpp"

namespace reach::workbook {

/// How a cell's value is stored: its attribute `t`.
enum class StoredAs : std::uint8_t { number, shared, text, truth, error, date, unknown };

struct StoredCell {
  CellAt at;
  std::uint32_t style = 0;
  StoredAs as = StoredAs::number;
  std::string value;
  std::vector<Run> runs;  ///< of a text stored in the cell itself
  std::string formula;    ///< its first characters, for messages
  bool has_formula = false;
};

struct HiddenColumns {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// Rows and cells are delivered in order, which the visitor checks; merged cells and hidden columns are complete once
/// everything has been read.
class SheetVisitor : public Visitor {
 public:
  virtual void row(std::uint32_t number, bool hidden) = 0;
  virtual void cell(const StoredCell& cell) = 0;
  virtual void row_end() {}

  [[nodiscard]] std::vector<MergedCells>& merged() { return merged_; }
  [[nodiscard]] const std::vector<HiddenColumns>& hidden_columns() const { return hidden_; }

  void start(std::size_t depth, std::string_view name, const Attributes& attributes) final;
  void end(std::size_t depth, std::string_view name) final;
  void text(std::string_view some) final;

 private:
  enum class Group : std::uint8_t { none, rows, columns, merges };
  void start_in_group(std::string_view name, const Attributes& attributes);
  void start_row(const Attributes& attributes);
  void start_cell(const Attributes& attributes);
  void start_in_cell(std::size_t depth, std::string_view name, const Attributes& attributes);
  void end_in_cell(std::size_t depth, std::string_view name);
  void add_merge(std::string_view reference);
  void add_columns(const Attributes& attributes);

  Group group_ = Group::none;
  bool in_row_ = false;
  bool in_cell_ = false;
  std::uint32_t row_ = 0;
  StoredCell cell_;
  std::string* into_ = nullptr;  ///< where the current text is stored
  bool in_item_ = false;         ///< inside `is`: a text stored in the cell itself
  RichTextReader own_;
  std::vector<MergedCells> merged_;
  std::vector<HiddenColumns> hidden_;
};

}  // namespace reach::workbook
