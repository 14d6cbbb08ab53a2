// The files of a zip archive that is not a document, and the archive itself. For workbook and load.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <reach/dataset.hpp>
#include <reach/diagnostic.hpp>
#include <reach/source.hpp>

#include "workbook/archive/archive.hpp"

namespace reach::workbook {

/// All bytes of a source as an archive; nothing after reporting why not.
std::shared_ptr<const Archive> read_archive(const Source& source, Diagnostics& diagnostics);

/// Whether an archive is a workbook or another document; if not, it may hold files of any kind.
bool is_document(const Archive& archive);

/// Opens the only file in an archive that is a table by its ending, or the one that `part` names; a `#` and the text
/// after it stay in `part`, for the sheet of a workbook in the archive. Returns nothing after reporting which files
/// there are. The file is unpacked as it is read, without more memory. `seen` receives all files.
std::optional<Source> open_file(const std::string& name, std::shared_ptr<const Archive> archive, std::string& part,
                                std::vector<PartInfo>& seen, Diagnostics& diagnostics);

}  // namespace reach::workbook
