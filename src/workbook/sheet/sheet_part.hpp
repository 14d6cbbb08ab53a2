// The part of an .xlsx that is one sheet, as stored cells. For workbook.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "workbook/archive/xml.hpp"
#include "workbook/sheet/sheet_reader.hpp"
#include "workbook/values/rich_text.hpp"
#include "workbook/values/stored_cell.hpp"

namespace reach::workbook {

/// Checks that rows and cells are in order.
class SheetPartReader : public Visitor {
 public:
  explicit SheetPartReader(CellSink& sink) : sink_(sink) {}

  void start(std::size_t depth, std::string_view name, const Attributes& attributes) override;
  void end(std::size_t depth, std::string_view name) override;
  void text(std::string_view some) override;

 private:
  enum class Group : std::uint8_t { none, rows, columns, merges };
  void start_in_group(std::string_view name, const Attributes& attributes);
  void start_row(const Attributes& attributes);
  void start_cell(const Attributes& attributes);
  void start_in_cell(std::size_t depth, std::string_view name, const Attributes& attributes);
  void end_in_cell(std::size_t depth, std::string_view name);
  void add_merge(std::string_view reference);
  void add_columns(const Attributes& attributes);

  CellSink& sink_;
  Group group_ = Group::none;
  bool in_row_ = false;
  bool in_cell_ = false;
  std::uint32_t row_ = 0;
  StoredCell cell_;
  std::string* into_ = nullptr;  ///< where the current text is stored
  bool in_item_ = false;         ///< inside `is`: a text stored in the cell itself
  RichTextReader own_;
  SheetMarks marks_;
};

}  // namespace reach::workbook
