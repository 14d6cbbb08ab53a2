// Text in HTML and SVG. For report.
#pragma once

#include <string>
#include <string_view>

namespace reach::report {

/// What may stand in an element or a quoted attribute: `&lt;` for `<`, and so on; what cannot be seen is made visible.
std::string escaped_markup(std::string_view raw);

}  // namespace reach::report
