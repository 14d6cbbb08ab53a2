#include "report/grid/html_table.hpp"

#include "report/grid/grid.hpp"
#include "report/markup.hpp"
#include "text/right_to_left.hpp"

namespace reach::report {
namespace {

class HtmlDrawing {
 public:
  HtmlDrawing(const Table& table, const HtmlLooks& looks, bool thousands)
      : table_(table), looks_(looks), grid_{table, {html_name, "%", kPoints, thousands}, {}} {}

  std::string draw(std::string_view caption);

 private:
  void draw_head();
  void draw_row(const Row& row);
  void begin(std::string_view section);
  [[nodiscard]] std::string column_heading(const Column& column) const;
  /// The section of the table that contains a row: a body for each region; the foot for the last total.
  [[nodiscard]] bool is_foot(const Row& row) const { return table_.is_total(row) && &row == &table_.rows.back(); }

  const Table& table_;
  const HtmlLooks& looks_;
  Grid grid_;
  std::string out_;
  std::string_view open_;  // the section that is open
};

/// A header cell for a column, a row or a row group, following "Tables Tutorial" of the W3C Web Accessibility
/// Initiative.
std::string heading(std::string_view scope, std::string_view attributes, std::string_view text) {
  std::string cell = "<th scope=\"";
  return cell.append(scope).append("\"").append(attributes).append(">").append(text).append("</th>");
}

std::string HtmlDrawing::column_heading(const Column& column) const {
  if (!is_figure(column)) return heading("col", looks_.left, column.name);
  const std::string part = column.covered.empty() ? "" : " (" + column.covered + ')';
  const std::string period = unbroken(column.period, looks_.whole) + (column.since.empty() ? part : "");
  const auto figure = [&](std::string words) {
    return heading("col", "", with_markers(std::move(words), column.markers));
  };
  if (!column.since.empty()) return figure(period + " on " + unbroken(column.since, looks_.whole));
  const bool both = !column.name.empty() && !period.empty();
  return figure(html_name({column.name}) + (both ? " " : "") + period);
}

void HtmlDrawing::draw_head() {
  out_ += "<thead>\n<tr>";
  for (const Column& column : table_.columns) out_ += column_heading(column);
  out_ += "</tr>\n</thead>\n";
}

void HtmlDrawing::draw_row(const Row& row) {
  if (row.kind == RowKind::heading) {
    std::string span = " colspan=\"" + std::to_string(table_.columns.size()) + '"';
    out_ += "<tr>" + heading("rowgroup", span.append(looks_.left), write(row.label(), grid_.pen)) + "</tr>\n";
    return;
  }
  out_.append("<tr").append(table_.is_total(row) ? looks_.total : "").append(">");
  out_ += heading("row", looks_.left, write(row.label(), grid_.pen));
  for (std::size_t at = 0; at < table_.columns.size(); ++at) {
    if (table_.columns[at].field != TableField::label) out_ += "<td>" + grid_.cell(row, at) + "</td>";
  }
  out_ += "</tr>\n";
}

void HtmlDrawing::begin(std::string_view section) {
  if (!open_.empty()) out_.append("</").append(open_).append(">\n");
  if (!section.empty()) out_.append("<").append(section).append(">\n");
  open_ = section;
}

std::string HtmlDrawing::draw(std::string_view caption) {
  out_.append("<table").append(looks_.table).append(">\n");
  out_ += "<caption>" + escaped_markup(caption) + "</caption>\n";
  draw_head();
  const Row* before = nullptr;
  for (const Row& row : table_.rows) {
    // The total of a region whose forces are not shown gets no heading.
    const bool is_alone = before != nullptr && table_.is_total(*before) && table_.is_total(row);
    if (is_foot(row)) {
      begin("tfoot");
    } else if (open_.empty() || row.kind == RowKind::heading || is_alone) {
      begin("tbody");
    }
    draw_row(row);
    before = &row;
  }
  begin("");
  out_ += "</table>\n";
  return std::move(out_);
}

}  // namespace

std::string html_name(const Name& name) {
  const std::string text = escaped_markup(name.text);
  return (has_right_to_left(text) ? "<bdi>" + text + "</bdi>" : text) + (name.total ? " total" : "");
}

std::string html_table(const Table& table, std::string_view caption, const HtmlLooks& looks, bool thousands) {
  return HtmlDrawing(table, looks, thousands).draw(caption);
}

std::string unbroken(std::string_view period, std::string_view whole) {
  std::string text(period);
  if (whole.empty() || period.find('-') == std::string_view::npos) return text;
  return "<span" + std::string(whole) + '>' + text + "</span>";
}

std::string comparison_words(const Summary& summary) {
  const std::string from = period_label(summary.baseline()), to = period_label(summary.comparison());
  return summary.series ? from + " to " + to : to + " compared with " + from;
}

std::string html_notes(const std::vector<std::string>& notes) {
  if (notes.empty()) return {};
  std::string out = "<ul class=\"reach-notes\">\n";
  for (const auto& note : notes) out += "<li>" + escaped_markup(note) + "</li>\n";
  return out + "</ul>\n";
}

}  // namespace reach::report
