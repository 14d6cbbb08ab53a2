#include "report/notes.hpp"

#include <string_view>
#include <utility>

#include "report/figures/column_notes.hpp"
#include "report/marker_notes.hpp"
#include "text/unicode.hpp"

namespace reach::report {
namespace {

void use(Symbols& symbols, const Table& table) {
  const bool may_be_marked = has_markers(*table.summary);
  for (const Row& row : table.rows) {
    for (const Column& column : table.columns) {
      const Cell cell = table.cell(row, column);
      if (const auto* none = std::get_if<NoFigure>(&cell))
        symbols.use(*none);
      else if (may_be_marked)
        symbols.use(table.figure_markers(row, column).value_or(Markers()));
    }
  }
}

}  // namespace

std::vector<std::string> table_notes(const Summary& summary, const Table& table, Symbols others) {
  use(others, table);
  std::vector<std::string> notes;
  for (const SymbolNote& note : others.notes(summary)) {
    notes.push_back(std::string(to_text(note.symbol)) + ' ' + note.text);
  }
  for (std::string& note : marker_notes(summary, others.markers())) notes.push_back(std::move(note));
  if (std::string note = channels_note(summary); !note.empty()) notes.push_back(std::move(note));
  for (std::string& note : column_notes(summary)) notes.push_back(std::move(note));
  if (summary.shows_codes) notes.insert(notes.end(), summary.area_notes.begin(), summary.area_notes.end());
  notes.insert(notes.end(), summary.notes.begin(), summary.notes.end());
  if (std::string source = source_note(summary); !source.empty()) notes.push_back(std::move(source));
  return notes;
}

std::string source_note(const Summary& summary) {
  constexpr std::string_view kSource = "Source: ";
  const bool says_so = fold_name(summary.source).starts_with(fold_name(kSource));
  return summary.source.empty() || says_so ? summary.source : std::string(kSource) + summary.source;
}

}  // namespace reach::report
