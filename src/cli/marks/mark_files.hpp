// The files that a document's marks name: which of them may be read, and their names in messages and tables. For
// cli/marks.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <reach/summary.hpp>

#include "cli/read/reading.hpp"

namespace reach::cli {

/// What the marks of a document mean, depending on where the document is.
struct Surroundings {
  std::string folder;          ///< paths are relative to it: empty, or ending with a slash
  std::string root;            ///< they must be inside it: an absolute path, with links resolved
  std::string_view root_name;  ///< the name of `root` in messages
  std::string_view table;      ///< the format of tables whose mark names none
};

/// Adds a fault, without a place.
void refuse_mark(Diagnostics& faults, Code code, std::string message, std::string hint);

/// The text of a response file that a mark names, if it may be read; else nothing, after reporting why not.
std::optional<std::string> read_response(const std::string& path, const Surroundings& around, Diagnostics& faults);

/// Whether all files of a mark are where it may read, and are readable. Reports those that are not.
bool may_read(const Reading& reading, const Surroundings& around, Diagnostics& faults);

/// Names the inputs of a table as its mark names them, wherever reach is run.
void name_inputs(Summary& summary, const Reading& reading, const Surroundings& around);

}  // namespace reach::cli
