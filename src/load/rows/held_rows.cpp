#include "load/rows/held_rows.hpp"

#include <utility>

#include <reach/source.hpp>
#include <reach/timespan.hpp>

#include "diagnostic/codes/periods.hpp"
#include "load/rows/input_reader.hpp"

namespace reach {
namespace {

/// Whether the periods of this file's rows may be ambiguous: they are in cells, and no option says how to read them.
bool are_periods_in_doubt(const InputReader& file) {
  return file.binding.labels.period && !file.binding.period && !says_form(file.all.options);
}

/// The text of the record's period; empty if the row does not belong to the table.
std::string_view period_text(InputReader& file, const Record& record) {
  const bool whole = record.fault == RecordFault::none && record.field_count == file.binding.header.columns.size();
  return whole ? file.cell(record, *file.binding.labels.period) : std::string_view();
}

}  // namespace

bool hold_back(InputReader& file, const Record& record) {
  HeldRows& held = file.held;
  if (!are_periods_in_doubt(file) || held.state == HeldRows::State::released) return false;
  const auto text = period_text(file, record);
  if (!text.empty() && text != held.last) {
    held.last = text;
    held.forms.add(text);
  }
  const bool first = held.state == HeldRows::State::watching;
  if (first && !held.forms.needs_all()) return false;
  if (first) {
    held.state = HeldRows::State::holding;
    held.line = file.records.line_at(record.begin);
    held.at = file.place(record, *file.binding.labels.period);
    held.findings = file.all.diagnostics.checkpoint();
  }
  held.bytes += file.records.raw(record);
  return true;
}

bool release(InputReader& file) {
  HeldRows& held = file.held;
  if (held.state != HeldRows::State::holding || file.records.failed()) return false;
  held.state = HeldRows::State::released;
  file.all.diagnostics.cut(held.findings);  // the faults of the rows will be found again
  held.quarter = false;
  file.prefer = held.forms.prefer();
  file.merged = MergedOver{file.records.sheet()};
  if (const auto doubt = held.forms.doubt()) {
    file.all.diagnostics.add(note(code::month_or_year, doubt_text(*doubt)).hint(std::string(kDoubtHint)).at(held.at));
  }
  file.records.go_on(text_source(file.records.name(), std::move(held.bytes)), held.line);
  return true;
}

}  // namespace reach
