#include "load/rows/cell_forms.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "diagnostic/codes/counts.hpp"
#include "diagnostic/place.hpp"
#include "load/cells/cell.hpp"
#include "load/rows/input_reader.hpp"
#include "load/words/words.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach {

CellForms::Example& CellForms::example(ColumnIndex column, DotUse use) {
  Dots& dots = dots_[column];
  return use == DotUse::decimals ? dots.decimals : dots.either;
}

void CellForms::meet(InputReader& file, const Record& record, ColumnIndex column, std::string_view text,
                     const CountCell& cell) {
  last_ = cell.markers;
  if (cell.empty_as_zero) ++row_empty_;
  if (cell.dot == DotUse::none) return;
  const bool settled = cell.dot == DotUse::either && file.all.options.grouping != Grouping::any;
  const DotUse use = settled ? DotUse::decimals : cell.dot;
  const auto known = dots_.find(column);
  const bool met = known != dots_.end() && !example(column, use).text.empty();
  row_dots_.push_back({column, use, std::string(met ? "" : text), met ? Place() : file.place(record, column)});
}

void CellForms::accept(DatasetBuilder& all) {
  all.empty_as_zero += row_empty_;
  for (Dot& dot : row_dots_) {
    Example& first = example(dot.column, dot.use);
    if (first.text.empty()) {
      first.text = std::move(dot.text);
      first.place = std::move(dot.place);
    } else {
      ++first.others;
    }
  }
  drop();
}

void CellForms::drop() {
  row_empty_ = 0;
  row_markers_ = {};
  row_dots_.clear();
  last_ = {};
}

namespace {

/// The figure read without its dot, as if it grouped digits.
std::string without_dot(std::string text) {
  std::erase(text, '.');
  return text;
}

void report_either(InputReader& file, const CellForms::Example& example) {
  const std::string_view figure = split_markers(example.text).figure;
  const std::string more =
      example.others == 0 ? "" : fmt::format(" (and {} like it)", plural(example.others, "more cell"));
  file.all.diagnostics.add(
      error(code::ambiguous_count,
            fmt::format("{}{} may be {} or {}: the dot may mark decimals or group digits", in_backticks(example.text),
                        more, figure.substr(0, figure.find('.')), without_dot(std::string(figure))))
          .hint("if the dot groups digits in threes, say so: --grouping dot; if it marks decimals: --grouping comma")
          .at(example.place));
}

}  // namespace

void judge_dots(InputReader& file) {
  constexpr std::size_t kNamed = 4;
  std::vector<std::string> columns;
  const CellForms::Example* first = nullptr;
  for (const auto& [column, dots] : file.cell_forms.dots()) {
    if (dots.decimals.text.empty()) {
      report_either(file, dots.either);
      continue;
    }
    if (first == nullptr) first = &dots.decimals;
    columns.push_back(in_backticks(file.binding.header.columns[column].text));
  }
  if (first == nullptr) return;
  file.all.diagnostics.add(
      note(code::whole_decimals,
           fmt::format("the counts of {} have decimals that are all 0, such as {}: read as whole numbers",
                       listed_names(columns, columns.size(), kNamed), in_backticks(first->text)))
          .at(first->place));
}

namespace {

/// Whether the file has the delimiter `;`, which is used where the comma marks decimals, and --grouping does not say
/// what a comma means.
bool are_commas_in_doubt(const InputReader& file) {
  return file.info.delimiter == ';' && file.all.options.grouping == Grouping::any;
}

/// `1,069` read as a decimal number.
std::string with_dot(std::string text) {
  if (const auto comma = text.find(','); comma != std::string::npos) text[comma] = '.';
  return text;
}

std::string with_others(const Commas& commas) {
  if (commas.others == 0) return in_backticks(commas.either);
  return fmt::format("{} (and {} like it)", in_backticks(commas.either), plural(commas.others, "more cell"));
}

}  // namespace

void note_commas(InputReader& file, const Record& record, ColumnIndex column, std::string_view text) {
  if (!are_commas_in_doubt(file)) return;
  Commas& commas = file.commas;
  text = split_markers(text).figure;
  switch (comma_use(text)) {
    case CommaUse::none:
      return;
    case CommaUse::groups:
      commas.group = true;
      return;
    case CommaUse::decimals:
      if (!commas.decimals.empty()) return;
      commas.decimals = text;
      commas.decimals_at = file.place(record, column);
      return;
    case CommaUse::either:
      break;
  }
  if (!commas.either.empty()) {
    ++commas.others;
    return;
  }
  commas.either = text;
  commas.either_at = file.place(record, column);
}

void judge_commas(InputReader& file) {
  const Commas& commas = file.commas;
  if (commas.either.empty() || (commas.group && commas.decimals.empty())) return;
  if (!commas.decimals.empty() && !commas.group) {
    file.all.diagnostics.add(
        error(code::bad_count, fmt::format("{} is {} here, not a whole number: the comma marks decimals in {} at {}",
                                           with_others(commas), with_dot(commas.either), in_backticks(commas.decimals),
                                           place_text(commas.decimals_at)))
            .hint("export whole numbers; if the comma groups digits in threes, say so: --grouping comma")
            .at(commas.either_at));
    return;
  }
  file.all.diagnostics.add(
      error(code::ambiguous_count,
            fmt::format("{} may be {} or {}: in files with `;`, the comma often marks decimals", with_others(commas),
                        std::get<Count>(parse_count(commas.either)).value(), with_dot(commas.either)))
          .hint("if the comma groups digits in threes, say so: --grouping comma; if it marks decimals, export whole "
                "numbers")
          .at(commas.either_at));
}

}  // namespace reach
