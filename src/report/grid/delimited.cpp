#include "report/grid/csv_field.hpp"
#include "report/renderers.hpp"
#include "report/table.hpp"

namespace reach::report {
namespace {

std::string name_text(const Name& name) { return safe_name(name.text) + (name.total ? " total" : ""); }

std::string render(const Summary& summary, const Style& style, char delimiter) {
  const Table table = make_table(summary, Shape::records, style.by);
  const Pen pen{name_text, "", ""};
  std::string out;
  const auto end_field = [&](const Column& column) { out += &column == &table.columns.back() ? '\n' : delimiter; };
  const std::vector<std::string> headers = machine_headers(table.columns, summary);
  for (std::size_t at = 0; at < headers.size(); ++at) {
    add_field(out, headers[at], delimiter);
    end_field(table.columns[at]);
  }
  for (const Row& row : table.rows) {
    for (const Column& column : table.columns) {
      add_field(out, write(table.cell(row, column), pen), delimiter);
      end_field(column);
    }
  }
  return out;
}

}  // namespace

std::string render_csv(const Summary& summary, const Style& style) { return render(summary, style, ','); }

std::string render_tsv(const Summary& summary, const Style& style) { return render(summary, style, '\t'); }

}  // namespace reach::report
