#include "audit/page/ruled.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "audit/page/aligned.hpp"
#include "text/code_point.hpp"
#include "text/unicode.hpp"

namespace reach::audit {
namespace {

/// Box characters are U+2500 to U+257F.
bool is_box(std::string_view character) {
  return character.size() == 3 && character[0] == '\xE2' && (character[1] == '\x94' || character[1] == '\x95');
}

/// The length of a vertical bar at the start; 0 if there is none.
std::size_t bar_length(std::string_view text) {
  constexpr auto kBars = std::to_array<std::string_view>({"|", "│", "┃", "║", "╎", "┆"});
  const auto* const bar = std::ranges::find_if(kBars, [text](std::string_view each) { return text.starts_with(each); });
  return bar == kBars.end() ? 0 : bar->size();
}

/// `+-----+-----+`, `╭────┬────╮`, `|====+====|`: nothing but rules, with corners.
bool is_frame(std::string_view line) {
  line = trim(line);
  std::size_t corners = 0, marks = 0;
  for (std::size_t at = 0; at < line.size(); ++marks) {
    const std::string_view box = line.substr(at, 3);
    if (is_box(box)) {
      corners += box == "─" || box == "━" || box == "═" ? 0U : 1U;
      at += 3;
      continue;
    }
    if (std::string_view("+-=|: ").find(line[at]) == std::string_view::npos) return false;
    corners += line[at] == '+' ? 1U : 0U;
    ++at;
  }
  return corners > 1 && marks >= 5;
}

struct FramedRow {
  std::uint64_t line = 0;
  std::vector<std::string> cells;
  std::string spaced;    ///< with spaces for bars
  std::size_t part = 0;  ///< number of the part between two rules; 0 is the header
};

FramedRow framed_row(const TextLine& line) {
  FramedRow row{line.number, {}, {}, 0};
  const std::string_view text = trim(line.text);
  std::string cell;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t bar = bar_length(text.substr(at));
    if (bar == 0) {
      cell += text[at];
      row.spaced += text[at++];
      continue;
    }
    if (at > 0) row.cells.emplace_back(trim(cell));
    cell.clear();
    row.spaced += ' ';
    at += bar;
  }
  return row;
}

/// Whether columns within a cell are separated by spaces, as in reach's own tables.
bool has_columns_in_cells(const std::vector<FramedRow>& rows) {
  return std::ranges::any_of(rows, [](const FramedRow& row) {
    return std::ranges::any_of(row.cells, [](const std::string& cell) { return cell.find("  ") != std::string::npos; });
  });
}

bool take_spaced_cells(const std::vector<FramedRow>& rows, FoundTable& table) {
  std::vector<TextLine> lines;
  for (const FramedRow& row : rows) lines.push_back({row.line, row.spaced});
  return take_aligned(lines, table) == lines.size();
}

/// Appends the continued lines of cells to the row above.
void add_below(TableRow& row, const FramedRow& more) {
  row.cells.resize(std::max(row.cells.size(), more.cells.size()));
  for (std::size_t at = 0; at < more.cells.size(); ++at) {
    if (!row.cells[at].empty() && !more.cells[at].empty()) row.cells[at] += ' ';
    row.cells[at] += more.cells[at];
  }
}

/// Adds the rows. Below the header, a row without a name continues the row above it, if no rule is between them.
void add_rows(const std::vector<FramedRow>& rows, FoundTable& table) {
  std::vector<TableRow> added;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const FramedRow& row = rows[at];
    const bool goes_on = at > 0 && row.part > 0 && rows[at - 1].part == row.part && row.cells.front().empty();
    if (goes_on) {
      add_below(added.back(), row);
    } else {
      added.push_back({row.line, row.cells});
    }
  }
  table.rows = TableRows(added);
}

/// The code points that a run of rule marks spans.
struct RulerRun {
  std::size_t begin = 0, end = 0;
};
using RulerRuns = std::vector<RulerRun>;

/// The runs of `===== ====` or `----- ----`; empty if the line is not a ruler with at least two columns.
RulerRuns runs_of(std::string_view line) {
  while (line.ends_with(' ')) line.remove_suffix(1);
  RulerRuns runs;
  const std::size_t first = line.find_first_not_of(' ');
  if (first == std::string_view::npos || (line[first] != '=' && line[first] != '-')) return {};
  for (std::size_t at = first; at < line.size();) {
    if (line[at] != line[first]) return {};
    const std::size_t end = std::min(line.find_first_not_of(line[first], at), line.size());
    if (end - at < 2) return {};
    runs.push_back({at, end});
    at = std::min(line.find_first_not_of(' ', end), line.size());
  }
  return runs.size() > 1 ? runs : RulerRuns{};
}

/// The text below each run; empty if a word extends over two of them.
std::vector<std::string> cells_below(std::string_view line, const RulerRuns& runs) {
  std::vector<std::string> cells(runs.size());
  std::size_t column = 0, place = 0;
  for (std::size_t at = 0; at < line.size(); ++place) {
    const std::size_t length = code_point_at(line, at).length;
    while (column + 1 < runs.size() && place >= runs[column + 1].begin) ++column;
    const bool between = column + 1 < runs.size() && place >= runs[column].end;
    if (between && line[at] != ' ') return {};
    cells[column] += line.substr(at, length);
    at += length;
  }
  for (std::string& cell : cells) cell = std::string(trim(cell));
  return cells;
}

}  // namespace

std::size_t take_framed(TextLines lines, FoundTable& table) {
  if (!is_frame(lines[0].text)) return 0;
  std::vector<FramedRow> rows;
  std::size_t at = 1, part = 0;
  for (; at < lines.size(); ++at) {
    if (is_frame(lines[at].text)) {
      ++part;
      continue;
    }
    if (bar_length(trim(lines[at].text)) == 0) break;
    rows.push_back(framed_row(lines[at]));
    rows.back().part = part;
  }
  if (part == 0 || rows.size() < 2) return 0;
  if (!has_columns_in_cells(rows) || !take_spaced_cells(rows, table)) add_rows(rows, table);
  table.kind = "ruled";
  return at;
}

std::size_t take_ruled(TextLines lines, FoundTable& table) {
  RulerRuns runs = runs_of(lines[0].text);
  if (runs.empty() && lines.size() > 1) runs = runs_of(lines[1].text);
  if (runs.empty()) return 0;
  std::size_t at = 0;
  for (; at < lines.size(); ++at) {
    if (!runs_of(lines[at].text).empty()) continue;
    std::vector<std::string> cells = cells_below(lines[at].text, runs);
    if (cells.empty()) break;
    table.rows.push_back({lines[at].number, std::move(cells)});
  }
  table.kind = "ruled";
  return table.rows.size() < 2 ? 0 : at;
}

}  // namespace reach::audit
