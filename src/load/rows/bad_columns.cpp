// Columns in which no cell is what it should be: a count, a period or a date.
#include "load/rows/input_findings.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include <fmt/core.h>

#include "diagnostic/codes/counts.hpp"
#include "diagnostic/suggest.hpp"
#include "load/cells/date.hpp"
#include "load/rows/input_reader.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::size_t kFewestFaults = 3;   // faults that may be one mistake of a whole column
constexpr std::size_t kMostHeld = 20;      // of a column: as many bad cells say enough
constexpr std::size_t kMostOfAll = 10000;  // over all columns

bool reads_as_date(std::string_view text) {
  return std::holds_alternative<DateTime>(parse_date_time(text, DateOrder::iso));
}

/// How a cell is written: `date`, `text` without a digit, or its characters, with one for each run of digits or
/// letters.
std::string form_of(std::string_view text) {
  if (reads_as_date(text)) return "date";
  if (std::ranges::none_of(text, is_digit)) return "text";
  std::string form;
  for (const char c : text) {
    const char kind = is_digit(c) ? '9' : is_letter(c) ? 'a' : c;
    const bool goes_on = (is_digit(c) || is_letter(c)) && form.ends_with(kind);
    if (!goes_on) form += kind;
  }
  return form;
}

}  // namespace

Place header_place(const InputReader& file, ColumnIndex column) {
  Place place;
  place.file = file.records.name();
  place.line = file.binding.header.line;
  const workbook::Sheet* const sheet = file.records.sheet();
  if (sheet == nullptr) return place;
  const auto row = static_cast<std::uint32_t>(place.line);
  sheet->locate(place, workbook::CellAt{row, sheet->first_column + column});
  return place;
}

namespace {

/// What to do about a column of counts with such cells. A column of texts or dates has no counts to lose; one text in
/// all of them may stand for missing figures.
std::string column_hint(const InputReader& file, std::string_view header, std::string_view text, bool one_text,
                        std::string_view of_cell) {
  const bool is_label = reads_as_date(text) || std::ranges::none_of(text, is_digit);
  const bool is_only_count = file.binding.counts.size() == 1;
  if (!is_label || is_only_count) return std::string(of_cell);
  const std::string ignore =
      fmt::format("use --ignore-column {} if it holds no counts; nothing in it is then added up", as_argument(header));
  const bool of_period = reads_as_date(text) && file.binding.period.has_value();
  if (of_period) return "give the file without `PERIOD=` if its rows have dates of their own; or " + ignore;
  return one_text ? fmt::format("{}; or {}", of_cell, ignore) : ignore;
}

}  // namespace

bool BadColumns::is_folded(ColumnIndex column) const {
  const auto found = faults_.find(column);
  return found != faults_.end() && found->second.folded;
}

bool BadColumns::holds(ColumnIndex column) const {
  const std::size_t at = column;
  return held_ < kMostOfAll && (at >= met_.size() || !met_[at]);
}

void BadColumns::take(InputReader& file, ColumnIndex column, Wanted wanted, std::string text, Diagnostic fault) {
  Faults& faults = faults_[column];
  std::string form = form_of(text);
  const bool is_first = faults.held.empty();
  const bool is_alike = is_first || (faults.form == form && faults.what == wanted.what);
  faults.one_text = is_first || (faults.one_text && text == faults.text);
  if (is_first) {
    faults.what = wanted.what;
    faults.text = std::move(text);
    faults.form = std::move(form);
  }
  faults.held.push_back(std::move(fault));
  ++held_;
  if (!is_alike) return meet(column, file.all.diagnostics);
  if (faults.held.size() == kMostHeld) fold(file, column, faults);
}

void BadColumns::release(ColumnIndex column, Diagnostics& diagnostics) {
  const auto found = faults_.find(column);
  if (found == faults_.end()) return;
  for (Diagnostic& fault : found->second.held) diagnostics.add(std::move(fault));
  held_ -= found->second.held.size();
  faults_.erase(found);
}

void BadColumns::fold(InputReader& file, ColumnIndex column, Faults& faults) {
  const std::string& header = file.binding.header.columns[column].text;
  const std::size_t cells = faults.held.size();
  const std::string which = cells == kMostHeld ? fmt::format("none of the first {} cells", cells) : "no cell";
  const std::string_view like = faults.form == "date"   ? "dates such as"
                                : faults.form == "text" ? "text such as"
                                                        : "such as";
  const Diagnostic& first = faults.held.front();
  const bool of_counts = first.code == code::bad_count;
  file.all.diagnostics.add(
      finding(first.code, fmt::format("{} of {} is a {}: {} {}", which, in_backticks(header), faults.what, like,
                                      in_backticks(faults.text)))
          .hint(of_counts ? column_hint(file, header, faults.text, faults.one_text, first.hint) : first.hint)
          .at(header_place(file, column)));
  held_ -= cells;
  faults.held = {};
  faults.folded = true;
}

void BadColumns::finish(InputReader& file) {
  for (auto& [column, faults] : faults_) {
    if (faults.folded) continue;
    if (faults.held.size() >= kFewestFaults) {
      fold(file, column, faults);
    } else {
      for (Diagnostic& fault : faults.held) file.all.diagnostics.add(std::move(fault));
    }
  }
  faults_.clear();
}

}  // namespace reach
