// open: an input's bytes as UTF-8, or a report of what they are instead. For load.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include <reach/load.hpp>

#include "workbook/sheet.hpp"

namespace reach {

/// An input as text. For a workbook, it is the text of one sheet, which knows the positions of its cells.
struct OpenedInput {
  Source text;
  std::string encoding;  ///< empty for a workbook, or if unknown
  std::shared_ptr<const workbook::Sheet> sheet;
  bool sound = false;    ///< false: there is no text, and the fault has been reported
  bool is_json = false;  ///< it begins like JSON
  bool is_made = false;  ///< made from a file of another form: its lines are that file's, its columns are not
};

/// Parts the cells of a text that is made.
inline constexpr char kMadeDelimiter = ',';

enum class InputContent : std::uint8_t { figures, map };

/// The source as UTF-8, and the name of its encoding; for a workbook, the sheet selected by the options.
OpenedInput open_text(Source source, const LoadOptions& options, Diagnostics& diagnostics,
                      InputContent content = InputContent::figures);

}  // namespace reach
