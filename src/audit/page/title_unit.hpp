// The unit that a title gives to the table below it: `Visits (thousands)`. For audit/page.
#pragma once

#include <reach/audit.hpp>

namespace reach::audit {

/// Appends the unit in a title to the column headers of the table right below it. O(tables × (log passages + columns)).
void take_title_units(Page& page);

}  // namespace reach::audit
