#include <string>
#include <string_view>
#include <vector>

#include "report/markup.hpp"
#include "report/notes.hpp"
#include "report/renderers.hpp"
#include "report/right_to_left.hpp"
#include "report/table.hpp"
#include "source/unicode.hpp"

namespace reach::report {
namespace {

/// Without padding, neighbouring figures run into one. The attribute is old, but a page's own padding wins over it, as
/// it would not over a style of each cell.
constexpr std::string_view kTable =
    "<table class=\"reach\" cellpadding=\"4\" "
    "style=\"border-collapse: collapse; text-align: right; font-variant-numeric: tabular-nums\">\n";
constexpr std::string_view kLeft = " style=\"text-align: left\"";

/// `bdi` keeps a right-to-left name from reordering what stands beside it.
std::string name_text(const Name& name) {
  const std::string text = escaped_markup(name.text);
  return (has_right_to_left(text) ? "<bdi>" + text + "</bdi>" : text) + (name.total ? " total" : "");
}

/// A header cell for a column, a row or a row group, after "Tables Tutorial" of the W3C Web Accessibility Initiative.
std::string heading(std::string_view scope, std::string_view attributes, std::string_view text) {
  std::string cell = "<th scope=\"";
  return cell.append(scope).append("\"").append(attributes).append(">").append(text).append("</th>");
}

std::string column_heading(const Column& column) {
  if (column.field == Field::label) return heading("col", kLeft, column.name);
  const std::string period = column.period.empty() ? "" : ' ' + column.period;
  return heading("col", "", name_text({column.name}) + period);
}

void draw_head(std::string& out, const Table& table) {
  out += "<thead>\n<tr>";
  for (const Column& column : table.columns) out += column_heading(column);
  out += "</tr>\n</thead>\n";
}

void draw_row(std::string& out, const Table& table, const Row& row, const Pen& pen) {
  if (row.kind == RowKind::heading) {
    std::string span = " colspan=\"" + std::to_string(table.columns.size()) + '"';
    out += "<tr>" + heading("rowgroup", span.append(kLeft), write(row.label, pen)) + "</tr>\n";
    return;
  }
  const bool total = table.is_total(row);
  out += total ? "<tr class=\"total\" style=\"font-weight: bold\">" : "<tr>";
  out += heading("row", kLeft, write(row.label, pen));
  for (const Column& column : table.columns) {
    if (column.field != Field::label) out += "<td>" + write(table.cell(row, column), pen) + "</td>";
  }
  out += "</tr>\n";
}

/// The part of the table a row stands in: a body for each region, the last total in the foot.
bool is_foot(const Table& table, const Row& row) { return table.is_total(row) && &row == &table.rows.back(); }

void draw_rows(std::string& out, const Table& table, const Pen& pen) {
  std::string_view open;
  const auto begin = [&](std::string_view section) {
    if (!open.empty()) out.append("</").append(open).append(">\n");
    if (!section.empty()) out.append("<").append(section).append(">\n");
    open = section;
  };
  for (const Row& row : table.rows) {
    if (is_foot(table, row)) {
      begin("tfoot");
    } else if (open.empty() || row.kind == RowKind::heading) {
      begin("tbody");
    }
    draw_row(out, table, row, pen);
  }
  begin("");
}

void draw_notes(std::string& out, const std::vector<std::string>& notes) {
  if (notes.empty()) return;
  out += "<ul class=\"reach-notes\">\n";
  for (const auto& note : notes) out += "<li>" + escaped_markup(note) + "</li>\n";
  out += "</ul>\n";
}

std::string caption(const Summary& summary, const Style& style) {
  if (!style.title.empty()) return style.title;
  return label(summary.comparison) + " compared with " + label(summary.baseline);
}

}  // namespace

std::string render_html(const Summary& summary, const Style& style) {
  const Table table = make_table(summary, Shape::headed, style.by);
  std::string out(kTable);
  out += "<caption>" + escaped_markup(caption(summary, style)) + "</caption>\n";
  draw_head(out, table);
  draw_rows(out, table, {name_text, "%", kPoints, style.thousands});
  out += "</table>\n";
  draw_notes(out, table_notes(summary, table));
  return out;
}

}  // namespace reach::report
