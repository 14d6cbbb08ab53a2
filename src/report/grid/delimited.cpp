#include "report/grid/grid.hpp"
#include "report/grid/safe_name.hpp"
#include "report/renderers.hpp"
#include "report/table.hpp"
#include "text/csv_field.hpp"

namespace reach::report {
namespace {

std::string csv_name(const Name& name) { return safe_name(name.text) + (name.total ? " total" : ""); }

std::string render(const Summary& summary, const Style& style, char delimiter) {
  const Table table = make_table(summary, Shape::records, style.by);
  const Grid grid{table, {csv_name, "", "", false, "-"}, machine_headers(table.columns, summary)};
  const std::size_t columns = table.columns.size();
  constexpr std::size_t kRoomOfCell = 16;  // most cells need less
  std::string out;
  out.reserve(table.rows.size() * columns * kRoomOfCell);
  const auto add = [&](std::size_t column, std::string_view text) {
    add_field(out, text, delimiter);
    out += column + 1 == columns ? '\n' : delimiter;
  };
  for (std::size_t at = 0; at < columns; ++at) add(at, with_markers(grid.headings[at], table.columns[at].markers));
  for (const Row& row : table.rows) {
    for (std::size_t at = 0; at < columns; ++at) add(at, grid.cell(row, at));
  }
  return out;
}

}  // namespace

std::string render_csv(const Summary& summary, const Style& style) { return render(summary, style, ','); }

std::string render_tsv(const Summary& summary, const Style& style) { return render(summary, style, '\t'); }

}  // namespace reach::report
