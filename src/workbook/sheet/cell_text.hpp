// A stored cell → its text, or the reason that it has none. For workbook.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workbook/sheet/package.hpp"
#include "workbook/sheet/sheet.hpp"
#include "workbook/values/shared_strings.hpp"
#include "workbook/values/stored_cell.hpp"
#include "workbook/values/styles.hpp"

namespace reach::workbook {

/// The tables of a workbook to which its cells refer.
struct Vocabulary {
  SharedStrings strings;
  Styles styles;
  Epoch epoch = Epoch::y1900;
  bool stale = false;
  bool (*is_missing)(std::string_view) = nullptr;  ///< whether a text means that there is no figure
};

struct CellText {
  std::string text;  ///< as a person would type it into a CSV
  CellFault fault = CellFault::none;
  std::string detail{};  ///< of the fault: what is shown beside or in place of the text
};

/// Whole numbers as digits; other numbers as stored; percentages and dates as shown; texts unchanged, but without note
/// markers; a number for which a symbol is shown, as that symbol. Returns nothing if the cell refers to something that
/// does not exist: the sheet is damaged.
std::optional<CellText> text_of(const StoredCell& cell, const Vocabulary& words);

}  // namespace reach::workbook
