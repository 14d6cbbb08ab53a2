#include "load/header/marker_columns.hpp"

#include <algorithm>
#include <string>
#include <variant>

#include <fmt/core.h>

#include "diagnostic/codes/counts.hpp"
#include "load/cells/cell.hpp"
#include "load/cells/marker_cell.hpp"
#include "model/marker_names.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// How many of the first cells of a column are markers, numbers and others.
struct MarkerCells {
  std::size_t markers = 0;
  std::size_t numbers = 0;
  std::size_t others = 0;
};

/// How markers are written in a column: any form that read_marker_cell reads; in a column of notes, where `b` is a
/// note, not single letters; if the header does not mention markers, only in square brackets.
enum class MarkerForm : std::uint8_t { any, no_letters, bracketed };

bool has_form(std::string_view text, MarkerForm form) {
  if (form == MarkerForm::bracketed) return text.front() == '[';
  return form == MarkerForm::any || text.size() > 1 || !is_letter(text.front());
}

MarkerCells marker_cells(const Batch& batch, std::size_t first_row, std::size_t column, MarkerForm form) {
  MarkerCells cells;
  std::string scratch;
  for (std::size_t row = first_row; row < batch.records.size(); ++row) {
    const Record& record = batch.records[row];
    if (record.fault != RecordFault::none || column >= record.field_count) continue;
    const auto text = cell_text(batch, batch.fields[record.first_field + column], scratch);
    if (text.empty()) continue;
    const auto marker = read_marker_cell(text);
    const auto count = parse_count(text);
    const auto* number = std::get_if<Count>(&count);
    if (number != nullptr && !number->is_missing()) {
      ++cells.numbers;
    } else if (!marker || !has_form(text, form)) {
      ++cells.others;
    } else if (marker->symbol || !marker->markers.none()) {
      ++cells.markers;
    }
  }
  return cells;
}

bool are_markers(const MarkerCells& cells, bool in_doubt) {
  if (in_doubt) return cells.markers > 0 && cells.numbers + cells.others == 0;
  return cells.numbers == 0 && (cells.markers > 0 || cells.others == 0);
}

bool may_become_marker(const HeaderColumn& column) {
  const bool plain = column.role == Role::plain || column.role == Role::value || column.role == Role::unknown;
  return plain && !column.said;
}

bool is_counts(const HeaderColumn& column) {
  return column.role == Role::value || column.role == Role::count || column.role == Role::distinct;
}

bool is_stated_column(const HeaderColumn& column) { return is_stated(column.role); }

/// Whether a marker column's name refers to these counts.
bool speaks_of(const HeaderColumn& marker, const HeaderColumn& counts) {
  const bool by_row = counts.role == Role::count && counts.channel == counts.text;  // the rows may name the channel
  const bool channel = marker.channel.empty() || by_row || fold_header(marker.channel) == fold_header(counts.channel);
  return channel && (!marker.period || marker.period == counts.period);
}

/// The counts that a marker column belongs to; nothing if that is not clear.
std::optional<std::size_t> counts_of(const std::vector<HeaderColumn>& columns, std::size_t at) {
  std::optional<std::size_t> only;
  std::size_t found = 0;
  for (std::size_t column = 0; column < columns.size(); ++column) {
    if (!is_counts(columns[column]) || !speaks_of(columns[at], columns[column])) continue;
    only = column;
    ++found;
  }
  if (found == 1) return only;
  const bool beside = at > 0 && is_counts(columns[at - 1]) && speaks_of(columns[at], columns[at - 1]);
  return beside ? std::optional(at - 1) : std::nullopt;
}

/// Whether a marker column belongs to stated figures, which are only checked.
bool is_of_stated(const std::vector<HeaderColumn>& columns, std::size_t at) {
  const bool unnamed = columns[at].channel.empty() && !columns[at].period;
  return columns[at].said || (unnamed && at > 0 && is_stated_column(columns[at - 1]));
}

/// Whether rows name the channel and there is a known column of counts: then no other column holds counts.
bool has_counts_apart(const Header& header) {
  const auto is_apart = [](const HeaderColumn& column) {
    return column.role == Role::count || (column.role == Role::value && column.channel.empty());
  };
  return std::ranges::any_of(header.columns, is_apart) &&
         std::ranges::find(header.columns, Role::channel, &HeaderColumn::role) != header.columns.end();
}

}  // namespace

void find_marker_columns(Header& header, const Batch& batch, PeriodKind prefer) {
  if (header.events) return;
  for (std::size_t at = 0; at < header.columns.size(); ++at) {
    HeaderColumn& column = header.columns[at];
    if (!may_become_marker(column)) continue;
    auto words = read_marker_name(column.text, prefer);
    const bool of_notes = fold_header(column.text).find("note") != std::string::npos;
    const MarkerForm form = !words ? MarkerForm::bracketed : of_notes ? MarkerForm::no_letters : MarkerForm::any;
    if (!words && (column.role != Role::plain || !has_counts_apart(header))) continue;
    if (!words) words.emplace().in_doubt = true;
    const MarkerCells cells = marker_cells(batch, header.first_record + header.records, at, form);
    if (!are_markers(cells, words->in_doubt)) continue;
    column.role = Role::marker;
    column.channel = std::move(words->channel);
    column.period = words->period;
    column.said = words->said;
  }
}

bool place_markers(Records& records, Binding& binding, Diagnostics& diagnostics) {
  const auto& columns = binding.header.columns;
  std::optional<std::size_t> idle;  // it is not clear which counts its markers belong to
  for (std::size_t at = 0; at < columns.size(); ++at) {
    if (columns[at].role != Role::marker) continue;
    binding.marker_of.resize(columns.size());
    if (is_of_stated(columns, at)) continue;
    const auto counts = counts_of(columns, at);
    if (counts && !binding.marker_of[*counts])
      binding.marker_of[*counts] = static_cast<ColumnIndex>(at);
    else if (!idle)
      idle = at;
  }
  if (!idle || binding.faulty) return true;  // its counts may have been refused
  const Record& record = records.batch().records[binding.header.first_record];
  const bool has_field = *idle < record.field_count;
  const Field field = has_field ? records.batch().fields[record.first_field + *idle] : Field{record.begin, 0, 0, 0};
  diagnostics.add(error(code::bad_marker, fmt::format("it is not clear which counts the markers in {} belong to",
                                                      in_backticks(columns[*idle].text)))
                      .hint("put it to the right of its counts, or name it after them: `website 2016 marker`")
                      .at(records.place(record, field)));
  return false;
}

}  // namespace reach
