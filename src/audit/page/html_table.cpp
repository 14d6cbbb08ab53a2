#include "audit/page/html_table.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "audit/page/text_lines.hpp"
#include "text/unicode.hpp"

namespace reach::audit {
namespace {

/// The number in an attribute such as `colspan="3"`; 1 if there is none.
std::size_t span_of(std::string_view tag, std::string_view attribute) {
  const std::size_t at = tag.find(attribute);
  if (at == std::string_view::npos) return 1;
  const std::size_t digits = tag.find_first_of("0123456789", at);
  std::size_t value = 1;
  if (digits != std::string_view::npos) std::from_chars(tag.data() + digits, tag.data() + tag.size(), value);
  return std::clamp<std::size_t>(value, 1, 64);
}

}  // namespace

void HtmlTable::open_row(std::uint64_t line) {
  if (in_row_) close_row(std::max(built_.back().line, line - 1));
  built_.push_back({line, {}});
  in_row_ = true;
}

void HtmlTable::close_row(std::uint64_t line) {
  close_cell();
  if (!std::exchange(in_row_, false)) return;
  built_.back().last_line = line;
  for (std::size_t column = built_.back().cells.size(); column < below_.size(); ++column) {
    if (below_[column] > 0) --below_[column];
  }
}

/// Fills the places that cells above extend to; with nothing in a header, so that its words are not repeated.
void HtmlTable::fill_from_above() {
  auto& cells = built_.back().cells;
  while (cells.size() < below_.size() && below_[cells.size()] > 0) {
    --below_[cells.size()];
    const auto& above = built_[built_.size() - 2].cells;
    const bool in_header = built_.size() == 2;
    cells.push_back(in_header || cells.size() >= above.size() ? std::string() : above[cells.size()]);
  }
}

void HtmlTable::open_cell(std::string_view tag, std::uint64_t line) {
  close_cell();
  if (!in_row_) open_row(line);
  fill_from_above();
  columns_ = span_of(tag, "colspan");
  rows_ = span_of(tag, "rowspan");
  in_cell_ = true;
}

void HtmlTable::close_cell() {
  if (!in_cell_) return;
  in_cell_ = false;
  auto& cells = built_.back().cells;
  const std::size_t first = cells.size();
  cells.emplace_back(trim(cell_));
  cell_.clear();
  const std::size_t more = std::min(columns_ - 1, spare_);
  spare_ -= more;
  cells.resize(cells.size() + more);
  if (rows_ == 1) return;
  if (below_.size() < cells.size()) below_.resize(cells.size());
  std::fill(below_.begin() + static_cast<std::ptrdiff_t>(first),
            below_.begin() + static_cast<std::ptrdiff_t>(cells.size()), rows_ - 1);
}

bool HtmlTable::has_figures() const {
  const auto has_figure = [](const TableRow& row) {
    return row.cells.size() > 1 && std::any_of(row.cells.begin() + 1, row.cells.end(), looks_numeric);
  };
  return std::ranges::count_if(built_, has_figure) > 1;
}

FoundTable HtmlTable::take(std::uint64_t line) {
  close_row(line);
  for (auto& row : built_) {
    for (auto& cell : row.cells) std::replace(cell.begin(), cell.end(), '\n', ' ');
  }
  FoundTable taken{"HTML", TableRows(built_)};
  *this = HtmlTable();
  return taken;
}

}  // namespace reach::audit
