// What the cells below a header show about its columns: text, area codes, places, dates.
#include <algorithm>
#include <array>
#include <string>

#include <fmt/core.h>

#include <reach/timespan.hpp>

#include "load/cells/date.hpp"
#include "load/cells/missing_words.hpp"
#include "load/header/bind_state.hpp"
#include "load/words/measures.hpp"
#include "load/words/place_names.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::size_t kFewestAlike = 2;  ///< cells of a column

/// Calls `look(text)` for the cells of a column that are not empty, in the first rows.
template <typename Look>
void each_cell(const BindState& state, ColumnIndex column, Look look, std::size_t most = kFirstRows) {
  const Batch& batch = state.context.records.batch();
  std::string scratch;
  each_first_row(
      state,
      [&](const Record& record) {
        const auto text = cell_text(batch, batch.fields[record.first_field + column], scratch);
        if (!text.empty()) look(text);
      },
      most);
}

/// Whether a column has cells, and `is_such` is true for all of them.
template <typename IsSuch>
bool all_cells(const BindState& state, ColumnIndex column, IsSuch is_such) {
  bool any = false;
  bool all = true;
  each_cell(state, column, [&](std::string_view text) {
    any = true;
    all = all && is_such(text);
  });
  return any && all;
}

/// How many cells of a column are of each kind.
struct ColumnCells {
  std::size_t all = 0;
  std::size_t figures = 0;
  std::size_t missing = 0;
  std::size_t codes = 0;
  std::size_t for_counts = 0;  ///< words where a figure should be: `none`, `five`, `not held`
};

/// Whether people write this text in place of a figure: a column of such cells holds counts.
bool stands_for_count(std::string_view text) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"declined", "eight", "exempt", "five", "four", "low", "nine", "not held", "not provided", "not recorded",
       "not supplied", "one", "refused", "seven", "six", "tbc", "ten", "three", "two"});
  return count_words(text) != CountWords::other ||
         std::ranges::binary_search(kWords, std::string_view(fold_header(text)));
}

ColumnCells cells_of(const BindState& state, ColumnIndex column) {
  ColumnCells cells;
  each_cell(state, column, [&](std::string_view text) {
    ++cells.all;
    if (state.context.all.count_cells.is_missing(text))
      ++cells.missing;
    else if (is_area_code(text))
      ++cells.codes;
    else if (looks_numeric(text))
      ++cells.figures;
    else if (stands_for_count(text))
      ++cells.for_counts;
  });
  return cells;
}

/// Whether the column's name says that it holds codes: `Area code`, `pfa_code`.
bool names_codes(const HeaderColumn& column) {
  const std::string folded = fold_header(column.text);
  const bool by_word = folded.ends_with(" code") || folded.ends_with(" codes") || folded.ends_with(" cd");
  return by_word && measure_of(column.text) == NamedMeasure{Measure::code, true};
}

/// Whether the column's name says that it holds remarks, which may all be missing.
bool names_remarks(const HeaderColumn& column) {
  constexpr auto kRemarks = std::to_array<std::string_view>(
      {"comment", "comments", "footnote", "footnotes", "note", "notes", "remark", "remarks"});
  return std::ranges::binary_search(kRemarks, std::string_view(fold_header(column.text)));
}

/// Whether the column may hold counts, judging by its name.
bool may_count(const HeaderColumn& column) {
  return !column.said && !column.refused &&
         (column.role == Role::plain || column.role == Role::count || column.role == Role::total ||
          (column.role == Role::unknown && column.timespan.empty()));
}

/// Whether all cells of a column are dates that nobody would take for numbers: `2021-06-30`, `30/06/2021`.
bool holds_written_dates(const BindState& state, ColumnIndex column) {
  const auto has_joints = [](std::string_view text) {
    return std::ranges::count_if(text, [](char c) { return c == '-' || c == '/'; }) == 2;
  };
  return all_cells(state, column, has_joints) && holds_dates(state, column);
}

/// `100`, `100.0`.
bool is_hundred(std::string_view text) {
  constexpr std::string_view kHundred = "100";
  if (!text.starts_with(kHundred)) return false;
  const std::string_view rest = text.substr(kHundred.size());
  return rest.empty() || (rest.front() == '.' && rest.find_first_not_of('0', 1) == std::string_view::npos);
}

/// Whether index columns belong to the counts beside them: in the first period, every index is 100.
bool begins_at_100(const BindState& state) {
  std::optional<Period> first;
  for (const HeaderColumn& column : state.binding.header.columns) {
    if (column.role == Role::value && column.period && (!first || *column.period < *first)) first = column.period;
  }
  const auto indices = state.with(Role::index);
  const auto found = std::ranges::find_if(
      indices, [&](ColumnIndex at) { return first && state.binding.header.columns[at].period == first; });
  if (found == indices.end()) return false;
  return all_cells(state, *found, [&](std::string_view text) {
    return is_hundred(text) || state.context.all.count_cells.is_missing(text);
  });
}

/// Leaves out index columns that follow from the counts; an index of deprivation, say, does not.
void leave_other_indices(BindState& state) {
  if (!state.has(Role::index) || begins_at_100(state)) return;
  for (const ColumnIndex at : state.with(Role::index)) {
    HeaderColumn& column = state.column(at);
    column.role = Role::value;
    column.channel = read_channel_words(column.text, state.binding.header.forms.prefer()).channel;
  }
}

}  // namespace

bool is_area_code(std::string_view text) {
  constexpr std::size_t kLength = 9;  // `E23000032`
  return text.size() == kLength && std::string_view("EWSNKJLM").find(text.front()) != std::string_view::npos &&
         all_digits(text.substr(1));
}

bool looks_numeric(std::string_view text) {
  bool digits = false;
  std::size_t letters = 0;  // in a row
  int brackets = 0;
  for (const char c : text) {
    if (c == '[') ++brackets;
    if (c == ']') --brackets;
    if (brackets > 0) continue;
    digits = digits || is_digit(c);
    letters = is_letter(c) || static_cast<unsigned char>(c) >= 0x80 ? letters + 1 : 0;
    if (letters > 2) return false;
  }
  return digits;
}

bool holds_area_codes(const BindState& state, ColumnIndex column) {
  const ColumnCells cells = cells_of(state, column);
  return cells.codes > 0 && cells.codes + cells.missing == cells.all;
}

void look_at_cells(BindState& state) {
  leave_other_indices(state);
  for (ColumnIndex at = 0; at < state.columns().size(); ++at) {
    HeaderColumn& column = state.column(at);
    if (!may_count(column)) continue;
    const ColumnCells cells = cells_of(state, at);
    const bool only_codes = holds_area_codes(state, at);
    const bool only_text = cells.figures == 0 && cells.codes == 0 &&
                           (cells.missing + cells.for_counts < cells.all || names_remarks(column));
    if (column.role == Role::plain && holds_written_dates(state, at)) {
      const bool is_dated = state.has(Role::period) || state.has(Role::date);
      column.role = is_dated ? Role::text : Role::date;
    } else if (only_codes || names_codes(column)) {
      column.role = Role::code;
    } else if (only_text) {
      column.role = Role::text;
    }
  }
}

void take_empty_columns(BindState& state) {
  for (const ColumnIndex at : state.with(Role::plain)) {
    if (cells_of(state, at).figures == 0) state.column(at).role = Role::text;
  }
}

std::optional<std::string> only_value(const BindState& state, ColumnIndex column) {
  std::size_t rows = 0;
  std::string value;
  const bool same = all_cells(state, column, [&](std::string_view text) {
    if (rows++ == 0) value = text;
    return text == value;
  });
  return same && rows >= kFewestAlike ? std::optional(value) : std::nullopt;
}

bool numbers_rows(const BindState& state, ColumnIndex column) {
  std::size_t rows = 0;
  std::size_t first = 0;
  bool in_turn = true;
  each_cell(state, column, [&](std::string_view text) {
    if (rows == 0) first = text == "0" ? 0 : 1;
    in_turn = in_turn && text == std::to_string(first + rows);
    ++rows;
  });
  return in_turn && rows >= kFewestAlike;
}

bool is_empty_column(const BindState& state, ColumnIndex column) { return cells_of(state, column).all == 0; }

std::vector<ColumnIndex> label_texts(const BindState& state) {
  std::vector<ColumnIndex> texts = state.with(Role::text);
  std::erase_if(texts, [&](ColumnIndex at) {
    return names_remarks(state.binding.header.columns[at]) || is_empty_column(state, at);
  });
  return texts;
}

namespace {

SoleTotals totals_among(const BindState& state, ColumnIndex column, std::size_t rows) {
  bool any = false;
  bool others = false;
  bool named = false;
  const auto look = [&](std::string_view text) {
    any = true;
    others = others || !state.context.all.is_total_channel(text);
    named = named || total_words(text) == TotalWords::beside_others;
  };
  each_cell(state, column, look, rows);
  if (!any || others) return SoleTotals::none;
  return named ? SoleTotals::named : SoleTotals::all;
}

}  // namespace

SoleTotals totals_named(const BindState& state, ColumnIndex column) {
  const bool may_be = totals_among(state, column, kFirstRows) != SoleTotals::none;
  return may_be ? totals_among(state, column, kRowsAtHand) : SoleTotals::none;  // all totals may be above the others
}

bool holds_total_value(const BindState& state, ColumnIndex column) {
  bool any = false;
  each_cell(state, column, [&](std::string_view text) {
    any = any || (begins_in_total(text) && state.context.all.is_total_channel(text));
  });
  return any;
}

bool holds_one_force(const BindState& state, ColumnIndex column) {
  bool any = false;
  const bool totals = all_cells(state, column, [&](std::string_view text) {
    any = any || text == kOneForce;
    return state.context.all.rows.is_total(text);
  });
  return any && totals;
}

bool holds_places(const BindState& state, ColumnIndex column) {
  std::size_t all = 0;
  std::size_t places = 0;
  each_cell(state, column, [&](std::string_view text) {
    ++all;
    if (is_place_name(text)) ++places;
  });
  return places * 2 > all;
}

bool holds_periods(const BindState& state, ColumnIndex column) {
  return all_cells(state, column, [](std::string_view text) { return parse_period(text).has_value(); });
}

bool holds_years(const BindState& state, ColumnIndex column) {
  return all_cells(state, column, [](std::string_view text) {
    const auto period = parse_period(text);
    return period && period->kind <= PeriodKind::financial_year && !month_reading(text);
  });
}

bool holds_dates(const BindState& state, ColumnIndex column) {
  return all_cells(state, column, [](std::string_view text) {
    const auto parsed = parse_date_time(text, DateOrder::dmy);
    const auto* fault = std::get_if<DateFault>(&parsed);
    return fault == nullptr || *fault != DateFault::not_a_date;
  });
}

}  // namespace reach
