// A workbook (.xlsx) → the text of one of its sheets, as an ordinary source. For workbook and load.
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

/// How to read a sheet.
struct OpenOptions {
  std::string sheet;       ///< its name; empty: the first visible sheet, with a warning about others
  bool of_figures = true;  ///< the sheet has figures, so --sheet may name another one
  bool (*is_missing)(std::string_view) = nullptr;  ///< whether a text means that there is no figure
};

/// Reads a zip archive that should be a workbook. Returns nothing after reporting why it cannot be read. Memory is
/// proportional to the compressed archive and its shared texts, not to its rows.
std::optional<OpenedSheet> open(const Source& archive, const OpenOptions& options, Diagnostics& diagnostics);

/// What a document of an old office program is, in the words of a diagnostic.
struct OldDocument {
  std::string_view message;
  std::string_view hint;
};

/// The kind of a file that begins like an old workbook (.xls), by the streams in it: it may be a Word document, too, or
/// an encrypted .xlsx. Reads the whole file.
const OldDocument& old_document(const Source& file);

}  // namespace reach::workbook
