// The codes of areas beside their names, under `--codes`. For report.
#pragma once

#include <string_view>

#include "model/force_registry.hpp"
#include "report/figures/cell.hpp"
#include "report/table.hpp"

namespace reach::report {

/// The code of a row: of a force, or of a region that has exactly the forces of the ONS region of its name; [z] if
/// there is none, [x] if the registry does not know the force. Of a heading, nothing. O(log codes).
Cell code_of(const Row& row, const Summary& summary);
/// The code of a force: that of the registry, else that of the inputs. O(log codes).
Cell code_of_force(std::string_view force, RegistryNumber number, const AreaCodes& given);
Cell code_of_force(const Line& force, const Summary& summary);
/// In place of the code of an area that has none.
Cell no_code();
/// The code of a region, or of all regions. O(1).
Cell code_of_region(const Line& region);

}  // namespace reach::report
