#include <array>

#include "report/renderers.hpp"

namespace reach {
namespace {

constexpr std::array kFormats = std::to_array<Format>({
    {"text", ".txt", "a table for the terminal", Readers::people, report::render_text},
    {"markdown", ".md", "a GitHub-flavoured Markdown table", Readers::people, report::render_markdown},
    {"csv", ".csv", "comma-separated values that load back", Readers::programs, report::render_csv},
    {"tsv", ".tsv", "tab-separated values that load back", Readers::programs, report::render_tsv},
    {"html", ".html", "a table to put into a web page", Readers::people, report::render_html},
    {"page", ".html", "a web page that stands alone: chart, table, notes and data", Readers::both, report::render_page,
     true, false, nullptr, true},
    {"json", ".json", "one JSON document, as `reach schema` describes", Readers::programs, report::render_json, false,
     false, nullptr, true},
    {"jsonl", ".jsonl", "JSON Lines: one force a line", Readers::programs, report::render_jsonl},
    {"xlsx", ".xlsx", "a workbook, with a cover, contents and notes", Readers::people, report::render_xlsx, true, true,
     report::xlsx_obstacle},
});

constexpr std::array kChartFormats = std::to_array<ChartFormat>({
    {"text", ".txt", "bars for the terminal", 40, 80, report::render_bars},
    {"svg", ".svg", "a picture", 320, 720, report::render_svg},
});

}  // namespace

std::span<const Format> formats() { return kFormats; }

std::span<const ChartFormat> chart_formats() { return kChartFormats; }

}  // namespace reach
