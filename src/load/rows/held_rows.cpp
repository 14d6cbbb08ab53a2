#include "load/rows/held_rows.hpp"

#include <algorithm>
#include <cstring>
#include <memory>

#include <reach/timespan.hpp>

#include "diagnostic/codes/periods.hpp"
#include "load/rows/input_reader.hpp"

namespace reach {
namespace {

/// Whether the periods of this file's rows are looked at: they are cells, and nobody says how they are read.
bool are_periods_in_doubt(const InputReader& file) {
  return file.binding.labels.period && !file.binding.period && !says_form(file.all.options);
}

/// The text of the record's period; empty if the row does not belong to the table.
std::string_view period_text(InputReader& file, const Record& record) {
  const bool whole = record.fault == RecordFault::none && record.field_count == file.binding.header.columns.size();
  return whole ? file.cell(record, *file.binding.labels.period) : std::string_view();
}

/// A source over bytes kept in memory.
Source source_of(std::string name, std::string bytes) {
  Source source;
  source.name = std::move(name);
  source.read = [kept = std::make_shared<const std::string>(std::move(bytes)),
                 at = std::size_t{0}](std::span<char> room) mutable -> std::ptrdiff_t {
    const std::size_t size = std::min(room.size(), kept->size() - at);
    std::memcpy(room.data(), kept->data() + at, size);
    at += size;
    return static_cast<std::ptrdiff_t>(size);
  };
  return source;
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
  file.records.go_on(source_of(file.records.name(), std::move(held.bytes)), held.line);
  return true;
}

}  // namespace reach
