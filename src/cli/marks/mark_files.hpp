// The files that a document's marks name: which they may read, and how messages and tables call them. For cli/marks.
#pragma once

#include <string>
#include <string_view>

#include <reach/summary.hpp>

#include "cli/read/reading.hpp"

namespace reach::cli {

/// What a document's marks mean by the place where it stands.
struct Surroundings {
  std::string folder;          ///< paths are relative to it: empty, or ending with a slash
  std::string root;            ///< they must lie in it: an absolute path, links followed
  std::string_view root_name;  ///< what messages call it
  std::string_view table;      ///< the format of tables that name none
};

/// Adds a fault, without a place.
void refuse_mark(Diagnostics& faults, Code code, std::string message, std::string hint);

/// Whether all files of a mark lie where it may read, and can be read. Reports those that do not.
bool may_read(const Reading& reading, const Surroundings& around, Diagnostics& faults);

/// Calls the inputs of a table what its mark calls them, from wherever reach is run.
void name_inputs(Summary& summary, const Reading& reading, const Surroundings& around);

}  // namespace reach::cli
