#include "workbook/archive/operand_text.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "diagnostic/suggest.hpp"
#include "text/ascii.hpp"

namespace reach::workbook {

std::string operand_text(std::string_view file, std::string_view part) {
  const std::string text = fmt::format("{}#{}", file, part);
  const bool plain = std::ranges::all_of(text, [](char c) {
    return is_letter(c) || is_digit(c) || std::string_view("_-./#").find(c) != std::string_view::npos;
  });
  return plain && !text.starts_with('#') ? text : as_argument(text);
}

}  // namespace reach::workbook
