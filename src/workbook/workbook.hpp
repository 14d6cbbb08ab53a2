// A workbook (.xlsx) → the text of one of its sheets, as a source like any other. For workbook and load.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <reach/diagnostic.hpp>
#include <reach/source.hpp>

#include "workbook/sheet.hpp"

namespace reach::workbook {

struct OpenedSheet {
  Source text;
  std::shared_ptr<Sheet> sheet;
};

/// How a sheet is read.
struct OpenOptions {
  std::string sheet;       ///< its name; empty: the first that can be seen, and others are warned about
  bool of_figures = true;  ///< then --sheet may name another
  bool (*is_missing)(std::string_view) = nullptr;  ///< whether a text says that there is no figure
};

/// Reads a zip archive that ought to be a workbook. Nothing after reporting why it cannot be read. Memory in
/// proportion to the archive as it is packed and to its shared texts, not to its rows.
std::optional<OpenedSheet> open(const Source& archive, const OpenOptions& options, Diagnostics& diagnostics);

/// Whether what begins as an old workbook (.xls) does is an encrypted one of the new kind. Reads all of it.
bool is_encrypted(const Source& file);

}  // namespace reach::workbook
