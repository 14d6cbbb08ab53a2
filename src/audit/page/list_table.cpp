// Reads lists of figures as tables: `Surrey: 580 in 2016, 1,050 in 2018`.
#include <algorithm>

#include <reach/audit.hpp>

#include "audit/page/figure_cell.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// `580 calls in 2016`.
struct ListedFigure {
  std::string number, measure, period;
};

struct ListedRow {
  std::uint64_t line = 0;
  std::string name;
  std::vector<ListedFigure> figures;
};

/// The parts between commas followed by a space, semicolons, or `and`.
std::vector<std::string_view> listed_parts(std::string_view text) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    std::size_t end = text.size(), length = 0;
    for (const std::string_view joint : {", ", "; ", " and "}) {
      const std::size_t at = text.find(joint);
      if (at >= end) continue;
      end = at;
      length = joint.size();
    }
    if (const auto part = trim(text.substr(0, end)); !part.empty()) parts.push_back(part);
    text.remove_prefix(end + length);
  }
  return parts;
}

/// Reads `580 in 2016`, `580 calls in 2016` or `2016: 580`; nothing if the part says more.
std::optional<ListedFigure> listed_figure(std::string_view part) {
  if (const std::size_t colon = part.find(": "); colon != std::string_view::npos) {
    const std::string_view number = trim(part.substr(colon + 2));
    if (!parse_period(part.substr(0, colon)) || !audit::read_figure(number)) return std::nullopt;
    return ListedFigure{std::string(number), {}, std::string(part.substr(0, colon))};
  }
  const std::size_t in = part.rfind(" in ");
  if (in == std::string_view::npos || !parse_period(part.substr(in + 4))) return std::nullopt;
  const std::string_view said = trim(part.substr(0, in));
  const std::size_t space = std::min(said.find(' '), said.size());
  const std::string_view measure = trim(said.substr(space));
  const bool plain = audit::read_figure(said.substr(0, space)) && measure.find(' ') == std::string_view::npos &&
                     std::ranges::none_of(measure, is_digit);
  if (!plain) return std::nullopt;
  return ListedFigure{std::string(said.substr(0, space)), std::string(measure), std::string(part.substr(in + 4))};
}

/// The figures of a list item; nothing if it has a part that is not a figure. What is counted may be said once: `580
/// calls in 2016, 1,050 in 2018`.
std::optional<ListedRow> listed_row(const Passage& passage) {
  std::string_view text = trim(passage.text);
  if (text.ends_with('.') || text.ends_with(';')) text.remove_suffix(1);
  const std::size_t colon = text.find(": ");
  if (passage.heading || colon == std::string_view::npos || text.find('\n') != std::string_view::npos)
    return std::nullopt;
  ListedRow row{passage.line, std::string(trim(text.substr(0, colon))), {}};
  if (row.name.empty() || std::ranges::any_of(row.name, is_digit) || std::ranges::count(row.name, ' ') > 4)
    return std::nullopt;
  for (const std::string_view part : listed_parts(text.substr(colon + 2))) {
    std::optional<ListedFigure> figure = listed_figure(part);
    if (!figure) return std::nullopt;
    if (figure->measure.empty() && !row.figures.empty()) figure->measure = row.figures.back().measure;
    row.figures.push_back(*std::move(figure));
  }
  return row.figures.empty() ? std::nullopt : std::optional(std::move(row));
}

/// Whether two rows have the same periods and measures.
bool is_alike(const ListedRow& a, const ListedRow& b) {
  return std::ranges::equal(a.figures, b.figures, [](const ListedFigure& x, const ListedFigure& y) {
    return x.period == y.period && x.measure == y.measure;
  });
}

FoundTable table_of(const std::vector<ListedRow>& rows) {
  FoundTable table{"list", {}};
  TableRow header{rows.front().line, {""}};
  for (const ListedFigure& figure : rows.front().figures) {
    header.cells.push_back(figure.measure.empty() ? figure.period : figure.measure + ' ' + figure.period);
  }
  table.rows.push_back(header);
  for (const ListedRow& row : rows) {
    TableRow made{row.line, {row.name}};
    for (const ListedFigure& figure : row.figures) made.cells.push_back(figure.number);
    table.rows.push_back(made);
  }
  return table;
}

}  // namespace

bool take_list(Page& page) {
  for (auto begin = page.passages.begin(); begin != page.passages.end(); ++begin) {
    std::vector<ListedRow> rows;
    auto end = begin;
    for (; end != page.passages.end(); ++end) {
      std::optional<ListedRow> row = listed_row(*end);
      if (!row || (!rows.empty() && !is_alike(rows.front(), *row))) break;
      rows.push_back(*std::move(row));
    }
    if (rows.size() < 2) continue;
    page.tables.push_back(table_of(rows));
    page.passages.erase(begin, end);
    return true;
  }
  return false;
}

}  // namespace reach
