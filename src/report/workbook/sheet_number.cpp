#include "report/workbook/sheet_number.hpp"

#include <algorithm>
#include <charconv>

namespace reach::report {
namespace {

constexpr Pen kCellPen{[](const Name&) { return std::string(); }, "", "", false, "-"};

int decimals_of(const Cell& cell) {
  if (const auto* percentage = std::get_if<Decimal>(&cell)) return percentage->decimals;
  if (const auto* points = std::get_if<Points>(&cell)) return points->figure.decimals;
  if (const auto* index = std::get_if<IndexNumber>(&cell)) return index->figure.decimals;
  return 0;
}

bool is_figure(const Cell& cell) {
  return std::holds_alternative<std::int64_t>(cell) || std::holds_alternative<Decimal>(cell) ||
         std::holds_alternative<Points>(cell) || std::holds_alternative<IndexNumber>(cell);
}

/// The number of digits from the first that is not 0 to the last.
std::ptrdiff_t digits_in(const std::string& figure) {
  const auto first = std::ranges::find_if(figure, [](char c) { return c >= '1' && c <= '9'; });
  return std::count_if(first, figure.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<SheetNumber> sheet_number(const Cell& cell) {
  if (!is_figure(cell)) return std::nullopt;
  const std::string figure = write(cell, kCellPen);
  if (digits_in(figure) > kSheetDigits) return std::nullopt;
  SheetNumber number{0, decimals_of(cell)};
  std::from_chars(figure.data(), figure.data() + figure.size(), number.value);
  return number;
}

bool is_too_long(const Cell& cell) { return is_figure(cell) && !sheet_number(cell); }

}  // namespace reach::report
