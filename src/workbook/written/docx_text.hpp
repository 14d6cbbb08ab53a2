// The text of a .docx: its body, notes, headers and footers. For workbook.
#pragma once

#include <optional>
#include <string_view>

#include "workbook/written/written_text.hpp"

namespace reach::workbook {

inline constexpr std::string_view kDocxPart = "word/document.xml";

/// As read_written_text; the archive has the part above.
std::optional<WrittenText> read_docx(const Archive& archive, Trouble& why);

}  // namespace reach::workbook
