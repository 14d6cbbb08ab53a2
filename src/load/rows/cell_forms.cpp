#include "load/rows/cell_forms.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "diagnostic/codes/counts.hpp"
#include "load/rows/input_reader.hpp"
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
  const std::size_t count = columns.size();
  if (count > kNamed) {
    columns.resize(kNamed - 1);
    columns.push_back(fmt::format("{} more", count - kNamed + 1));
  }
  file.all.diagnostics.add(
      note(code::whole_decimals,
           fmt::format("the counts of {} have decimals that are all 0, such as {}: read as whole numbers",
                       listed(columns, " and "), in_backticks(first->text)))
          .at(first->place));
}

}  // namespace reach
