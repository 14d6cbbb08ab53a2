#include <cstddef>
#include <string_view>
#include <vector>

#include "report/entity.hpp"
#include "report/grid/grid.hpp"
#include "report/notes.hpp"
#include "report/renderers.hpp"
#include "report/table.hpp"
#include "text/unicode.hpp"

namespace reach::report {
namespace {

/// Punctuation with a meaning inside a line of Markdown (CommonMark, section 6; GitHub's tables, `~~` and `$`).
constexpr std::string_view kMarkup = "\\`*_[]#~|$";

bool is_alphanumeric(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

/// Whether this is the `@` of an address that GitHub turns into a link: `name@example.org`.
bool is_address(std::string_view text, std::size_t at) {
  return at > 0 && at + 1 < text.size() && text[at - 1] != ' ' && is_alphanumeric(text[at + 1]);
}

/// Whether the character needs a backslash. `https://…` and `www.…` become links, too.
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
    if (c == '@' && is_address(text, i)) out += "<!-- -->";  // GitHub makes a link despite a backslash or an entity
    out += c;
  }
  return out;
}

std::string markdown_name(const Name& name) { return escaped(name.text) + (name.total ? " total" : ""); }

/// One line of the source, with each text aligned in its column.
template <typename TextOf>
void draw_row(std::string& out, const Table& table, const std::vector<std::size_t>& widths, TextOf text_of) {
  for (std::size_t at = 0; at < widths.size(); ++at) {
    const std::string text = text_of(at);
    const std::size_t padding = widths[at] - display_width(text);
    const bool right = is_figure(table.columns[at]);
    out.append("| ").append(right ? padding : 0, ' ').append(text).append(right ? 0 : padding, ' ').append(" ");
  }
  out += "|\n";
}

void draw_alignments(std::string& out, const Table& table, const std::vector<std::size_t>& widths) {
  for (std::size_t at = 0; at < widths.size(); ++at) {
    const std::string dashes(widths[at] - 1, '-');
    out += is_figure(table.columns[at]) ? "| " + dashes + ": " : "| :" + dashes + ' ';
  }
  out += "|\n";
}

}  // namespace

std::string render_markdown(const Summary& summary, const Style& style) {
  constexpr std::size_t kLeast = 3;  // `:--`
  const Table table = make_table(summary, Shape::flat, style.by);
  Grid grid{table, {markdown_name, "%", kPoints, style.thousands}, {}, "**"};
  for (const Column& column : table.columns)
    grid.headings.push_back(with_markers(escaped(whole_heading(column)), column.markers));
  const std::vector<std::size_t> widths = grid.widths(kLeast);

  std::string out;
  if (!style.title.empty()) out += "**" + escaped(style.title) + "**\n\n";
  draw_row(out, table, widths, [&](std::size_t column) { return grid.headings[column]; });
  draw_alignments(out, table, widths);
  for (const Row& row : table.rows) {
    draw_row(out, table, widths, [&](std::size_t column) { return grid.cell(row, column); });
  }
  const auto notes = table_notes(summary, table);
  if (!notes.empty()) out += '\n';
  for (const auto& note : notes) out += "- " + escaped(note) + '\n';
  return out;
}

}  // namespace reach::report
