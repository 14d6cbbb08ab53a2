#include <string>

#include "report/grid/html_table.hpp"
#include "report/notes.hpp"
#include "report/renderers.hpp"

namespace reach::report {
namespace {

/// Without padding, adjacent figures run together. The attribute is old, but a page's own padding overrides it; it
/// would not override a style on each cell.
constexpr HtmlLooks kInAnyPage{
    " class=\"reach\" cellpadding=\"4\" "
    "style=\"border-collapse: collapse; text-align: right; font-variant-numeric: tabular-nums\"",
    " style=\"text-align: left\"", " class=\"total\" style=\"font-weight: bold\""};

}  // namespace

std::string render_html(const Summary& summary, const Style& style) {
  const Table table = make_table(summary, Shape::headed, style.by);
  const std::string caption = style.title.empty() ? comparison_words(summary) : style.title;
  return html_table(table, caption, kInAnyPage, style.thousands) + html_notes(table_notes(summary, table));
}

}  // namespace reach::report
