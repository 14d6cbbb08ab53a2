// A stored cell → its text, or why it has none. For workbook.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "workbook/package.hpp"
#include "workbook/shared_strings.hpp"
#include "workbook/sheet.hpp"
#include "workbook/sheet_part.hpp"
#include "workbook/styles.hpp"

namespace reach::workbook {

/// What the cells of a workbook refer to.
struct Vocabulary {
  SharedStrings strings;
  Styles styles;
  Epoch epoch = Epoch::y1900;
  bool stale = false;
  bool (*is_missing)(std::string_view) = nullptr;  ///< whether a text says that there is no figure
};

struct CellText {
  std::string text;  ///< as a person would type it into a CSV
  CellFault fault = CellFault::none;
  std::string detail{};  ///< of the fault: what is shown beside the text, or instead of it
};

/// Whole numbers as digits, others as they are stored, percentages and dates as they are shown, texts as they are, but
/// without note markers; a number that a symbol is shown for, as that symbol.
/// Nothing where the cell refers to what is not there: the sheet is damaged.
std::optional<CellText> text_of(const StoredCell& cell, const Vocabulary& words);

}  // namespace reach::workbook
