#include "workbook/sheet/sheet.hpp"

#include <algorithm>
#include <array>

#include "diagnostic/codes/workbook.hpp"

namespace reach::workbook {
namespace {

struct FaultRow {
  std::optional<CellFaultText> figure;
  std::optional<CellFaultText> label;
};

constexpr FaultRow refused(std::string_view message, std::string_view hint) {
  const CellFaultText text{code::bad_cell, message, {}, hint};
  return {text, text};
}

constexpr FaultRow doubtful(std::string_view message, std::string_view behind_detail, std::string_view hint) {
  const CellFaultText text{code::number_format, message, behind_detail, hint};
  return {text, text};
}

constexpr std::string_view kPeriodHint =
    "enter the period as text, such as 2016-17 or 2016; or give the cell a format without words";
constexpr std::string_view kLabelHint = "enter what the cell shows, as text; or give the cell a format without words";
constexpr std::string_view kFormatHint =
    "if the stored number is the figure, give the cell the number format 0; otherwise enter the figure or symbol "
    "itself";

/// In the order of CellFault.
constexpr auto kFaults = std::to_array<FaultRow>({
    {std::nullopt, std::nullopt},
    refused("is an error, not a value", "correct it in the workbook; write [x] where there is no figure"),
    refused("is neither a figure nor a name", "enter the figure itself"),
    refused("is a formula whose value is not stored, or not up to date",
            "open the workbook and save it: Excel and LibreOffice work out formulas and store their values"),
    refused("is stored as a number, but is not one", "enter it again"),
    refused("has more than 15 digits, and a workbook keeps no more: the last may be wrong", "enter it as text"),
    refused("is shown as a time of day, without a date", "give the cell a number format, or that of a date"),
    refused("is shown as a date on which programs disagree",
            "give the cell a number format; or enter a date from March 1900 on"),
    {CellFaultText{code::bad_cell, "is the year of a date, not a figure", {}, "give the cell a number format"},
     std::nullopt},
    {CellFaultText{code::bad_cell, "is a date, not a figure", {}, "give the cell a number format"},
     CellFaultText{code::bad_cell, "is a date that is shown with", ", which may make it another period", kPeriodHint}},
    {CellFaultText{code::note_in_figure, "has a note marker, the superscript or subscript",
                   ", which is not a digit of it",
                   "remove the marker from the cell in the workbook, so that the figure stands alone"},
     CellFaultText{code::note_left_out, "has a note marker, the superscript or subscript", ", which is left out", {}}},
    {CellFaultText{code::note_in_figure,
                   "is superscript or subscript: a note marker, not a figure",
                   {},
                   "enter the figure in ordinary letters; or remove the marker"},
     std::nullopt},
    doubtful("is hidden by its number format, but is read like the others", {}, kFormatHint),
    doubtful("is shown as", ", but is read as it is stored", kFormatHint),
    doubtful("is shown divided by", ", but is read as it is stored", kFormatHint),
    doubtful("is shown with", ", which changes its size, but is read as it is stored", kFormatHint),
    doubtful("is shown with", ", as a sum of money, but is read as a count", kFormatHint),
    {std::nullopt,
     CellFaultText{code::bad_cell, "is a number that is shown with", ", which may make it another one", kLabelHint}},
});

}  // namespace

std::optional<CellFaultText> describe(CellFault fault, CellUse use) {
  const FaultRow& row = kFaults[static_cast<std::size_t>(fault)];
  return use == CellUse::figure ? row.figure : row.label;
}

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
