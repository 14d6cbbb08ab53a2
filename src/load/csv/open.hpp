// Opens an input: its bytes as UTF-8, or a report of what they are instead. For load.
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
  std::vector<PartInfo> sheets;  ///< all sheets of a workbook, if there are several
  std::vector<PartInfo> files;   ///< all files of an archive
  bool sound = false;            ///< false: there is no text, and the fault has been reported
  bool is_json = false;          ///< it begins like JSON
  bool is_made = false;          ///< converted from another format: only its lines are those of the file
};

/// Separates the cells of converted text.
inline constexpr char kMadeDelimiter = ',';

/// Which part of a workbook or an archive to read.
struct PartChoice {
  std::string named;           ///< `book.xlsx#named`; empty: by --sheet, or the only one that has a table
  workbook::LookAtSheet look;  ///< finds which sheets have a table; empty: the first sheet is read, as for maps
};

/// The source as UTF-8, and the name of its encoding. Of a workbook, the chosen sheet is read; of an archive, the
/// chosen file.
OpenedInput open_text(Source source, const LoadOptions& options, Diagnostics& diagnostics, PartChoice choice = {});

}  // namespace reach
