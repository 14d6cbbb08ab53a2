// All bytes of a source, up to what a workbook may have. For workbook.
#pragma once

#include <optional>
#include <string>

#include <reach/source.hpp>

#include "workbook/trouble.hpp"

namespace reach::workbook {

/// The directory of a zip archive stands at its end, so all of it is read; nothing where it cannot be, or is too large.
std::optional<std::string> read_whole(const Source& source, Trouble& why);

}  // namespace reach::workbook
