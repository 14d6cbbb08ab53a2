// One function per format: Summary → bytes. Other code reaches them through the table in formats.cpp. For report.
#pragma once

#include <optional>
#include <string>

#include <reach/report.hpp>

namespace reach::report {

/// A grid for the terminal: periods or channels as column groups, rules of U+2500 or a frame, notes below. Widths are
/// in terminal columns; the reference table has 80. With colour, headings and totals are bold.
std::string render_text(const Summary& summary, const Style& style);

/// A GitHub-flavoured table with aligned source. Names render literally, whatever they contain.
std::string render_markdown(const Summary& summary, const Style& style);

/// RFC 4180 with LF line ends: the published layout, which loads back. No title or notes, which would be read as rows.
std::string render_csv(const Summary& summary, const Style& style);
std::string render_tsv(const Summary& summary, const Style& style);

/// One `table` that can be put into any page, and its notes as a list after it. Needs no style sheet.
std::string render_html(const Summary& summary, const Style& style);

/// A self-contained page: finding, key figures, chart, table, notes, method, and the CSV and JSON of the same report as
/// downloads. Its policy allows only its own style and script.
std::string render_page(const Summary& summary, const Style& style);

/// JSON as described by data/schema/reach-report.schema.json. Forces are written one by one, so memory use is that of
/// the text.
std::string render_json(const Summary& summary, const Style& style);

/// One force per line, each complete in itself; if no forces are shown, one region per line, without the key `force`.
std::string render_jsonl(const Summary& summary, const Style& style);

/// A workbook (.xlsx), written by libxlsxwriter if it is available; empty if memory or disk space ran out.
std::string render_xlsx(const Summary& summary, const Style& style);
std::optional<Obstacle> xlsx_obstacle(const Summary* summary, const Style& style);

/// Charts: a self-contained picture, with each number in its text description; bars for the terminal.
std::string render_svg(const Summary& summary, const ChartStyle& style);
/// The figures of a chart, as data.
std::string render_chart_json(const Summary& summary, const ChartStyle& style);
std::string render_bars(const Summary& summary, const ChartStyle& style);

}  // namespace reach::report
