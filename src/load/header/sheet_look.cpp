#include "load/header/sheet_look.hpp"

#include <algorithm>
#include <string>
#include <variant>

#include <fmt/core.h>

#include "load/cells/cell.hpp"
#include "load/csv/scanner.hpp"
#include "load/header/header.hpp"
#include "load/header/layout.hpp"
#include "source/window.hpp"

namespace reach {
namespace {

using workbook::SheetLook;

constexpr std::size_t kHeaderRows = 30;  // how many rows are searched for a header
constexpr std::size_t kMostNames = 8;    // of columns, in lists of tables

/// A sheet's rows, cell by cell.
class SheetRows {
 public:
  explicit SheetRows(std::string_view text) { scan_window(text, 1, workbook::kDelimiter, true, batch_); }

  [[nodiscard]] const Batch& batch() const { return batch_; }
  [[nodiscard]] std::size_t size() const { return batch_.records.size(); }
  [[nodiscard]] bool is_blank(std::size_t row) const { return reach::is_blank(batch_, batch_.records[row]); }
  [[nodiscard]] std::uint64_t line(std::size_t row) const {
    return 1 + count_line_breaks(batch_.window.substr(0, batch_.records[row].begin));
  }

  /// Whether a cell holds a count, or a symbol in place of one.
  [[nodiscard]] bool is_count(std::size_t row, std::size_t column, bool or_symbol) const {
    const Record& record = batch_.records[row];
    if (column >= record.field_count) return false;
    std::string scratch;
    const auto text = cell_text(batch_, batch_.fields[record.first_field + column], scratch);
    if (text.empty()) return false;
    const auto count = parse_count(text);
    const auto* const found = std::get_if<Count>(&count);
    return found != nullptr && (or_symbol || !found->is_missing());
  }

 private:
  Batch batch_;
};

/// Whether figures may be in a column with such a header.
bool may_have_figures(const HeaderColumn& column) {
  constexpr Roles kFigures = role_set({Role::value, Role::plain, Role::count, Role::distinct, Role::total});
  return !column.text.empty() && (kFigures & role_set({column.role})) != 0;
}

bool names_forces(const Header& header, const LoadOptions& options) {
  return !options.columns.force.empty() || std::ranges::any_of(header.columns, [](const HeaderColumn& column) {
    return column.role == Role::force || column.role == Role::region;
  });
}

/// Whether a row has figures in the columns in which the header says they may be. Rows of events need none.
bool has_figures(const SheetRows& rows, std::size_t row, const Header& header) {
  if (header.events) return !rows.is_blank(row);
  for (std::size_t at = 0; at < header.columns.size(); ++at) {
    if (may_have_figures(header.columns[at]) && rows.is_count(row, at, true)) return true;
  }
  return false;
}

bool has_figures_below(const SheetRows& rows, std::size_t row, const Header& header) {
  for (std::size_t below = row + header.records; below < rows.size(); ++below) {
    if (has_figures(rows, below, header)) return true;
  }
  return false;
}

/// What begins at a row, if it is a header. If the period is given, any words may be a header, so it must name the
/// forces.
SheetLook::Holds begins(const SheetRows& rows, std::size_t row, const Header& header, const LoadOptions& options,
                        const Input& input) {
  Input dated;
  dated.period = input.period ? input.period : Period{};
  const bool whole = !input.period && is_header(header, input) && gives_periods(header);
  const bool of_period = !whole && is_header(header, dated) && names_forces(header, options);
  if (gives_periods_twice(header) || (!whole && !of_period) || !has_figures_below(rows, row, header))
    return SheetLook::Holds::text;
  return whole || input.period ? SheetLook::Holds::table : SheetLook::Holds::undated;
}

std::string names_of(const Header& header) {
  std::string names;
  std::size_t shown = 0;
  for (const HeaderColumn& column : header.columns) {
    if (column.text.empty()) continue;
    if (shown++ == kMostNames) return names + ", …";
    names += (names.empty() ? "" : ", ") + column.text;
  }
  return names;
}

/// Whether several rows have several figures after their first column, which may only number the rows.
bool looks_like_figures(const SheetRows& rows) {
  constexpr std::size_t kRows = 3;
  constexpr std::size_t kFigures = 2;
  std::size_t found = 0;
  for (std::size_t row = 0; row < rows.size() && found < kRows; ++row) {
    std::size_t figures = 0;
    for (std::size_t at = 1; at < rows.batch().records[row].field_count; ++at) {
      figures += rows.is_count(row, at, false) ? 1U : 0U;
    }
    if (figures >= kFigures) ++found;
  }
  return found == kRows;
}

}  // namespace

SheetLook look_at_sheet(std::string_view beginning, const LoadOptions& options, const Input& input) {
  const SheetRows rows(beginning);
  std::size_t searched = 0;
  for (std::size_t row = 0; row < rows.size() && searched < kHeaderRows; ++row) {
    if (rows.batch().records[row].fault != RecordFault::none || rows.is_blank(row)) continue;
    ++searched;
    const Header header = read_header(rows.batch(), row, options);
    const SheetLook::Holds holds = begins(rows, row, header, options, input);
    if (holds != SheetLook::Holds::text) return {holds, rows.line(row), names_of(header)};
  }
  return {looks_like_figures(rows) ? SheetLook::Holds::figures : SheetLook::Holds::text, 0, {}};
}

}  // namespace reach
