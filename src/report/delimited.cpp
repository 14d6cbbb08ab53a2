#include <string_view>

#include "report/renderers.hpp"
#include "report/table.hpp"

namespace reach::report {
namespace {

/// A spreadsheet takes a cell that begins so for a formula; the apostrophe makes it text (OWASP, "CSV Injection").
constexpr std::string_view kFormulaStarts = "=+-@\t\r";

std::string name_text(const Name& name) {
  std::string text;
  if (!name.text.empty() && kFormulaStarts.find(name.text.front()) != std::string_view::npos) text += '\'';
  text += name.text;
  if (name.total) text += " total";
  return text;
}

/// RFC 4180, section 2: quoted where it must be, quotes doubled.
void add_field(std::string& out, std::string_view text, char delimiter) {
  const bool plain =
      text.find_first_of("\"\r\n") == std::string_view::npos && text.find(delimiter) == std::string_view::npos;
  if (plain) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) out.append(c == '"' ? 2 : 1, c);
  out += '"';
}

std::string render(const Summary& summary, char delimiter) {
  const Table table = make_table(summary, Shape::records);
  const Pen pen{name_text, ""};
  std::string out;
  const auto end_field = [&](const Column& column) { out += &column == &table.columns.back() ? '\n' : delimiter; };
  for (const Column& column : table.columns) {
    add_field(out, column.machine, delimiter);
    end_field(column);
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

std::string render_csv(const Summary& summary, const Style&) { return render(summary, ','); }

std::string render_tsv(const Summary& summary, const Style&) { return render(summary, '\t'); }

}  // namespace reach::report
