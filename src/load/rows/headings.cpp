#include "load/rows/headings.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "diagnostic/codes/records.hpp"
#include "load/rows/input_reader.hpp"
#include "load/words/note_words.hpp"
#include "load/words/words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

bool is_blank_cell(const InputReader& file, const Record& record, std::uint32_t column) {
  const Batch& batch = file.records.batch();
  return trim(batch.raw(batch.fields[record.first_field + column])).empty();
}

/// Whether all cells but that of the name are empty. A row may end behind the name.
bool holds_only_name(const InputReader& file, const Record& record) {
  const auto& columns = file.binding.header.columns;
  const std::uint32_t force = file.first_label();
  if (record.field_count > columns.size() || record.field_count <= force) return false;
  for (std::uint32_t at = 0; at < record.field_count; ++at) {
    const bool must_be_empty = at != force && columns[at].role != Role::ignored;
    if (must_be_empty && !is_blank_cell(file, record, at)) return false;
  }
  return !is_blank_cell(file, record, force);
}

}  // namespace

bool take_heading(InputReader& file, const Record& record) {
  if (file.all.options.region_rows != RegionRows::above || !holds_only_name(file, record)) return false;
  const std::string name(file.cell(record, file.first_label()));
  if (reads_like_note(name) || file.all.rows.is_given_force(name) || is_total_name(name)) return false;
  file.headings.push_back({name, file.forces.size(), file.origin(record), file.place(record, file.first_label())});
  return true;
}

void report_idle_headings(InputReader& file) {
  while (!file.headings.empty() && file.headings.back().position == file.forces.size()) {
    const Heading& last = file.headings.back();
    file.all.diagnostics.add(
        error(code::text_below, fmt::format("text below the table: {}", in_backticks(last.name)))
            .hint("a heading needs the rows of its forces below it; write [x] in the cells of a force without figures")
            .at(last.place));
    file.headings.pop_back();
  }
}

}  // namespace reach
