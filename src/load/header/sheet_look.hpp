// What the beginning of a workbook's sheet shows: a table, figures, or only text. For load.
#pragma once

#include <string_view>

#include <reach/load.hpp>

#include "workbook/workbook.hpp"

namespace reach {

/// A sheet has a table if one of its first rows is a header as load knows them, with a row of figures below it.
/// `beginning` is the text of its first rows. O(length × rows that may be headers).
workbook::SheetLook look_at_sheet(std::string_view beginning, const LoadOptions& options, const Input& input);

}  // namespace reach
