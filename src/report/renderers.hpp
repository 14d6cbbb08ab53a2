// One function a format: Summary → bytes. The table in formats.cpp names them for everyone else. For report.
#pragma once

#include <optional>
#include <string>

#include <reach/report.hpp>

namespace reach::report {

/// A grid for the terminal: periods or channels as column groups, rules of U+2500 or a frame, notes below. Widths are
/// terminal columns; the reference table has 80. Coloured, headings and totals are bold.
std::string render_text(const Summary& summary, const Style& style);

/// A GitHub-flavoured table whose source is aligned, too. Names render as themselves, whatever they contain.
std::string render_markdown(const Summary& summary, const Style& style);

/// RFC 4180 with LF line ends: the published layout, which loads back. No title and no notes: they would be rows.
std::string render_csv(const Summary& summary, const Style& style);
std::string render_tsv(const Summary& summary, const Style& style);

/// One `table` that stands alone in any page, and its notes as a list after it. Works without a style sheet.
std::string render_html(const Summary& summary, const Style& style);

/// A page that needs nothing else: finding, key figures, chart, table, notes, method, and the CSV and JSON of the same
/// report as downloads. Its policy allows no other style or script than its own.
std::string render_page(const Summary& summary, const Style& style);

/// What data/schema/reach-report.schema.json describes. Forces are written one by one: memory is that of the text.
std::string render_json(const Summary& summary, const Style& style);

/// One force a line, each complete in itself; where no forces are shown, one region a line, without the key `force`.
std::string render_jsonl(const Summary& summary, const Style& style);

/// A workbook (.xlsx) by libxlsxwriter, where that is here; empty where there was no room for it.
std::string render_xlsx(const Summary& summary, const Style& style);
std::optional<Obstacle> xlsx_obstacle(const Summary* summary, const Style& style);

/// Charts: a picture that stands alone, each number in its words too; bars for the terminal.
std::string render_svg(const Summary& summary, const ChartStyle& style);
std::string render_bars(const Summary& summary, const ChartStyle& style);

}  // namespace reach::report
