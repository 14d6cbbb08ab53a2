// A chart as the pictures of a page. For report/page.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <reach/summary.hpp>

namespace reach::report {

/// A picture for each region, none higher than a sheet of paper, all to the same scale, with each number in the text
/// descriptions. Without margin, title, notes and source, which the page has itself. The ids begin with `id`.
/// O(forces).
std::string inlined_svg(const Summary& summary, std::size_t width, std::string_view id);

}  // namespace reach::report
