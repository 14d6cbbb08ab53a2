#include "load/header/header.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/core.h>

#include <reach/timespan.hpp>

#include "load/cells/count_cell.hpp"
#include "load/header/marker_columns.hpp"
#include "load/header/two_rows.hpp"
#include "load/words/plain_header.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

using HeaderMarks = std::vector<MarkedHeader>;

/// Joins a name that has several lines into one line. In workbook cells, U+2028 separates lines.
void spread_lines(std::string& text) {
  std::ranges::replace(text, '\n', ' ');
  std::ranges::replace(text, '\r', ' ');
  for (const std::string_view separator : {"\u2028", "\u2029"}) {
    for (std::size_t at = 0; (at = text.find(separator, at)) != std::string::npos;) {
      text.replace(at, separator.size(), 1, ' ');
    }
  }
}

/// Takes off the markers after the period in a declared channel: `channel:May / 2016 [p]`. Any other mark belongs to
/// its name.
std::string without_markers_of_time(std::string text, std::size_t column, HeaderMarks& marks) {
  const MarkedText split = split_markers(text);
  if (split.markers.none() || timespan_text(split.figure).empty()) return text;
  BareLabel label{.text = std::string(split.figure), .marked = true, .markers = split.markers};
  marks.push_back({0, column, std::move(text), label});
  return std::move(label.text);
}

/// Takes note marks out of a header cell, and adds them to `marks`.
std::string without_marks(std::string text, std::size_t column, const LoadOptions& options, HeaderMarks& marks) {
  if (!may_have_note_marks(text)) return text;
  if (read_channel_cell(text).said) return without_markers_of_time(std::move(text), column, marks);
  BareLabel label = read_label(text, options.drop_note_marks);
  if (!label.marked && label.loose.empty()) return text;
  marks.push_back({0, column, std::move(text), label});
  return std::move(label.text);
}

/// The texts of a record's cells without note marks, which are added to `marks`.
HeaderTexts texts_of(const Batch& batch, const Record& record, const LoadOptions& options, HeaderMarks& marks) {
  HeaderTexts texts;
  std::string scratch;
  for (std::uint32_t at = 0; at < record.field_count; ++at) {
    std::string text(cell_text(batch, batch.fields[record.first_field + at], scratch));
    spread_lines(text);
    texts.push_back(without_marks(std::move(text), at, options, marks));
  }
  return texts;
}

/// The markers of the first of two header rows. They also apply to the empty cells after a text.
std::vector<Markers> markers_over(const HeaderTexts& first, const HeaderMarks& marks) {
  std::vector<Markers> markers(first.size());
  for (const MarkedHeader& mark : marks) markers[mark.column] = mark.label.markers;
  for (std::size_t at = 1; at < first.size(); ++at) {
    if (first[at].empty()) markers[at] = markers[at - 1];
  }
  return markers;
}

/// The meaning of a header cell, by its words or by --as-channel.
HeaderWords read_words(std::string_view text, const LoadOptions& options, PeriodKind prefer) {
  if (!options.as_channels.empty()) {
    auto words = read_channel_words(text, prefer);
    words.said = is_named(options.as_channels, text) || is_named(options.as_channels, words.channel);
    if (words.said) return words;
  }
  return read_header_words(text, prefer);
}

/// The role that an option gives to columns of this name.
std::optional<Role> given_role(std::string_view text, const LoadOptions& options) {
  const std::string folded = fold_header(text);
  const auto is = [&](const std::string& name) { return !name.empty() && fold_header(name) == folded; };
  const ColumnOptions& columns = options.columns;
  if (is_named(options.ignore_columns, text)) return Role::ignored;
  if (is_named(options.sum_over, text)) return Role::sum_over;
  if (is(options.events.distinct)) return Role::id;
  if (is(columns.force)) return Role::force;
  if (is(columns.region)) return Role::region;
  if (is(columns.channel)) return Role::channel;
  if (is(columns.period)) return Role::period;
  if (is(columns.date)) return Role::date;
  return std::nullopt;
}

/// A column that --count-column names: a channel, a period, or neither.
HeaderWords count_words(std::string_view text, PeriodKind prefer) {
  HeaderWords words = read_header_words(text, prefer);
  if (words.role == Role::count || (words.role == Role::value && words.channel.empty())) return words;
  words = read_channel_words(text, prefer);
  words.said = true;
  return words;
}

/// Whether the column holds figures: these are left out if --count-column names others.
bool holds_figures(Role role) {
  return is_stated(role) || role == Role::value || role == Role::plain || role == Role::count ||
         role == Role::distinct || role == Role::unknown;
}

/// The column of a header cell: `text` as written, `plain` as it is read.
HeaderColumn column_of(std::string text, std::string_view plain, const LoadOptions& options, PeriodKind prefer) {
  HeaderColumn column;
  const bool counted = is_named(options.columns.counts, text);
  if (const auto role = counted ? std::nullopt : given_role(text, options)) {
    column.role = *role;
    column.rank = kGivenRank;
  } else {
    auto words = counted ? count_words(plain, prefer) : read_words(plain, options, prefer);
    column.role = words.role;
    column.channel = std::move(words.channel);
    column.period = words.period;
    column.timespan = std::move(words.timespan);
    column.said = words.said;
    column.rank = words.rank;
    if (!counted && !options.columns.counts.empty() && holds_figures(column.role)) column.role = Role::ignored;
  }
  column.text = std::move(text);
  return column;
}

/// How the periods of these cells are read: as --period says, or as the cells themselves do.
PeriodForms forms_of(const HeaderTexts& texts, const LoadOptions& options) {
  PeriodForms forms;
  if (says_form(options)) return forms;
  for (const auto& text : texts) forms.add_header(text);
  return forms;
}

PeriodKind prefer_of(const PeriodForms& forms, const LoadOptions& options) {
  return says_form(options) ? options.period : forms.prefer();
}

/// The label of the first column, which pandas writes in a row below a header of two rows: `force,,,,`. Empty if there
/// is none.
std::string name_below(const Batch& batch, std::size_t at, std::size_t columns, PeriodKind prefer) {
  if (at >= batch.records.size()) return {};
  const Record& record = batch.records[at];
  if (record.fault != RecordFault::none || record.field_count != columns) return {};
  std::string scratch;
  for (std::uint32_t field = 1; field < record.field_count; ++field) {
    if (!cell_text(batch, batch.fields[record.first_field + field], scratch).empty()) return {};
  }
  std::string name(cell_text(batch, batch.fields[record.first_field], scratch));
  return !name.empty() && names_force(name, prefer) ? name : std::string();
}

}  // namespace

Header read_header(const Batch& batch, std::size_t first, const LoadOptions& options) {
  Header header;
  header.first_record = first;
  header.events = options.events.any();
  std::vector<Markers> markers;
  HeaderTexts texts = texts_of(batch, batch.records[first], options, header.marks);
  if (first + 1 < batch.records.size()) {
    const auto& following = batch.records[first + 1];
    if (following.fault == RecordFault::none && following.field_count == texts.size()) {
      HeaderMarks marks;
      HeaderTexts second = texts_of(batch, following, options, marks);
      HeaderTexts both = texts;
      both.insert(both.end(), second.begin(), second.end());
      const PeriodKind prefer = prefer_of(forms_of(both, options), options);
      std::string name = name_below(batch, first + 2, texts.size(), prefer);
      if (!name.empty()) texts.front() = second.front() = "";  // the names of the levels: `channel`, `year`
      if (are_one_header(texts, second, prefer)) {
        markers = markers_over(texts, header.marks);
        texts = join_rows(texts, second, prefer);
        header.records = 2;
        if (!name.empty() && texts.front().empty()) {
          texts.front() = std::move(name);
          header.records = 3;
        }
        for (MarkedHeader& mark : marks) mark.record = 1;
        std::ranges::move(marks, std::back_inserter(header.marks));
      }
    }
  }
  const HeaderTexts plain = plain_headers(texts);
  header.forms = forms_of(plain, options);
  const PeriodKind prefer = prefer_of(header.forms, options);
  for (std::size_t at = 0; at < texts.size(); ++at) {
    header.columns.push_back(column_of(std::move(texts[at]), plain[at], options, prefer));
  }
  for (std::size_t at = 0; at < markers.size(); ++at) header.columns[at].markers = markers[at];
  for (const MarkedHeader& mark : header.marks) header.columns[mark.column].markers |= mark.label.markers;
  find_marker_columns(header, batch, prefer);
  return header;
}

std::string describe(const HeaderColumn& column) {
  const std::string period = column.period ? " " + period_label(*column.period) : "";
  const std::string channel = column.channel.empty() ? "" : " of " + column.channel;
  const std::string figure = column.force.empty() ? column.channel : column.force;
  switch (column.role) {
    case Role::blank:
      return "empty";
    case Role::ignored:
      return "ignored";
    case Role::unknown:
      return "not understood";
    case Role::plain:
      return column.channel;
    case Role::force:
      return "force";
    case Role::region:
      return "region";
    case Role::channel:
      return "channel";
    case Role::period:
      return "period";
    case Role::part:
      return "part of the period";
    case Role::date:
      return "date";
    case Role::code:
      return "code";
    case Role::text:
      return "text, left out";
    case Role::count:
      return "count";
    case Role::distinct:
      return "different people";
    case Role::id:
      return "id: each counted once";
    case Role::value:
      if (!column.part.empty()) return "count " + column.part;
      return figure.empty() ? "count" + period : figure + period;
    case Role::total:
      return column.part.empty() ? "stated total" + period : "stated total " + column.part;
    case Role::increase:
      return "stated increase" + channel;
    case Role::change:
      return "stated change" + channel;
    case Role::step:
      return "stated step" + period;
    case Role::year_on_year:
      return "stated increase on the year before" + period;
    case Role::index:
      return "stated index" + period;
    case Role::annual:
      return "stated annual increase";
    case Role::sum_over:
      return "summed over";
    case Role::marker:
      return "markers" + channel + period;
  }
  return {};
}

}  // namespace reach
