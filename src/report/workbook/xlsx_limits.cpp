#include "report/workbook/xlsx_limits.hpp"

#include <fmt/core.h>

#include "text/code_point.hpp"
#include "text/unicode.hpp"

namespace reach::report {
namespace {

constexpr std::size_t kMostRows = 1048576, kMostColumns = 16384;
constexpr std::size_t kMostInCell = 32767, kMostInHeader = 255;  // in UTF-16 units

/// The length in UTF-16 units. A byte that begins a four-byte sequence counts as two units, a continuation byte as
/// none.
std::size_t utf16_units(std::string_view text) {
  std::size_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    units += (byte & 0xC0) == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1;
  }
  return units;
}

std::optional<Obstacle> too_long(std::string_view text, std::size_t most, std::string_view what) {
  if (utf16_units(text) <= most) return std::nullopt;
  return Obstacle{fmt::format("{} has {} characters, and {} of a workbook holds {}", in_backticks(text),
                              utf16_units(text), what, most),
                  "give it a shorter name, or choose another format"};
}

std::optional<Obstacle> too_large(const BookSheet& sheet) {
  const std::size_t rows = sheet.passages.size() + 1 + sheet.rows;
  if (rows > kMostRows) {
    return Obstacle{fmt::format("the report has {} rows, and a worksheet holds {}", sheet.rows,
                                kMostRows - 1 - sheet.passages.size()),
                    "choose another format, or leave forces out by --only or --summary"};
  }
  if (sheet.columns.size() <= kMostColumns) return std::nullopt;
  return Obstacle{
      fmt::format("the report has {} columns, and a worksheet holds {}", sheet.columns.size(), kMostColumns),
      "choose another format, or leave channels out by --columns"};
}

std::optional<Obstacle> texts_too_long(const BookSheet& sheet) {
  for (const SheetColumn& column : sheet.columns) {
    if (auto obstacle = too_long(column.header, kMostInHeader, "the header of a table")) return obstacle;
  }
  for (std::size_t row = 0; row < sheet.rows; ++row) {
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
      const Cell cell = sheet.cell(row, column);
      const auto* name = std::get_if<Name>(&cell);
      if (name == nullptr) continue;
      if (auto obstacle = too_long(name->text, kMostInCell - (name->total ? 6 : 0), "a cell")) return obstacle;
    }
  }
  for (const SheetPassage& passage : sheet.passages) {
    if (auto obstacle = too_long(passage.text, kMostInCell, "a cell")) return obstacle;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Obstacle> beyond_limits(const Book& book) {
  for (auto sheet = book.sheets.rbegin(); sheet != book.sheets.rend();
       ++sheet) {  // sheets of figures first, then the others
    if (auto obstacle = too_large(*sheet)) return obstacle;
    if (auto obstacle = texts_too_long(*sheet)) return obstacle;
  }
  return std::nullopt;
}

std::string shortened(std::string_view text, std::size_t most) {
  if (code_points(text) <= most) return std::string(text);
  std::size_t end = 0;
  for (std::size_t count = 1; count < most; ++count) end += code_point_at(text, end).length;
  return std::string(text.substr(0, end)) + "…";
}

}  // namespace reach::report
