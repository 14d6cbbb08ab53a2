// All bytes of a source, up to the largest size of a workbook. For workbook.
#pragma once

#include <optional>
#include <string>

#include <reach/source.hpp>

#include "workbook/archive/trouble.hpp"

namespace reach::workbook {

/// A zip archive's directory is at its end, so the whole archive is read; nothing if it cannot be read, or is too
/// large.
std::optional<std::string> read_whole(const Source& source, Trouble& why);

}  // namespace reach::workbook
