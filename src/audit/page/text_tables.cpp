// Tables written in characters: Markdown's, tab-separated, aligned, CSV.
#include <algorithm>
#include <array>
#include <string>

#include "audit/page/aligned.hpp"
#include "audit/page/ruled.hpp"
#include "audit/page/spaced.hpp"
#include "audit/page/text_lines.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach::audit {
namespace {

using TextCells = std::vector<std::string>;

/// The cells of a row between bars; `\|` is a bar within a cell.
TextCells pipe_cells(std::string_view line) {
  line = trim(line);
  if (line.starts_with('|')) line.remove_prefix(1);
  TextCells cells(1);
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '\\' && at + 1 < line.size() && line[at + 1] == '|') {
      cells.back() += line[++at];
    } else if (line[at] == '|') {
      if (at + 1 < line.size()) cells.emplace_back();
    } else {
      cells.back() += line[at];
    }
  }
  return cells;
}

/// Whether a line is the row below the header in Markdown, `| :--- | ---: |`, or in a database's output, `---+---`.
bool is_delimiter_row(std::string_view line) {
  return line.find_first_of("|+") != std::string_view::npos && line.find('-') != std::string_view::npos &&
         line.find_first_not_of("|+:- \t") == std::string_view::npos;
}

std::size_t take_markdown(TextLines lines, FoundTable& table) {
  if (lines.size() < 2 || lines[0].text.find('|') == std::string_view::npos || !is_delimiter_row(lines[1].text))
    return 0;
  std::size_t at = 0;
  for (; at < lines.size() && (at == 1 || lines[at].text.find('|') != std::string_view::npos); ++at) {
    if (!is_delimiter_row(lines[at].text)) table.rows.push_back({lines[at].number, pipe_cells(lines[at].text)});
  }
  table.kind = "Markdown";
  return at;
}

/// The fields of a line; a quoted field may contain the delimiter and doubled quotes.
TextCells fields_of(std::string_view line, char delimiter) {
  TextCells cells(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"' && (quoted || trim(cells.back()).empty())) {
      quoted = !quoted;
    } else if (c == delimiter && !quoted) {
      cells.emplace_back();
    } else {
      cells.back() += c;
    }
  }
  return cells;
}

std::ptrdiff_t numbers_in(const TextCells& cells) { return std::ranges::count_if(cells, looks_numeric); }

std::size_t take_tabbed(TextLines lines, FoundTable& table) {
  const auto tabs = [](std::string_view line) { return std::ranges::count(line, '\t'); };
  std::size_t at = 0;
  for (; at < lines.size() && tabs(lines[at].text) >= 2; ++at) {
    table.rows.push_back({lines[at].number, fields_of(lines[at].text, '\t')});
  }
  if (at >= 2) table.kind = "tab-separated";
  return at >= 2 ? at : 0;
}

/// Takes lines with the same number of fields, three or more. At least two of them, and all from the third, have a name
/// and two or more numbers, unlike prose with commas.
std::size_t take_delimited(TextLines lines, FoundTable& table) {
  for (const char delimiter : {',', ';', '|'}) {
    table.rows.clear();
    const std::size_t width = fields_of(lines[0].text, delimiter).size();
    if (width < 3) continue;
    std::size_t bodies = 0;
    for (std::size_t at = 0; at < lines.size(); ++at) {
      TextCells cells = fields_of(lines[at].text, delimiter);
      const bool body = numbers_in(cells) >= 2 && !looks_numeric(cells.front());
      if (cells.size() != width || (!body && at > 1)) break;
      bodies += body ? 1 : 0;
      table.rows.push_back({lines[at].number, std::move(cells)});
    }
    table.kind = "CSV";
    if (bodies >= 2) return table.rows.size();
  }
  return 0;
}

constexpr std::array kShapes = {take_framed,  take_ruled,     take_markdown, take_tabbed,
                                take_aligned, take_delimited, take_plain,    take_spaced};

}  // namespace

bool may_begin_table(TextLines lines) {
  const std::string_view line = lines[0].text;
  const auto marks = [](std::string_view text, std::string_view set) {
    const std::size_t at = text.find_first_not_of(' ');
    return at != std::string_view::npos && set.find(text[at]) != std::string_view::npos;
  };
  if (line.find_first_of("|\t,;") != std::string_view::npos || line.find("  ") != std::string_view::npos) return true;
  if (marks(line, "+=-\xE2")) return true;
  if (lines.size() < 2) return false;
  const std::string_view next = trim(lines[1].text);
  return marks(next, "=-") || (!next.empty() && (is_digit(next.back()) || next.back() == '%'));
}

bool is_table_ruler(std::string_view line) {
  while (!line.empty()) {
    const bool box = line.size() >= 3 && line[0] == '\xE2' && (line[1] == '\x94' || line[1] == '\x95');
    const bool dash = line.starts_with("—") || line.starts_with("–");
    if (!box && !dash && std::string_view("-=_+|: \t").find(line[0]) == std::string_view::npos) return false;
    line.remove_prefix(box || dash ? 3 : 1);
  }
  return true;
}

bool looks_numeric(std::string_view cell) {
  cell = trim(cell);
  while (cell.starts_with('*') || cell.starts_with('_')) cell.remove_prefix(1);
  bool digit = false;
  for (std::size_t at = 0; at < cell.size(); ++at) {
    const bool mark = std::string_view(",.%+-*_ ").find(cell[at]) != std::string_view::npos ||
                      static_cast<unsigned char>(cell[at]) >= 0x80;  // non-ASCII spaces and signs
    digit = digit || (cell[at] >= '0' && cell[at] <= '9');
    if (!mark && (cell[at] < '0' || cell[at] > '9')) return false;
  }
  return digit;
}

std::size_t take_table(TextLines lines, FoundTable& table) {
  for (const auto shape : kShapes) {
    table = {};
    if (const std::size_t taken = shape(lines, table)) return taken;
  }
  return 0;
}

}  // namespace reach::audit
