#include "load/header/header.hpp"

#include <algorithm>
#include <set>

#include <fmt/core.h>

#include <reach/timespan.hpp>

#include "load/header/sole_totals.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

using HeaderTexts = std::vector<std::string>;

/// Joins a name of several lines into one line. In a workbook's cells, U+2028 separates lines.
void spread_lines(std::string& text) {
  std::ranges::replace(text, '\n', ' ');
  std::ranges::replace(text, '\r', ' ');
  for (const std::string_view separator : {"\u2028", "\u2029"}) {
    for (std::size_t at = 0; (at = text.find(separator, at)) != std::string::npos;) {
      text.replace(at, separator.size(), 1, ' ');
    }
  }
}

HeaderTexts texts_of(const Batch& batch, const Record& record) {
  HeaderTexts texts;
  std::string scratch;
  for (std::uint32_t at = 0; at < record.field_count; ++at) {
    std::string text(cell_text(batch, batch.fields[record.first_field + at], scratch));
    spread_lines(text);
    texts.push_back(std::move(text));
  }
  return texts;
}

/// Whether the cell describes only a time: a period, or a timespan that will be rejected when columns are bound.
bool is_timespan(std::string_view text, PeriodKind prefer) { return parse_timespan(text, prefer).has_value(); }

bool names_force(const std::string& text, PeriodKind prefer) {
  const Role role = read_header_words(text, prefer).role;
  return role == Role::force || role == Role::region || role == Role::blank;
}

/// Whether the second row contains only periods (`TOTAL` over `2016`). Below `website_2016`, a number is a count.
bool second_has_periods(const HeaderTexts& first, const HeaderTexts& second, PeriodKind prefer) {
  if (second.empty() || !names_force(second.front(), prefer)) return false;
  std::size_t periods = 0;
  for (std::size_t at = 0; at < second.size(); ++at) {
    if (is_timespan(second[at], prefer)) {
      const auto words = read_header_words(first[at], prefer);
      if (words.period || !words.timespan.empty()) return false;
      ++periods;
    } else if (!names_force(second[at], prefer)) {
      return false;
    }
  }
  return periods > 0;
}

bool may_stand_beside_groups(Role role) {
  return role == Role::force || role == Role::region || role == Role::increase || role == Role::change;
}

/// Whether the first row groups columns: `2016, , , 2018, , ` or `2016,2016,2018,2018`, with periods that each span a
/// group of columns and names below; or `2016,2018` over `, website, website`.
bool first_groups(const HeaderTexts& first, const HeaderTexts& second, PeriodKind prefer) {
  std::set<std::string_view> periods;
  bool groups = false;
  for (const auto& text : first) {
    const Role role = read_header_words(text, prefer).role;
    if (is_timespan(text, prefer))
      groups = !periods.insert(text).second || groups;
    else if (role == Role::blank)
      groups = !periods.empty() || groups;
    else if (!may_stand_beside_groups(role))
      return false;
  }
  const bool no_force = !periods.empty() && second.front().empty();  // a row of names, not of a force's counts
  return (groups || no_force) && std::ranges::none_of(second, all_digits);
}

/// Joins two rows. An empty cell of the first row takes the cell to its left, because merged cells are exported like
/// that; but not across a cell that is empty in the second row too, and not into the column of the forces.
HeaderTexts join(const HeaderTexts& first, const HeaderTexts& second, PeriodKind prefer) {
  HeaderTexts joined;
  std::string over;
  for (std::size_t at = 0; at < first.size(); ++at) {
    const bool forces = !second[at].empty() && names_force(second[at], prefer);
    if (!first[at].empty() || forces) over = forces ? "" : first[at];
    const std::string upper = first[at].empty() ? over : first[at];
    if (second[at].empty()) {
      joined.push_back(first[at]);
    } else if (upper.empty() || forces) {
      joined.push_back(first[at].empty() ? second[at] : first[at]);
    } else {
      joined.push_back(is_timespan(upper, prefer) ? second[at] + ' ' + upper : upper + ' ' + second[at]);
    }
  }
  return joined;
}

/// The meaning of a header cell, by its words or by --as-channel.
HeaderWords words_of(std::string_view text, const LoadOptions& options, PeriodKind prefer) {
  if (!options.as_channels.empty()) {
    auto words = read_channel_words(text, prefer);
    words.said = is_named(options.as_channels, text) || is_named(options.as_channels, words.channel);
    if (words.said) return words;
  }
  return read_header_words(text, prefer);
}

HeaderColumn column_of(std::string text, const LoadOptions& options, PeriodKind prefer) {
  HeaderColumn column;
  if (is_named(options.ignore_columns, text)) {
    column.role = Role::ignored;
  } else if (is_named(options.sum_over, text)) {
    column.role = Role::sum_over;
  } else if (!options.events.distinct.empty() && fold_header(options.events.distinct) == fold_header(text)) {
    column.role = Role::id;
  } else {
    auto words = words_of(text, options, prefer);
    column.role = words.role;
    column.channel = std::move(words.channel);
    column.period = words.period;
    column.timespan = std::move(words.timespan);
    column.said = words.said;
  }
  column.text = std::move(text);
  return column;
}

}  // namespace

Header read_header(const Batch& batch, std::size_t first, const LoadOptions& options) {
  PeriodKind prefer = options.period_given ? options.period : PeriodKind::calendar_year;
  Header header;
  header.first_record = first;
  header.events = options.events.any();
  HeaderTexts texts = texts_of(batch, batch.records[first]);
  if (first + 1 < batch.records.size()) {
    const auto& following = batch.records[first + 1];
    if (following.fault == RecordFault::none && following.field_count == texts.size()) {
      const HeaderTexts second = texts_of(batch, following);
      if (second_has_periods(texts, second, prefer) || first_groups(texts, second, prefer)) {
        texts = join(texts, second, prefer);
        header.records = 2;
      }
    }
  }
  if (!options.period_given) {
    for (const auto& text : texts) header.forms.add(timespan_text(text));
    prefer = header.forms.prefer();
  }
  for (auto& text : texts) header.columns.push_back(column_of(std::move(text), options, prefer));
  take_sole_totals(header, options);
  return header;
}

std::string describe(const HeaderColumn& column) {
  const std::string period = column.period ? " " + period_label(*column.period) : "";
  const std::string channel = column.channel.empty() ? "" : " of " + column.channel;
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
    case Role::date:
      return "date";
    case Role::count:
      return "count";
    case Role::distinct:
      return "different people";
    case Role::id:
      return "id: each counted once";
    case Role::value:
      return column.channel + period;
    case Role::total:
      return "stated total" + period;
    case Role::increase:
      return "stated increase" + channel;
    case Role::change:
      return "stated change" + channel;
    case Role::sum_over:
      return "summed over";
  }
  return {};
}

}  // namespace reach
