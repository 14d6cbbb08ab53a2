// A workbook (.xlsx) → the text of one of its sheets, as a source like any other. Included by load and tests.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include <reach/diagnostic.hpp>
#include <reach/source.hpp>

#include "workbook/sheet.hpp"

namespace reach::workbook {

struct Opened {
  Source text;
  std::shared_ptr<Sheet> sheet;
};

/// Reads a zip archive that ought to be a workbook. Its sheet is the one named `wanted`, or where that is empty the
/// first that can be seen; other sheets are then warned about. Nothing after reporting why it cannot be read. Memory in
/// proportion to the archive as it is packed and to its shared texts, not to its rows.
std::optional<Opened> open(const Source& archive, const std::string& wanted, Diagnostics& diagnostics);

/// Whether what begins as an old workbook (.xls) does is an encrypted one of the new kind. Reads all of it.
bool is_encrypted(const Source& file);

}  // namespace reach::workbook
