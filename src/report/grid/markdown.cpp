#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "report/entity.hpp"
#include "report/notes.hpp"
#include "report/renderers.hpp"
#include "report/table.hpp"
#include "text/unicode.hpp"

namespace reach::report {
namespace {

/// Punctuation that means something inside a line of Markdown (CommonMark, section 6; GitHub's tables, `~~` and `$`).
constexpr std::string_view kMarkup = "\\`*_[]#~|$";

bool is_alphanumeric(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

/// The `@` of what GitHub makes a link of: `name@example.org`.
bool is_address(std::string_view text, std::size_t at) {
  return at > 0 && at + 1 < text.size() && text[at - 1] != ' ' && is_alphanumeric(text[at + 1]);
}

/// Whether a backslash goes before the character. `https://…` and `www.…` are links, too.
bool is_markup(std::string_view text, std::size_t i) {
  if (text[i] == ':') return text.substr(i, 3) == "://";
  if (text[i] == '.') return i > 0 && (text[i - 1] == 'w' || text[i - 1] == 'W');
  return kMarkup.find(text[i]) != std::string_view::npos;
}

std::string escaped(std::string_view raw) {
  const std::string text = printable(raw);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '&' || c == '<' || c == '>') {
      out += entity(c);
      continue;
    }
    if (is_markup(text, i)) out += '\\';
    if (c == '@' && is_address(text, i)) out += "<!-- -->";  // GitHub looks through backslash and entity
    out += c;
  }
  return out;
}

std::string name_text(const Name& name) { return escaped(name.text) + (name.total ? " total" : ""); }

std::string heading(const Column& column) {
  return escaped(column.period.empty() ? column.name : column.name + ' ' + column.period);
}

bool is_figure(const Column& column) { return column.field != Field::region && column.field != Field::label; }

struct Grid {
  const Table& table;
  Pen pen;
  std::vector<std::size_t> widths = std::vector<std::size_t>(table.columns.size(), 3);

  [[nodiscard]] std::string cell(const Row& row, const Column& column) const {
    const std::string text = write(table.cell(row, column), pen);
    return table.is_total(row) && !text.empty() ? "**" + text + "**" : text;
  }

  /// Draws a row of the texts that `text_of(column)` gives.
  template <typename TextOf>
  void draw_row(std::string& out, TextOf text_of) const {
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const std::string text = text_of(table.columns[i]);
      const std::size_t padding = widths[i] - display_width(text);
      const bool right = is_figure(table.columns[i]);
      out.append("| ").append(right ? padding : 0, ' ').append(text).append(right ? 0 : padding, ' ').append(" ");
    }
    out += "|\n";
  }
};

void measure(Grid& grid) {
  for (std::size_t i = 0; i < grid.widths.size(); ++i) {
    const Column& column = grid.table.columns[i];
    std::size_t& width = grid.widths[i];
    width = std::max(width, display_width(heading(column)));
    for (const Row& row : grid.table.rows) width = std::max(width, display_width(grid.cell(row, column)));
  }
}

void draw_alignments(std::string& out, const Grid& grid) {
  for (std::size_t i = 0; i < grid.widths.size(); ++i) {
    const std::string dashes(grid.widths[i] - 1, '-');
    out += is_figure(grid.table.columns[i]) ? "| " + dashes + ": " : "| :" + dashes + ' ';
  }
  out += "|\n";
}

}  // namespace

std::string render_markdown(const Summary& summary, const Style& style) {
  const Table table = make_table(summary, Shape::flat, style.by);
  Grid grid{table, {name_text, "%", kPoints, style.thousands}};
  measure(grid);

  std::string out;
  if (!style.title.empty()) out += "**" + escaped(style.title) + "**\n\n";
  grid.draw_row(out, heading);
  draw_alignments(out, grid);
  for (const Row& row : table.rows) {
    grid.draw_row(out, [&](const Column& column) { return grid.cell(row, column); });
  }
  const auto notes = table_notes(summary, table);
  if (!notes.empty()) out += '\n';
  for (const auto& note : notes) out += "- " + escaped(note) + '\n';
  return out;
}

}  // namespace reach::report
