// Converts a table found in a document to the layout of published tables, which load reads.
#include <algorithm>
#include <optional>

#include <fmt/core.h>

#include <reach/audit.hpp>
#include <reach/period.hpp>

#include "audit/page/measure_header.hpp"
#include "audit/page/text_lines.hpp"
#include "audit/page/tidy_table.hpp"
#include "audit/words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

using FigureCells = std::vector<std::string>;

bool is_count(std::string_view cell) { return audit::looks_numeric(cell) && !parse_period(cell); }

/// Whether a row has a name and a number that is not a year.
bool is_body(const FigureCells& cells) {
  return !cells.front().empty() && !audit::looks_numeric(cells.front()) &&
         std::any_of(cells.begin() + 1, cells.end(), is_count);
}

/// Whether a row has a name and numbers that look like years, below a header with a period in every column.
bool is_of_years(const TableRow& row, const TableRow& header) {
  if (&row == &header || row.cells.front().empty() || audit::looks_numeric(row.cells.front())) return false;
  for (std::size_t column = 1; column < row.cells.size(); ++column) {
    if (!parse_period(header.cells[column]) || !audit::looks_numeric(row.cells[column])) return false;
  }
  return row.cells.size() > 1;
}

/// Whether a header cell names a period or a channel.
bool tells(std::string_view cell) {
  if (audit::family_of_name(cell) != 0) return true;
  const std::string folded = fold_header(cell);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    if (parse_period(std::string_view(folded).substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

std::optional<std::uint64_t> whole(std::string_view cell) {
  std::uint64_t value = 0;
  if (cell.empty() || cell.size() > 18) return std::nullopt;
  for (const char c : cell) {
    if (c == ',') continue;
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return value;
}

/// Whether the last row is the sum of the others in at least half of its columns (with two others: in most). Then it is
/// a total, right or wrong, under another name.
bool ends_in_a_sum(const std::vector<TableRow>& rows, std::size_t first) {
  const FigureCells& last = rows.back().cells;
  std::size_t sums = 0, counts = 0;
  for (std::size_t column = 1; column < last.size(); ++column) {
    const auto stated = whole(last[column]);
    std::uint64_t sum = 0;
    bool complete = stated.has_value() && *stated > 0;
    for (std::size_t row = first; complete && row + 1 < rows.size(); ++row) {
      const auto part = whole(rows[row].cells[column]);
      complete = part.has_value();
      sum += part.value_or(0);
    }
    if (!complete) continue;
    ++counts;
    sums += sum == *stated ? 1U : 0U;
  }
  const std::size_t parts = rows.size() - 1 - first;
  return counts >= 2 && (parts > 2 ? 2 * sums >= counts : 2 * sums > counts);
}

bool has_word(std::string_view cell, std::string_view word) { return fold_name(cell).find(word) != std::string::npos; }

std::string as_field(const std::string& cell) {
  if (cell.find_first_of("\"\t") == std::string::npos) return cell;
  std::string field = "\"";
  for (const char c : cell) {
    field += c == '\t' ? ' ' : c;
    if (c == '"') field += c;
  }
  return field + '"';
}

/// Adds names that published tables omit: of the first column, of columns of a year, and `total` for a row of sums.
void complete(std::vector<TableRow>& rows) {
  FigureCells& header = rows.front().cells;
  if (audit::looks_numeric(rows[1].cells[1])) header.front() = "force";
  for (std::size_t column = 1; column < header.size(); ++column) {
    if (parse_period(header[column])) header[column] = fmt::format("{} {}", kUnnamedChannel, header[column]);
  }
  FigureCells& last = rows.back().cells;
  if (rows.size() >= 4 && !has_word(last.front(), "total") && ends_in_a_sum(rows, 1)) last.front() += " total";
}

}  // namespace

std::optional<FigureTable> as_figures(const FoundTable& table) {
  std::vector<TableRow> rows = audit::tidy_rows(table);
  const auto first = std::ranges::find_if(
      rows, [&](const TableRow& row) { return is_body(row.cells) || is_of_years(row, rows.front()); });
  const auto body = static_cast<std::size_t>(first - rows.begin());
  if (body == 0 || body > 2 || rows.size() < body + 2 || rows.front().cells.size() < 3) return std::nullopt;
  if (body == 2) audit::join_headers(rows);
  // Tables with a unit, such as thousands, are read as measures.
  const bool scaled = std::ranges::any_of(
      rows.front().cells, [](const std::string& cell) { return audit::read_measure_header(cell).unit != 1; });
  if (scaled) return std::nullopt;
  std::size_t figures = 0;
  for (std::size_t column = 1; column < rows.front().cells.size(); ++column) {
    const bool counts = std::any_of(rows.begin() + 1, rows.end(),
                                    [&](const TableRow& row) { return audit::looks_numeric(row.cells[column]); });
    figures += counts && tells(rows.front().cells[column]) ? 1U : 0U;
  }
  if (figures < 2) return std::nullopt;
  FigureTable result;
  result.kind = rows.front().cells.front();
  complete(rows);
  for (const TableRow& row : rows) {
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      result.text += (column == 0 ? "" : "\t") + as_field(row.cells[column]);
    }
    result.text += '\n';
    result.lines.push_back(row.line);
  }
  return result;
}

}  // namespace reach
