// The text of an .odt: its body, notes, headers and footers. For workbook.
#pragma once

#include <optional>

#include "workbook/written/written_text.hpp"

namespace reach::workbook {

/// Whether an archive is an OpenDocument text.
bool is_odt(const Archive& archive);

/// As read_written_text.
std::optional<WrittenText> read_odt(const Archive& archive, Trouble& why);

}  // namespace reach::workbook
