#include "audit/page/title_unit.hpp"

#include <algorithm>
#include <string_view>

#include "audit/captions.hpp"
#include "audit/page/measure_header.hpp"
#include "audit/page/text_lines.hpp"
#include "text/unicode.hpp"

namespace reach::audit {
namespace {

/// The text appended to a header: ` (thousands)`; empty for ones.
std::string_view unit_remark(std::int64_t unit) {
  switch (unit) {
    case 1'000:
      return " (thousands)";
    case 1'000'000:
      return " (millions)";
    case 1'000'000'000:
      return " (billions)";
    default:
      return {};
  }
}

/// The unit in a table's title: the last passage within three lines above that is a caption. O(log passages).
std::string_view title_unit(const Page& page, std::uint64_t line) {
  constexpr std::uint64_t kBetween = 3;
  const std::uint64_t first = line - std::min(line, kBetween);
  std::string_view unit;
  auto passage = std::ranges::lower_bound(page.passages, first, {}, &Passage::line);
  for (; passage != page.passages.end() && passage->line < line; ++passage) {
    std::string_view title = passage->text;
    if (!is_caption(title)) continue;
    if (title.ends_with('.')) title.remove_suffix(1);
    unit = unit_remark(read_measure_header(title).unit);
  }
  return unit;
}

/// Whether the header's figures may be in the title's unit: they are not percentages and it states no other unit.
bool is_counted_in_unit(const std::string& cell) {
  return cell.find('%') == std::string::npos && read_measure_header(cell).unit == 1;
}

}  // namespace

void take_title_units(Page& page) {
  for (FoundTable& table : page.tables) {
    if (table.rows.empty()) continue;
    const std::string_view unit = title_unit(page, table.rows.first_line());
    if (unit.empty()) continue;
    TableRow header = table.rows.front();
    const bool figures = std::ranges::any_of(
        header.cells, [](const std::string& cell) { return looks_numeric(trim(cell)) && !parse_period(trim(cell)); });
    if (figures) continue;
    for (std::size_t at = 1; at < header.cells.size(); ++at) {
      if (is_counted_in_unit(header.cells[at])) header.cells[at] += unit;
    }
    TableRows rows;
    for (const TableRow& row : table.rows) rows.push_back(rows.empty() ? header : row);
    table.rows = std::move(rows);
  }
}

}  // namespace reach::audit
