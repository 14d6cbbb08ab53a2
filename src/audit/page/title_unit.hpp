// The unit that a title gives to the table below it: `Visits (thousands)`. For audit/page.
#pragma once

#include <reach/audit.hpp>

namespace reach::audit {

/// Writes the unit of a title into the headers of the table right below it, where a table is read. O(tables ×
/// passages).
void take_title_units(Page& page);

}  // namespace reach::audit
