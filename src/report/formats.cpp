#include <array>

#include "report/renderers.hpp"

namespace reach {
namespace {

constexpr Looks kForPeople = look_set({Look::title, Look::label, Look::thousands, Look::by});
constexpr Looks kStandsAlone = look_set({Look::title, Look::label, Look::noun, Look::imprint, Look::by});

constexpr std::size_t kMostPeriods = 60;

constexpr std::array kFormats = std::to_array<Format>({
    {
        .name = "text",
        .extension = ".txt",
        .summary = "a table for the terminal",
        .readers = Readers::people,
        .looks = kForPeople | look_set({Look::text}),
        .in_markup = InMarkup::entities,
        .render = report::render_text,
        .most_periods = kMostPeriods,
    },
    {
        .name = "markdown",
        .extension = ".md",
        .summary = "a GitHub-flavoured Markdown table",
        .readers = Readers::people,
        .looks = kForPeople,
        .in_markup = InMarkup::as_it_is,
        .render = report::render_markdown,
        .most_periods = kMostPeriods,
    },
    {
        .name = "csv",
        .extension = ".csv",
        .summary = "comma-separated values that load back",
        .readers = Readers::programs,
        .looks = look_set({Look::by}),
        .in_markup = InMarkup::entities,
        .render = report::render_csv,
        .loads_back = LoadsBack::figures,
    },
    {
        .name = "tsv",
        .extension = ".tsv",
        .summary = "tab-separated values that load back",
        .readers = Readers::programs,
        .looks = look_set({Look::by}),
        .in_markup = InMarkup::entities,
        .render = report::render_tsv,
        .loads_back = LoadsBack::figures,
    },
    {
        .name = "html",
        .extension = ".html",
        .summary = "a table to put into a web page",
        .readers = Readers::people,
        .looks = kForPeople,
        .in_markup = InMarkup::as_it_is,
        .render = report::render_html,
    },
    {
        .name = "page",
        .extension = ".html",
        .summary = "a web page that stands alone: chart, table, notes and data",
        .readers = Readers::both,
        .looks = kStandsAlone | look_set({Look::thousands}),  // which it always does
        .in_markup = InMarkup::as_it_is,
        .render = report::render_page,
        .is_document = true,
        .lists_warnings = true,
        .names_inputs = true,
    },
    {
        .name = "json",
        .extension = ".json",
        .summary = "one JSON document, as `reach schema` describes",
        .readers = Readers::programs,
        .looks = look_set({Look::title, Look::compact}),
        .in_markup = InMarkup::escapes,
        .render = report::render_json,
        .loads_back = LoadsBack::counts,
        .lists_warnings = true,
        .names_inputs = true,
    },
    {
        .name = "jsonl",
        .extension = ".jsonl",
        .summary = "JSON Lines: one force a line",
        .readers = Readers::programs,
        .looks = look_set({}),
        .in_markup = InMarkup::escapes,
        .render = report::render_jsonl,
        .loads_back = LoadsBack::forces,
    },
    {
        .name = "xlsx",
        .extension = ".xlsx",
        .summary = "a workbook, with a cover, contents and notes",
        .readers = Readers::people,
        .looks = kStandsAlone,
        .in_markup = InMarkup::as_it_is,
        .render = report::render_xlsx,
        .is_document = true,
        .binary = true,
        .obstacle = report::xlsx_obstacle,
    },
});

constexpr std::array kChartFormats = std::to_array<ChartFormat>({
    {"text", ".txt", "bars for the terminal", 40, 80, false, report::render_bars},
    {"svg", ".svg", "a picture", 320, 720, true, report::render_svg},
    {"json", ".json", "the figures that are drawn", 0, 0, false,
     report::render_chart_json},  // its width does not matter
});

}  // namespace

std::span<const Format> formats() { return kFormats; }

std::span<const ChartFormat> chart_formats() { return kChartFormats; }

}  // namespace reach
