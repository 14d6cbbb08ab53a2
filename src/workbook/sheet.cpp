#include "workbook/sheet.hpp"

#include <algorithm>
#include <array>

namespace reach::workbook {
namespace {

/// In the order of CellFault.
constexpr std::array kFaults = std::to_array<CellFaultText>({
    {"", ""},
    {"is an error, not a value", "correct it in the workbook; [x] stands for a figure that there is not"},
    {"is neither a figure nor a name", "enter the figure itself"},
    {"is a formula whose value is not stored, or not up to date",
     "open the workbook and save it: Excel and LibreOffice work out formulas and store their values"},
    {"is stored as a number, and is none", "enter it again"},
    {"has more than 15 digits, and a workbook keeps no more: the last may be wrong", "enter it as text"},
    {"is shown as a time of day, without a date", "give the cell a number format, or that of a date"},
    {"is shown as a date, and is none that all programs agree on",
     "give the cell a number format; or enter a date from March 1900 on"},
    {"is the year of a date, not a figure", "give the cell a number format"},
});

}  // namespace

CellFaultText describe(CellFault fault) { return kFaults[static_cast<std::size_t>(fault)]; }

std::span<const FaultyCell> Sheet::faulty_in(std::uint64_t row) const {
  const auto above = [](const FaultyCell& cell, std::uint64_t line) { return cell.at.row < line; };
  const auto begin = std::lower_bound(faulty.begin(), faulty.end(), row, above);
  const auto end = std::find_if(begin, faulty.end(), [&](const FaultyCell& cell) { return cell.at.row != row; });
  return {begin, end};
}

std::uint32_t Sheet::column_at(std::string_view before) const {
  std::uint32_t column = first_column;
  bool quoted = false;
  for (const char c : before) {
    if (c == '"') quoted = !quoted;
    if (c == kDelimiter && !quoted) ++column;
  }
  return column;
}

void Sheet::locate(Place& place, std::string_view before) const {
  locate(place, {static_cast<std::uint32_t>(place.line), column_at(before)});
}

void Sheet::locate(Place& place, CellAt cell) const {
  if (among_others) place.sheet = name;
  place.column = cell.column;
  place.cell = cell_name(cell);
}

}  // namespace reach::workbook
