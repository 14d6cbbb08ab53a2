// Text in HTML and SVG. For report.
#pragma once

#include <string>
#include <string_view>

namespace reach::report {

/// Escapes text for an element or a quoted attribute: `&lt;` for `<`, and so on; makes invisible characters visible.
std::string escaped_markup(std::string_view raw);

}  // namespace reach::report
