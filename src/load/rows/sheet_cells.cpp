#include "load/rows/sheet_cells.hpp"

#include <algorithm>
#include <functional>

#include <fmt/core.h>

#include "diagnostic/codes/workbook.hpp"
#include "load/cells/cell.hpp"
#include "load/rows/input_reader.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

using workbook::CellAt;
using workbook::CellFault;
using workbook::CellUse;
using workbook::FaultyCell;
using workbook::MergedCells;
using workbook::Sheet;

bool is_read(Role role) {
  constexpr Roles kUnread = role_set({Role::blank, Role::ignored, Role::sum_over, Role::text, Role::code});
  return (kUnread & role_set({role})) == 0;
}

/// Whether a column says what a row is about; the other columns that are read contain figures.
bool names(Role role) {
  constexpr Roles kLabels = role_set(
      {Role::force, Role::region, Role::channel, Role::period, Role::part, Role::date, Role::id, Role::marker});
  return (kLabels & role_set({role})) != 0;
}

const Field& field_of(const Records& records, const Record& record, const FaultyCell& cell) {
  return records.batch().fields[record.first_field + cell.at.column - records.sheet()->first_column];
}

/// Reports the fault of a cell, if it matters for this use; returns false if the cell may not be read.
bool report(Records& records, const Record& record, const FaultyCell& cell, CellUse use, Diagnostics& diagnostics) {
  const auto found = describe(cell.fault, use);
  if (!found) return true;
  const bool good = found->code.severity() != Severity::error;
  if (diagnostics.count_unseen(found->code, records.name(), records.line_at(record.begin))) return good;
  std::string scratch;
  const Field& field = field_of(records, record, cell);
  std::string message = fmt::format("{} {}", in_backticks(cell_text(records.batch(), field, scratch)), found->message);
  if (!found->behind_detail.empty()) {
    const std::string& detail = records.sheet()->details[cell.detail];
    message += fmt::format(" {}{}", in_backticks(detail), found->behind_detail);
  }
  diagnostics.add(
      finding(found->code, std::move(message)).hint(std::string(found->hint)).at(records.place(record, field)));
  return good;
}

/// How a cell is used. An id is a label; but as dropping a note or words from it could merge two people into one, it is
/// then treated like a figure.
CellUse use_of(Role role, CellFault fault) {
  const bool as_figure = role == Role::id && (fault == CellFault::note || fault == CellFault::worded);
  return as_figure ? CellUse::figure : CellUse::label;
}

/// The same for the cells of a record in columns whose role is `concerned`, as labels.
bool report_labels(Records& records, const Record& record, const Header& header, Diagnostics& diagnostics,
                   bool (*concerned)(Role)) {
  bool good = true;
  const Sheet& sheet = *records.sheet();
  for (const FaultyCell& cell : sheet.faulty_in(records.line_at(record.begin))) {
    const std::size_t at = cell.at.column - sheet.first_column;
    if (at >= header.columns.size() || !concerned(header.columns[at].role)) continue;
    good = report(records, record, cell, use_of(header.columns[at].role, cell.fault), diagnostics) && good;
  }
  return good;
}

/// The same for a cell read as a figure. A symbol in place of a figure may have a note marker, or be the error #N/A.
bool report_figure(Records& records, const Record& record, const FaultyCell& cell, Diagnostics& diagnostics) {
  std::string scratch;
  const bool error = cell.fault == CellFault::error;
  const bool marker = error || cell.fault == CellFault::note || cell.fault == CellFault::raised;
  const auto text = marker ? cell_text(records.batch(), field_of(records, record, cell), scratch) : std::string_view();
  const bool missing = marker && is_missing_text(text);
  if (error && missing) return true;
  return report(records, record, cell, missing ? CellUse::label : CellUse::figure, diagnostics);
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
    good = report_labels(records, record, header, diagnostics, is_read) && good;
  }
  return good;
}

bool cells_have_values(Records& records, const Record& record, std::span<const std::uint32_t> columns,
                       Diagnostics& diagnostics) {
  if (records.sheet() == nullptr) return true;
  bool good = true;
  for (const FaultyCell& cell : records.sheet()->faulty_in(records.line_at(record.begin))) {
    const std::uint32_t at = cell.at.column - records.sheet()->first_column;
    if (std::ranges::find(columns, at) == columns.end()) continue;
    good = report(records, record, cell, CellUse::label, diagnostics) && good;
  }
  return good;
}

bool row_has_values(InputReader& file, const Record& record) {
  if (file.records.sheet() == nullptr) return true;
  return report_labels(file.records, record, file.binding.header, file.all.diagnostics, names);
}

bool has_figure(InputReader& file, const Record& record, ColumnIndex column) {
  const Sheet* const sheet = file.records.sheet();
  if (sheet == nullptr || sheet->is_plain()) return true;
  const auto row = file.records.line_at(record.begin);
  const CellAt cell{static_cast<std::uint32_t>(row), sheet->first_column + column};
  const auto faulty = sheet->faulty_in(row);
  const auto found = std::ranges::find(faulty, cell, &FaultyCell::at);
  const bool sound = found == faulty.end() || report_figure(file.records, record, *found, file.all.diagnostics);
  if (!sound) return false;
  for (const MergedCells* merged : file.merged.row(row)) {
    const bool covers = merged->first.column <= cell.column && cell.column <= merged->last.column;
    if (!covers || merged->first == cell) continue;
    file.report(code::bad_cell, record, column,
                fmt::format("merged with {}, so it has no figure of its own", cell_name(merged->first)),
                "unmerge the cells, and enter a figure in each");
    return false;
  }
  return true;
}

void warn_of_hidden(const Records& records, std::uint64_t header_line, const std::function<bool(std::size_t)>& reads,
                    Diagnostics& diagnostics) {
  const Sheet* const sheet = records.sheet();
  if (sheet == nullptr) return;
  const auto warn = [&](CellAt at, std::string message) {
    Place place;
    place.file = records.name();
    place.line = at.row;
    sheet->locate(place, at);
    diagnostics.add(warning(code::hidden_cells, std::move(message)).at(std::move(place)));
  };
  for (const std::uint32_t column : sheet->hidden_columns) {
    if (!reads(column - sheet->first_column)) continue;
    warn({static_cast<std::uint32_t>(header_line), column},
         fmt::format("column {} is hidden, and is read like the others", workbook::column_name(column)));
  }
  for (const auto& rows : sheet->hidden_rows) {
    if (rows.last < header_line) continue;
    warn({rows.first, sheet->first_column}, rows_text(rows) + " read like the others");
  }
}

void warn_of_hidden(const InputReader& file) {
  const Header& header = file.binding.header;
  const auto reads = [&](std::size_t column) { return is_read(header.columns[column].role); };
  warn_of_hidden(file.records, file.info.header_line, reads, file.all.diagnostics);
}

}  // namespace reach
