// load_map: reads a file of two columns into a NameMap.
#include <array>

#include <fmt/core.h>

#include <reach/load.hpp>

#include "diagnostic/codes/names.hpp"
#include "diagnostic/codes/regions.hpp"
#include "load/dataset/names.hpp"
#include "load/rows/sheet_cells.hpp"
#include "load/small_table.hpp"
#include "load/words/words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// The state of reading a map file.
struct MapReading {
  Diagnostics& diagnostics;
  std::array<std::uint32_t, 2> columns{};
  std::map<std::string, std::uint64_t> lines{};  ///< the line where a key first occurred
  NameMap as_written{};
  Names targets{as_written};
};

std::optional<std::uint32_t> column_named(const Batch& batch, const Record& record, std::string_view name) {
  std::string scratch;
  for (std::uint32_t at = 0; at < record.field_count; ++at) {
    if (fold_header(cell_text(batch, batch.fields[record.first_field + at], scratch)) == name) return at;
  }
  return std::nullopt;
}

bool is_name(std::string_view name) { return !name.empty() && name.find_first_of("\r\n\t") == std::string_view::npos; }

void read_entry(MapReading& map, Records& records, const Record& record, NameMap& names) {
  const auto& batch = records.batch();
  std::string scratch;
  const auto& first = batch.fields[record.first_field + map.columns[0]];
  const std::string from(cell_text(batch, first, scratch));
  const auto& second = batch.fields[record.first_field + map.columns[1]];
  const std::string to(cell_text(batch, second, scratch));
  if (!is_name(from) || !is_name(to)) {
    map.diagnostics.add(error(code::bad_map, "a name in the map is empty, or holds a line break or tab")
                            .hint("fill it in; a name that no row of the map has stays as it is")
                            .at(records.place(record, is_name(from) ? second : first)));
    return;
  }
  if (is_total_name(to)) {
    map.diagnostics.add(error(code::bad_map, fmt::format("{} is the name of a total", in_backticks(to)))
                            .hint("give it a name of its own")
                            .at(records.place(record, second)));
    return;
  }
  const auto line = records.line_at(record.begin);
  const auto earlier = [&](std::size_t column, std::uint64_t row) {
    return records.sheet() != nullptr ? fmt::format("{}{}", records.column_name(map.columns[column]), row)
                                      : fmt::format("line {}", row);
  };
  const Names::Match target = map.targets.match(to);
  map.targets.add(to, target, origin_at(line));
  if (target.spelling == Names::Spelling::differs || target.spelling == Names::Spelling::looks_alike) {
    const auto& known = map.targets.at(target.id);
    auto fault = spelling_fault(to, target.spelling, known.name, earlier(1, known.origin.line));
    map.diagnostics.add(error(code::two_spellings, std::move(fault.message))
                            .hint(std::move(fault.hint))
                            .at(records.place(record, second)));
  }
  const auto [entry, fresh] = names.entries.try_emplace(fold_header(from), to);
  if (fresh) {
    map.lines.emplace(entry->first, line);
    names.names.push_back(from);
  } else if (entry->second != to) {
    map.diagnostics.add(error(code::bad_map, fmt::format("{} is mapped to {} here and to {} at {}", in_backticks(from),
                                                         in_backticks(to), in_backticks(entry->second),
                                                         earlier(0, map.lines[entry->first])))
                            .hint("keep one of the two")
                            .at(records.place(record, first)));
  }
}

/// The two columns of a map, found by its first row; nothing after reporting that one is missing.
std::optional<std::array<std::uint32_t, 2>> map_columns(Records& records, const Record& header, std::string_view from,
                                                        std::string_view to, const SmallTableKind& kind) {
  const auto first = column_named(records.batch(), header, from);
  const auto second = column_named(records.batch(), header, to);
  if (first && second) return std::array{*first, *second};
  records.report(header, records.batch().fields[header.first_field], kind.code,
                 fmt::format("the map has no column {}", first ? to : from), kind.columns);
  return std::nullopt;
}

}  // namespace

std::optional<NameMap> load_map(Source source, std::string_view from, std::string_view to, const LoadOptions& options,
                                Diagnostics& diagnostics) {
  NameMap names;
  names.file = source.name;
  const SmallTableKind kind{code::bad_map, "the map",
                            fmt::format("its first row must name the columns {} and {}", from, to)};
  MapReading map{diagnostics};
  const auto take_header = [&](Records& records, const Record& header) {
    const auto columns = map_columns(records, header, from, to, kind);
    if (!columns) return false;
    map.columns = *columns;
    const auto reads = [&](std::size_t column) { return column == columns->front() || column == columns->back(); };
    warn_of_hidden(records, records.line_at(header.begin), reads, diagnostics);
    cells_have_values(records, header, *columns, diagnostics);
    return true;
  };
  const auto take_row = [&](Records& records, const Record& record) {
    if (cells_have_values(records, record, map.columns, diagnostics)) read_entry(map, records, record, names);
  };
  const bool good = read_small_table(std::move(source), options, kind, diagnostics, take_header, take_row);
  return good ? std::optional(std::move(names)) : std::nullopt;
}

}  // namespace reach
