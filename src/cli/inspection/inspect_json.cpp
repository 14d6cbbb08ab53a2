// `reach inspect --json`, one object:
//   schema_version  1
//   generator       name and version
//   verdict         "accepted", "warnings" or "refused"
//   inputs          path, layout, encoding, delimiter (null if not known), header_line, rows,
//                   stated {checked, unchecked}, columns [{header, role}], tables [{first_line, last_line, header
//                   [names], taken, why}]: empty if no header was understood; a workbook also has sheet, but
//                   neither encoding nor delimiter; one with several sheets has sheets, and an archive has files:
//                   [{name, taken, holds, header, header_line}], the last two null where no table was seen
//   regions         region, forces [names]; and codes {force: code} if the files give codes of areas
//   channels        names
//   periods         period, kind, and part: "baseline", "comparison" or null
//   periods_not_shown  those that a report leaves out; absent if there are none
//   markers         texts: which counts of the periods compared have markers; absent if none has
//   additive        false if counts are of different people, so that totals are not sums; else absent
//   unused_renames  names in the --rename map that are in no file
//   cells           forces × channels × periods
//   missing         force, channel, period, symbol, has_row: all of them, however many; empty if the data is
//                   refused as too large, since they could be more than a disk holds
//   findings        severity, code, message; hint, file, line, column, sheet and cell if there are any
//   command         the command line that reports the same; null if the data is refused, unless each error names
//                   the option that it needs
#include "cli/inspection/inspect.hpp"
#include "cli/read/reading_options.hpp"
#include "diagnostic/print.hpp"
#include "diagnostic/words.hpp"
#include "report/json/generator.hpp"
#include "text/json.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(as_utf8(text)); }

Json parts_json(const std::vector<PartInfo>& parts) {
  Json json = Json::array();
  for (const PartInfo& part : parts) {
    json.push_back({{"name", as_utf8(part.name)},
                    {"taken", part.taken},
                    {"holds", part.holds},
                    {"header", text_or_null(part.header)},
                    {"header_line", part.header_line == 0 ? Json(nullptr) : Json(part.header_line)}});
  }
  return json;
}

Json names_json(const std::vector<std::string>& names) {
  Json json = Json::array();
  for (const std::string& name : names) json.push_back(as_utf8(name));
  return json;
}

Json tables_json(const InputInfo& input) {
  Json tables = Json::array();
  for (const TableInfo& table : input.tables) {
    tables.push_back({{"first_line", table.first_line},
                      {"last_line", table.last_line},
                      {"header", names_json(table.header)},
                      {"taken", table.taken},
                      {"why", why_taken(table)}});
  }
  return tables;
}

Json input_json(const InputInfo& input) {
  Json columns = Json::array();
  for (const ColumnInfo& column : input.columns) {
    columns.push_back({{"header", as_utf8(column.header)}, {"role", as_utf8(column.role)}});
  }
  const bool is_delimited = !input.columns.empty() && input.sheet.empty();
  Json json = {{"path", as_utf8(input.path)},
               {"layout", text_or_null(input.layout)},
               {"encoding", text_or_null(input.encoding)},
               {"delimiter", is_delimited ? Json(delimiter_name(input.delimiter)) : Json(nullptr)},
               {"header_line", input.header_line == 0 ? Json(nullptr) : Json(input.header_line)},
               {"rows", input.rows},
               {"stated", {{"checked", input.stated_checked}, {"unchecked", input.stated_unchecked}}},
               {"columns", std::move(columns)},
               {"tables", tables_json(input)}};
  if (!input.sheet.empty()) json["sheet"] = as_utf8(input.sheet);
  if (!input.sheets.empty()) json["sheets"] = parts_json(input.sheets);
  if (!input.files.empty()) json["files"] = parts_json(input.files);
  return json;
}

Json regions_json(const Dataset& data) {
  Json regions = Json::array();
  for (const std::string& region : data.regions) {
    regions.push_back({{"region", as_utf8(region)}, {"forces", Json::array()}});
  }
  for (const Force& force : data.forces) {
    Json& region = regions[force.region];
    region["forces"].push_back(as_utf8(force.name));
    if (const auto code = data.codes.find(force.name); code != data.codes.end())
      region["codes"][as_utf8(force.name)] = as_utf8(code->second);
  }
  return regions;
}

Json periods_json(const Inspection& inspection) {
  Json periods = Json::array();
  for (const Period period : inspection.loaded.dataset.periods) {
    periods.push_back({{"period", period_label(period)},
                       {"kind", name_of(period.kind)},
                       {"part", text_or_null(part_of(period, inspection))}});
  }
  return periods;
}

Json labels_json(const std::vector<Period>& periods) {
  Json labels = Json::array();
  for (const Period period : periods) labels.push_back(period_label(period));
  return labels;
}

Json missing_json(const Dataset& data) {
  Json missing = Json::array();
  if (data.too_large()) return missing;
  each_missing(data, [&](const MissingCell& cell) {
    missing.push_back({{"force", as_utf8(data.forces[cell.force].name)},
                       {"channel", as_utf8(data.channels[cell.channel])},
                       {"period", period_label(cell.period)},
                       {"symbol", to_text(cell.symbol)},
                       {"has_row", cell.has_row}});
    return true;
  });
  return missing;
}

Json findings_json(const Diagnostics& diagnostics) {
  Json findings = Json::array();
  for (const Diagnostic& finding : diagnostics.sorted()) {
    Json each = {{"severity", name_of(diagnostics.severity(finding))},
                 {"code", finding.code.name()},
                 {"message", as_utf8(finding.message)}};
    if (!finding.hint.empty()) each["hint"] = as_utf8(finding.hint) + lines_below(finding);
    add_place(each, finding.place);
    findings.push_back(std::move(each));
  }
  return findings;
}

constexpr std::string_view verdict_name(Acceptance verdict) {
  switch (verdict) {
    case Acceptance::accepted:
      return "accepted";
    case Acceptance::warnings:
      return "warnings";
    case Acceptance::refused:
      return "refused";
  }
  return "";
}

}  // namespace

std::string inspection_json(const Inspection& inspection) {
  const Dataset& data = inspection.loaded.dataset;
  Json inputs = Json::array();
  for (const InputInfo& input : data.inputs) inputs.push_back(input_json(input));
  Json all = {{"schema_version", 1},
              {"generator", report::generator_json()},
              {"verdict", verdict_name(inspection.verdict)},
              {"inputs", std::move(inputs)},
              {"regions", regions_json(data)},
              {"channels", names_json(data.channels)},
              {"periods", periods_json(inspection)}};
  const auto& summary = inspection.figures.summary;
  if (summary && !summary->not_shown.empty()) all["periods_not_shown"] = labels_json(summary->not_shown);
  if (const auto markers = marker_texts(inspection); !markers.empty()) all["markers"] = names_json(markers);
  if (data.unions) all["additive"] = false;
  all["unused_renames"] = names_json(data.unused_renames);
  all["cells"] = inspection.cells;
  all["missing"] = missing_json(data);
  all["findings"] = findings_json(inspection.findings);
  all["command"] = text_or_null(inspection.command);
  return printable_json(all.indented() + '\n');
}

}  // namespace reach::cli
