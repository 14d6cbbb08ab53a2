#include "audit/page/marked_tables.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach::audit {
namespace {

constexpr std::string_view kAsciiDoc = "|===";
constexpr std::string_view kTabular = "\\begin{tabular";
constexpr std::string_view kLongTable = "\\begin{longtable";

/// How many columns `[cols="1,2,2"]` or `[cols="3*"]` states; 0 if none are stated.
std::size_t stated_columns(std::string_view above) {
  const std::size_t begin = above.find("cols=");
  if (begin == std::string_view::npos) return 0;
  std::string_view value = above.substr(begin + 5);
  if (value.starts_with('"')) value = value.substr(1, value.find('"', 1) - 1);
  value = value.substr(0, value.find(']'));
  std::size_t repeated = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), repeated);
  if (error == std::errc() && end < value.data() + value.size() && *end == '*') return repeated;
  return static_cast<std::size_t>(std::ranges::count(value, ',')) + 1;
}

/// Whether text before a bar is only the format of a cell: `2+`, `^.^`, `s`.
bool is_cell_style(std::string_view text) {
  return text.size() <= 6 && text.find_first_not_of("0123456789+.*<>^aehlmsd") == std::string_view::npos;
}

struct MarkedCell {
  std::uint64_t line = 0;
  std::string text;
};

/// The cells of an AsciiDoc table in order; sets `width` to the number of cells in its first line.
std::vector<MarkedCell> asciidoc_cells(TextLines lines, std::size_t& width) {
  std::vector<MarkedCell> cells;
  for (const TextLine& line : lines) {
    std::string_view text = trim(line.text);
    const std::size_t before = cells.size();
    for (bool first = true; !text.empty(); first = false) {
      const std::size_t bar = std::min(text.find('|'), text.size());
      std::string_view piece = text.substr(0, bar);
      if (bar < text.size() && !first) {
        const std::size_t space = piece.find_last_of(' ');
        const std::string_view style = piece.substr(space == std::string_view::npos ? 0 : space + 1);
        if (space != std::string_view::npos && !style.empty() && is_cell_style(style) && !is_digit(style.back()))
          piece.remove_suffix(style.size());
      }
      if (!cells.empty() && !(first && bar < text.size() && is_cell_style(piece)))
        cells.back().text += (first ? " " : "") + std::string(piece);
      if (bar < text.size()) cells.push_back({line.number, {}});
      text.remove_prefix(std::min(bar + 1, text.size()));
    }
    if (width == 0 && cells.size() > before + 1) width = cells.size() - before;
    if (width == 0 && !cells.empty() && trim(line.text).empty()) width = cells.size();
  }
  return cells;
}

void take_asciidoc(TextLines lines, std::string_view above, FoundTable& table) {
  std::size_t width = stated_columns(above);
  const std::vector<MarkedCell> cells = asciidoc_cells(lines, width);
  width = std::max<std::size_t>(width, 1);
  std::vector<TableRow> rows;
  for (std::size_t at = 0; at < cells.size(); ++at) {
    if (at % width == 0) rows.push_back({cells[at].line, {}});
    rows.back().cells.emplace_back(trim(cells[at].text));
  }
  table.rows = TableRows(rows);
  table.kind = "AsciiDoc";
}

/// The text of a LaTeX cell: `\textbf{Kent}` is Kent, `81\%` is 81%, `1{,}050` is 1,050; other commands are dropped.
std::string latex_text(std::string_view cell) {
  std::string text;
  for (std::size_t at = 0; at < cell.size(); ++at) {
    if (cell[at] == '\\' && at + 1 < cell.size()) {
      if (!is_letter(cell[at + 1])) {
        text += cell[++at] == ',' ? ' ' : cell[at];
        continue;
      }
      std::size_t end = at + 1;
      while (end < cell.size() && is_letter(cell[end])) ++end;
      const std::string_view command = cell.substr(at + 1, end - at - 1);
      const bool ruled = command == "cline" || command == "cmidrule";
      if (ruled) end = std::min(cell.find('}', end), cell.size() - 1) + 1;
      at = end - 1;
      continue;
    }
    if (std::string_view("{}$").find(cell[at]) == std::string_view::npos) text += cell[at] == '~' ? ' ' : cell[at];
  }
  return std::string(trim(text));
}

/// Removes the argument in braces at the start of a text, and returns it.
std::string_view take_argument(std::string_view& text) {
  std::size_t depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '{') ++depth;
    if (text[at] != '}' || depth == 0 || --depth > 0) continue;
    const std::size_t open = text.find('{');
    const std::string_view inner = text.substr(open + 1, at - open - 1);
    text.remove_prefix(at + 1);
    return inner;
  }
  return std::exchange(text, {});
}

void add_latex_cell(std::string_view cell, TableRow& row) {
  constexpr std::string_view kSpan = "\\multicolumn";
  const std::size_t span = cell.find(kSpan);
  if (span == std::string_view::npos) {
    row.cells.push_back(latex_text(cell));
    return;
  }
  cell.remove_prefix(span + kSpan.size());
  const std::string_view width = take_argument(cell);
  take_argument(cell);
  std::size_t columns = 1;
  std::from_chars(width.data(), width.data() + width.size(), columns);
  row.cells.push_back(latex_text(take_argument(cell)));
  row.cells.resize(row.cells.size() + std::clamp<std::size_t>(columns, 1, 64) - 1);
}

/// Reads rows that end in `\\`, with `&` between their cells.
void take_tabular(TextLines lines, FoundTable& table) {
  TableRow row;
  std::string cell;
  const auto end_row = [&] {
    add_latex_cell(cell, row);
    const bool empty = std::ranges::all_of(row.cells, &std::string::empty);
    if (!empty) table.rows.push_back(row);
    row = {};
    cell.clear();
  };
  for (const TextLine& line : lines) {
    const std::string_view text = line.text;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (row.line == 0) row.line = line.number;
      const bool escape = text[at] == '\\' && at + 1 < text.size();
      if (text[at] == '%' && (at == 0 || text[at - 1] != '\\')) break;  // a comment
      if (escape && text[at + 1] == '\\') {
        end_row();
        ++at;
      } else if (text[at] == '&') {
        add_latex_cell(std::exchange(cell, {}), row);
      } else {
        cell += text[at];
        if (escape) cell += text[++at];
      }
    }
    cell += ' ';
  }
  end_row();
  table.kind = "LaTeX";
}

}  // namespace

bool begins_marked_table(std::string_view line) {
  line = trim(line);
  return line == kAsciiDoc || line.starts_with(kTabular) || line.starts_with(kLongTable);
}

std::size_t take_marked_table(TextLines lines, std::string_view above, FoundTable& table) {
  const std::string_view first = trim(lines[0].text);
  const bool asciidoc = first == kAsciiDoc;
  const std::string_view closing = asciidoc                      ? kAsciiDoc
                                   : first.starts_with(kTabular) ? std::string_view("\\end{tabular")
                                                                 : std::string_view("\\end{longtable");
  std::size_t end = 1;
  while (end < lines.size() && !trim(lines[end].text).starts_with(closing)) ++end;
  if (end == lines.size()) return 0;
  const TextLines inner = lines.subspan(1, end - 1);
  asciidoc ? take_asciidoc(inner, above, table) : take_tabular(inner, table);
  return end + 1;
}

}  // namespace reach::audit
