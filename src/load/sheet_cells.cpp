#include "load/sheet_cells.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "load/file_reading.hpp"
#include "source/unicode.hpp"

namespace reach {
namespace {

using workbook::CellAt;
using workbook::CellFault;
using workbook::FaultyCell;
using workbook::MergedCells;
using workbook::Sheet;

bool is_read(Role role) { return role != Role::blank && role != Role::ignored && role != Role::sum_over; }

/// Whether a column says what a row is of; the others that are read hold figures.
bool names(Role role) {
  constexpr Roles kNames = role_set({Role::force, Role::region, Role::channel, Role::period, Role::date, Role::id});
  return (kNames & role_set({role})) != 0;
}

void report_faulty(Records& records, const Record& record, const FaultyCell& cell, Diagnostics& diagnostics) {
  std::string scratch;
  const Batch& batch = records.batch();
  const Field& field = batch.fields[record.first_field + cell.at.column - records.sheet()->first_column];
  const auto [message, hint] = describe(cell.fault);
  diagnostics.add({Code::bad_cell,
                   fmt::format("{} {}", quoted(cell_text(batch, field, scratch)), message),
                   std::string(hint),
                   records.place(record, field),
                   {}});
}

/// Reports the faulty cells of a record whose columns are of such a role; false where there is one. Neither role is
/// that of a figure, so a date that shows its year will do.
bool report_faulty(Records& records, const Record& record, const Header& header, Diagnostics& diagnostics,
                   bool (*concerned)(Role)) {
  bool good = true;
  const Sheet& sheet = *records.sheet();
  for (const FaultyCell& cell : sheet.faulty_in(records.line_at(record.begin))) {
    const std::size_t at = cell.at.column - sheet.first_column;
    if (cell.fault == CellFault::year) continue;
    if (at >= header.columns.size() || !concerned(header.columns[at].role)) continue;
    report_faulty(records, record, cell, diagnostics);
    good = false;
  }
  return good;
}

std::string rows_text(const workbook::RowRange& rows) {
  return rows.first == rows.last ? fmt::format("row {} is hidden, and is", rows.first)
                                 : fmt::format("rows {} to {} are hidden, and are", rows.first, rows.last);
}

}  // namespace

const std::vector<const MergedCells*>& MergedOver::row(std::uint64_t row) {
  if (sheet_ == nullptr) return over_;
  const auto& merged = sheet_->merged;
  for (; next_ < merged.size() && merged[next_].first.row <= row; ++next_) over_.push_back(&merged[next_]);
  std::erase_if(over_, [&](const MergedCells* each) { return each->last.row < row; });
  return over_;
}

const MergedCells* MergedOver::above(std::uint64_t row, std::uint32_t column) {
  for (const MergedCells* merged : this->row(row)) {
    if (merged->first.column == column && merged->first.row < row) return merged;
  }
  return nullptr;
}

bool header_has_values(Records& records, const Header& header, Diagnostics& diagnostics) {
  if (records.sheet() == nullptr) return true;
  bool good = true;
  for (std::size_t at = 0; at < header.records; ++at) {
    const Record& record = records.batch().records[header.first_record + at];
    good = report_faulty(records, record, header, diagnostics, is_read) && good;
  }
  return good;
}

bool cells_have_values(Records& records, const Record& record, std::span<const std::uint32_t> columns,
                       Diagnostics& diagnostics) {
  if (records.sheet() == nullptr) return true;
  bool good = true;
  for (const FaultyCell& cell : records.sheet()->faulty_in(records.line_at(record.begin))) {
    const std::uint32_t at = cell.at.column - records.sheet()->first_column;
    if (cell.fault == CellFault::year || std::ranges::find(columns, at) == columns.end()) continue;
    report_faulty(records, record, cell, diagnostics);
    good = false;
  }
  return good;
}

bool row_has_values(FileReading& file, const Record& record) {
  if (file.records.sheet() == nullptr) return true;
  return report_faulty(file.records, record, file.binding.header, file.all.diagnostics, names);
}

bool has_figure(FileReading& file, const Record& record, int column) {
  const Sheet* const sheet = file.records.sheet();
  if (sheet == nullptr || sheet->is_plain()) return true;
  const auto row = file.records.line_at(record.begin);
  const CellAt cell{static_cast<std::uint32_t>(row), sheet->first_column + static_cast<std::uint32_t>(column)};
  const auto faulty = sheet->faulty_in(row);
  const auto found = std::ranges::find(faulty, cell, &FaultyCell::at);
  if (found != faulty.end()) {
    report_faulty(file.records, record, *found, file.all.diagnostics);
    return false;
  }
  for (const MergedCells* merged : file.merged.row(row)) {
    const bool covers = merged->first.column <= cell.column && cell.column <= merged->last.column;
    if (!covers || merged->first == cell) continue;
    file.report(Code::bad_cell, record, column,
                fmt::format("merged with {}, so it has no figure of its own", cell_name(merged->first)),
                "unmerge the cells, and enter a figure in each");
    return false;
  }
  return true;
}

void warn_of_hidden(const FileReading& file) {
  const Sheet* const sheet = file.records.sheet();
  if (sheet == nullptr) return;
  const auto warn = [&](CellAt at, std::string message) {
    Place place;
    place.file = file.info.path;
    place.line = at.row;
    sheet->locate(place, at);
    file.all.diagnostics.add({Code::hidden_cells, std::move(message), {}, std::move(place), {}});
  };
  for (const std::uint32_t column : sheet->hidden_columns) {
    const auto& header = file.binding.header;
    if (!is_read(header.columns[column - sheet->first_column].role)) continue;
    warn({static_cast<std::uint32_t>(header.line), column},
         fmt::format("column {} is hidden, and is read like the others", workbook::column_name(column)));
  }
  for (const auto& rows : sheet->hidden_rows) {
    if (rows.last < file.info.header_line) continue;
    warn({rows.first, sheet->first_column}, rows_text(rows) + " read like the others");
  }
}

}  // namespace reach
