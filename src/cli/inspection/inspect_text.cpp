// `reach inspect` for readers.
#include <algorithm>

#include <fmt/core.h>

#include "cli/inspection/inspect.hpp"
#include "cli/inspection/inspect_grid.hpp"
#include "cli/option/general.hpp"
#include "cli/option/help.hpp"
#include "cli/read/reading_options.hpp"
#include "diagnostic/print.hpp"
#include "model/force_registry.hpp"
#include "text/unicode.hpp"
#include "text/wrapped.hpp"

namespace reach::cli {
namespace {

constexpr std::size_t kMostItems = 20;  // items of a list
constexpr std::size_t kIndent = 13;     // two spaces, the longest label, two spaces
constexpr std::size_t kWidestHeader = 36;

std::string row(std::string_view label, std::string_view value) {
  return fmt::format("  {:<{}}{}\n", label, kIndent - 2, wrapped(value, kIndent, kIndent));
}

std::string rest(std::size_t shown, std::uint64_t all) {
  return all > shown ? fmt::format("and {} more", all - shown) : std::string();
}

/// `a, b, c`, or the first few and how many more.
std::string first_of(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < std::min(names.size(), kMostItems); ++i)
    text += (i == 0 ? "" : ", ") + printable(names[i]);
  if (names.size() > kMostItems) text += ' ' + rest(kMostItems, names.size());
  return names.empty() ? "none" : text;
}

std::string columns_text(const std::vector<ColumnInfo>& columns) {
  std::size_t widest = 0;
  const std::size_t shown = std::min(columns.size(), kMostItems);
  for (std::size_t i = 0; i < shown; ++i) widest = std::max(widest, display_width(printable(columns[i].header)));
  widest = std::min(widest, kWidestHeader);
  std::string text;
  for (std::size_t i = 0; i < shown; ++i) {
    std::string header = columns[i].header.empty() ? "(empty)" : printable(columns[i].header);
    const std::size_t width = display_width(header);
    header.append(width < widest ? widest - width : 0, ' ');
    text += fmt::format("  {:<{}}{}  {}\n", i == 0 ? "columns" : "", kIndent - 2, header, printable(columns[i].role));
  }
  if (columns.size() > shown) text += row("", rest(shown, columns.size()));
  return text;
}

/// The encoding and delimiter of a file that is not a workbook.
std::string text_form(const InputInfo& input) {
  std::string text = row("encoding", input.encoding.empty() ? "not known" : input.encoding);
  if (!input.columns.empty()) text += row("delimiter", delimiter_name(input.delimiter));
  return text;
}

/// `Counts: a table in row 3 (Force, Website, Helpline), read`; `Notes: no table`.
std::string part_text(const PartInfo& part) {
  std::string text = fmt::format("{}: {}", printable(part.name), part.holds);
  if (part.header_line > 0) text += fmt::format(" in row {} ({})", part.header_line, printable(part.header));
  return text + (part.taken ? ", read" : "");
}

/// The sheets of a workbook or the files of an archive, if there are several to choose from.
std::string parts_text(std::string_view label, const std::vector<PartInfo>& parts) {
  std::string text;
  const std::size_t shown = std::min(parts.size(), kMostItems);
  for (std::size_t i = 0; i < shown; ++i) text += row(i == 0 ? label : "", part_text(parts[i]));
  if (parts.size() > shown) text += row("", rest(shown, parts.size()));
  return text;
}

/// The tables of an input that has several.
std::string tables_text(const InputInfo& input) {
  std::string text;
  if (input.tables.size() < 2) return text;
  const std::size_t shown = std::min(input.tables.size(), kMostItems);
  for (std::size_t i = 0; i < shown; ++i) {
    const TableInfo& table = input.tables[i];
    text += row(i == 0 ? "tables" : "",
                fmt::format("{}s {} to {}: {}; {}", input.sheet.empty() ? "line" : "row", table.first_line,
                            table.last_line, first_of(table.header), why_taken(table)));
  }
  if (input.tables.size() > shown) text += row("", rest(shown, input.tables.size()));
  return text;
}

std::string input_text(const InputInfo& input) {
  std::string text = printable(input.path) + '\n';
  text += row("layout", input.layout.empty() ? "not understood" : input.layout);
  if (input.header_line > 0)
    text += row("header", fmt::format("{} {}", input.sheet.empty() ? "line" : "row", input.header_line));
  const bool workbook = !input.sheet.empty() || !input.sheets.empty();
  if (!workbook) text += text_form(input);
  if (!input.sheet.empty()) text += row("sheet", printable(input.sheet));
  text += parts_text("sheets", input.sheets) + parts_text("files", input.files);
  text += row("rows", fmt::format("{}", input.rows));
  if (input.stated_checked + input.stated_unchecked > 0) {
    text += row("stated", fmt::format("{} figures agree with their parts, {} could not be checked",
                                      input.stated_checked, input.stated_unchecked));
  }
  return text + columns_text(input.columns) + tables_text(input) + '\n';
}

/// `Kent (E23000032)`.
std::string with_code(const Dataset& data, const Force& force) {
  const auto code = data.codes.find(force.name);
  return code == data.codes.end() ? force.name : fmt::format("{} ({})", force.name, code->second);
}

std::string regions_text(const Dataset& data) {
  std::vector<std::vector<std::string>> forces(data.regions.size());
  for (const Force& force : data.forces) forces[force.region].push_back(with_code(data, force));
  std::string text;
  const std::size_t shown = std::min(data.regions.size(), kMostItems);
  for (std::size_t i = 0; i < shown; ++i) {
    text += row(i == 0 ? "regions" : "",
                fmt::format("{} ({}): {}", printable(data.regions[i]), forces[i].size(), first_of(forces[i])));
  }
  if (data.regions.size() > shown) text += row("", rest(shown, data.regions.size()));
  return text;
}

std::string periods_text(const Inspection& inspection) {
  std::vector<std::string> labels;
  for (const Period period : inspection.loaded.dataset.periods) {
    const std::string_view part = part_of(period, inspection);
    labels.push_back(part.empty() ? period_label(period) : fmt::format("{} ({})", period_label(period), part));
  }
  return row("periods", first_of(labels));
}

std::string totals_text(const Dataset& data) {
  return data.unions ? row("totals", "of different people, each counted once: no sums") : std::string();
}

std::string missing_text(const Inspection& inspection) {
  const Dataset& data = inspection.loaded.dataset;
  if (inspection.missing_cells == 0) return row("missing", "none");
  std::string text = row("missing", fmt::format("{} of {} counts", inspection.missing_cells, inspection.cells));
  const std::string_view absent = inspection.verdict == Acceptance::refused ? ", nothing read" : ", no row";
  std::size_t shown = 0;
  each_missing(data, [&](const MissingCell& cell) {
    const std::string name = printable(data.forces[cell.force].name);
    const std::string channel = printable(data.channels[cell.channel]);
    text += row("", fmt::format("{}, {} {}: {}{}", name, channel, period_label(cell.period),
                                reach::to_text(cell.symbol), cell.has_row ? "" : absent));
    return ++shown < kMostItems;
  });
  if (inspection.missing_cells > shown) text += row("", rest(shown, inspection.missing_cells));
  return text;
}

std::string markers_text(const Inspection& inspection) {
  std::string text;
  for (const std::string& each : marker_texts(inspection)) text += row(text.empty() ? "markers" : "", printable(each));
  return text;
}

/// Which force has which periods, unless every force has all.
std::string grid_text(const Inspection& inspection) {
  if (inspection.missing_cells == 0) return {};
  const Dataset& data = inspection.loaded.dataset;
  std::string text;
  for (const std::string& line : period_grid(data, kMostItems)) {
    text += fmt::format("  {:<{}}{}\n", text.empty() ? "figures" : "", kIndent - 2, line);
  }
  if (!text.empty() && data.forces.size() > kMostItems) text += row("", rest(kMostItems, data.forces.size()));
  return text;
}

/// Renames that match nothing; they may be typos.
std::string unused_renames_text(const Dataset& data) {
  if (data.unused_renames.empty()) return {};
  std::vector<std::string> names;
  for (const Force& force : data.forces) names.push_back(force.name);
  std::string meant;
  for (const std::string& name : data.unused_renames) {
    const std::string other = data.registry ? same_registered_force(name, names) : std::string();
    if (!other.empty())
      meant += row("", fmt::format("did you mean {}? {} is the same force", in_backticks(other), in_backticks(name)));
  }
  return row("rename", "no force or channel is called " + first_of(data.unused_renames)) + meant;
}

std::string verdict_text(const Inspection& inspection) {
  switch (inspection.verdict) {
    case Acceptance::accepted:
      return "accepted\n";
    case Acceptance::warnings:
      return fmt::format("accepted, with {}\n", counted(inspection.findings, Severity::warning));
    case Acceptance::refused:
      return fmt::format("refused: {}\n", counted(inspection.findings, Severity::error));
  }
  return {};
}

}  // namespace

std::string why_taken(const TableInfo& table) {
  if (table.taken) return "read";
  return fmt::format("not read; --rows {}:{} would take it", table.first_line, table.last_line);
}

std::string inspection_text(const Inspection& inspection, bool colour, bool quiet) {
  const Dataset& data = inspection.loaded.dataset;
  std::string text;
  for (const InputInfo& input : data.inputs) text += input_text(input);
  if (!data.forces.empty()) {
    text += fmt::format("the data\n{}{}{}{}{}{}{}{}\n", regions_text(data), row("channels", first_of(data.channels)),
                        periods_text(inspection), totals_text(data), missing_text(inspection), grid_text(inspection),
                        markers_text(inspection), unused_renames_text(data));
  }
  PrintStyle style;
  style.colour = colour;
  style.quiet = quiet;
  const std::string findings = print_text(inspection.findings, style);
  const std::string next = inspection.command.empty() ? "" : fmt::format("next: {}\n", inspection.command);
  return text + findings + (findings.empty() ? "" : "\n") + verdict_text(inspection) + next;
}

}  // namespace reach::cli
