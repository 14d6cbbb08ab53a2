// The codes of areas beside their names, under `--codes`. For report.
#pragma once

#include "report/cell.hpp"
#include "report/table.hpp"

namespace reach::report {

/// The code of a row: of a force, or of a region that has exactly the forces of the ONS region of its name; [z] if
/// there is none, [x] if the registry does not know the force. Of a heading, nothing. O(log codes).
Cell code_of(const Row& row, const Summary& summary);
/// The code of a force. O(log codes).
Cell code_of_force(const Line& force, const Summary& summary);
/// The code of a region, or of all regions. O(1).
Cell code_of_region(const Line& region);

}  // namespace reach::report
