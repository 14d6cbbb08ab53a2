// open: an input's bytes as UTF-8, or a report of what they are instead. For load.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <reach/load.hpp>

#include "workbook/sheet/sheet.hpp"
#include "workbook/workbook.hpp"

namespace reach {

/// An input as text. For a workbook, it is the text of one sheet, which knows the positions of its cells.
struct OpenedInput {
  Source text;
  std::string encoding;  ///< empty for a workbook, or if unknown
  std::shared_ptr<const workbook::Sheet> sheet;
  std::vector<PartInfo> sheets;  ///< all that a workbook has, if there are several
  std::vector<PartInfo> files;   ///< all that an archive has
  bool sound = false;            ///< false: there is no text, and the fault has been reported
  bool is_json = false;          ///< it begins like JSON
  bool is_made = false;          ///< made from a file of another form: its lines are that file's, its columns are not
};

/// Parts the cells of a text that is made.
inline constexpr char kMadeDelimiter = ',';

/// Which part of a workbook or an archive to read.
struct PartChoice {
  std::string named;           ///< `book.xlsx#named`; empty: by --sheet, or the only one that has a table
  workbook::LookAtSheet look;  ///< tells which sheets have a table; empty: the first sheet is read, as of a map
};

/// The source as UTF-8, and the name of its encoding; for a workbook, the sheet that is chosen; for an archive, the
/// file.
OpenedInput open_text(Source source, const LoadOptions& options, Diagnostics& diagnostics, PartChoice choice = {});

}  // namespace reach
