// A sheet or file as typed on the command line, for hints. For workbook.
#pragma once

#include <string>
#include <string_view>

namespace reach::workbook {

/// `book.xlsx#2016`, `"book.xlsx#Sheet 1"`: quoted only if a shell would split or change it.
std::string operand_text(std::string_view file, std::string_view part);

}  // namespace reach::workbook
