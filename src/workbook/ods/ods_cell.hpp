// One cell of an .ods, as an .xlsx would store it. For workbook.
#pragma once

#include <cstdint>
#include <string>

#include "workbook/archive/xml.hpp"
#include "workbook/ods/ods_styles.hpp"
#include "workbook/ods/ods_text.hpp"
#include "workbook/values/stored_cell.hpp"

namespace reach::workbook {

/// The attributes of a cell, until its text is known.
struct OdsCell {
  std::uint32_t style = 0;
  std::string type;   ///< `float`, `date`…; `error`; empty if it has no value
  std::string value;  ///< as stored for its type
  std::string formula;
  bool has_formula = false;

  void begin(const Attributes& attributes);
  /// The cell as an .xlsx would store it: dates and times as serial numbers, in a style that says so.
  [[nodiscard]] StoredCell stored(const OdsTextReader& text, const OdsStyles& styles) const;
};

}  // namespace reach::workbook
