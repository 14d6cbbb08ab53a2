// A workbook (.xlsx, .ods) → the text of one of its sheets, as an ordinary source. For workbook and load.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <reach/dataset.hpp>
#include <reach/diagnostic.hpp>
#include <reach/source.hpp>

#include "workbook/archive/archive.hpp"
#include "workbook/sheet/sheet.hpp"

namespace reach::workbook {

struct OpenedSheet {
  Source text;
  std::shared_ptr<Sheet> sheet;
};

/// What the beginning of a sheet shows.
struct SheetLook {
  enum class Holds : std::uint8_t {
    text,
    figures,  ///< but no header that is understood
    undated,  ///< a table, if the command line gives its period
    table,
  };
  Holds holds = Holds::text;
  std::uint64_t line = 0;  ///< of the table's header
  std::string header;      ///< its names of columns
};
using LookAtSheet = std::function<SheetLook(std::string_view beginning)>;

/// How to read a sheet.
struct OpenOptions {
  std::string sheet;                               ///< its name; empty: the only one that has a table
  LookAtSheet look;                                ///< empty: the first visible sheet is read, as for a map
  bool (*is_missing)(std::string_view) = nullptr;  ///< whether a text means that there is no figure
};

/// Reads a sheet of an archive that should be a workbook of this name. Returns nothing after reporting why it cannot be
/// read. `seen` receives what was found in its sheets, if there are several. Memory is proportional to the compressed
/// archive and its shared texts, not to its rows.
std::optional<OpenedSheet> open(const std::string& name, std::shared_ptr<const Archive> archive,
                                const OpenOptions& options, std::vector<PartInfo>& seen, Diagnostics& diagnostics);

/// What a document of an old office program is, in the words of a diagnostic.
struct OldDocument {
  std::string_view message;
  std::string_view hint;
};

/// The kind of a file that begins like an old workbook (.xls), by the streams in it: it may be a Word document, too, or
/// an encrypted .xlsx. Reads the whole file.
const OldDocument& old_document(const Source& file);

}  // namespace reach::workbook
