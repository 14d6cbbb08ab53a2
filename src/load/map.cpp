// load_map: reads a file of two columns into a NameMap.
#include <array>

#include <fmt/core.h>

#include <reach/load.hpp>

#include "diagnostic/codes/names.hpp"
#include "diagnostic/codes/records.hpp"
#include "diagnostic/codes/regions.hpp"
#include "load/csv/open.hpp"
#include "load/csv/records.hpp"
#include "load/csv/withhold.hpp"
#include "load/dataset/names.hpp"
#include "load/rows/sheet_cells.hpp"
#include "load/words/words.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// The state of reading a map file.
struct MapReading {
  Records& records;
  Diagnostics& diagnostics;
  std::array<std::uint32_t, 2> columns;
  std::uint32_t width;
  std::map<std::string, std::uint64_t> lines;  ///< the line where a key first occurred
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

void read_entry(MapReading& map, const Record& record, NameMap& names) {
  const auto& batch = map.records.batch();
  std::string scratch;
  const auto& first = batch.fields[record.first_field + map.columns[0]];
  const std::string from(cell_text(batch, first, scratch));
  const auto& second = batch.fields[record.first_field + map.columns[1]];
  const std::string to(cell_text(batch, second, scratch));
  if (!is_name(from) || !is_name(to)) {
    map.diagnostics.add(error(code::bad_map, "a name in the map is empty, or holds a line break or tab")
                            .hint("fill it in; a name that no row of the map has stays as it is")
                            .at(map.records.place(record, is_name(from) ? second : first)));
    return;
  }
  if (is_total_name(to)) {
    map.diagnostics.add(error(code::bad_map, fmt::format("{} is the name of a total", in_backticks(to)))
                            .hint("give it a name of its own")
                            .at(map.records.place(record, second)));
    return;
  }
  const auto line = map.records.line_at(record.begin);
  const auto earlier = [&](std::size_t column, std::uint64_t row) {
    return map.records.sheet() != nullptr ? fmt::format("{}{}", map.records.column_name(map.columns[column]), row)
                                          : fmt::format("line {}", row);
  };
  const Names::Match target = map.targets.match(to);
  map.targets.add(to, target, origin_at(line));
  if (target.spelling == Names::Spelling::differs || target.spelling == Names::Spelling::looks_alike) {
    const auto& known = map.targets.at(target.id);
    auto fault = spelling_fault(to, target.spelling, known.name, earlier(1, known.origin.line));
    map.diagnostics.add(error(code::two_spellings, std::move(fault.message))
                            .hint(std::move(fault.hint))
                            .at(map.records.place(record, second)));
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
                            .at(map.records.place(record, first)));
  }
}

/// The two columns of a map, found by its first row; nothing after reporting that one is missing.
std::optional<std::array<std::uint32_t, 2>> map_columns(Records& records, const std::string& file,
                                                        std::string_view from, std::string_view to,
                                                        Diagnostics& diagnostics) {
  const std::string hint = fmt::format("its first row must name the columns {} and {}", from, to);
  Place place;
  place.file = file;
  if (!records.skip_preamble()) {
    diagnostics.add(error(code::bad_map, "the map is empty").hint(hint).at(place));
    return std::nullopt;
  }
  records.set_delimiter(records.sheet() != nullptr ? workbook::kDelimiter : records.find_delimiter());
  if (!records.next() || !records.sound(records.batch().records.front())) return std::nullopt;
  const auto& header = records.batch().records.front();
  const auto first = column_named(records.batch(), header, from);
  const auto second = column_named(records.batch(), header, to);
  if (!first || !second) {
    const auto& field = records.batch().fields[header.first_field];
    diagnostics.add(error(code::bad_map, fmt::format("the map has no column {}", first ? to : from))
                        .hint(hint)
                        .at(records.place(header, field)));
    return std::nullopt;
  }
  return std::array{*first, *second};
}

}  // namespace

std::optional<NameMap> load_map(Source source, std::string_view from, std::string_view to, const LoadOptions& options,
                                Diagnostics& diagnostics) {
  const auto before = diagnostics.count(Severity::error);
  const std::uint64_t findings = diagnostics.checkpoint();
  NameMap names;
  names.file = source.name;
  OpenedInput opened = open_text(std::move(source), options, diagnostics);
  if (!opened.sound) return std::nullopt;
  Records records(std::move(opened), options.schedule.window, diagnostics);
  const auto columns = map_columns(records, names.file, from, to, diagnostics);
  if (!columns && options.discreet) withhold(names.file, findings, diagnostics);
  if (!columns) return std::nullopt;
  const auto& header = records.batch().records.front();
  MapReading map{records, diagnostics, *columns, header.field_count, {}};
  const auto reads = [&](std::size_t column) { return column == columns->front() || column == columns->back(); };
  warn_of_hidden(records, records.line_at(header.begin), reads, diagnostics);
  cells_have_values(records, header, map.columns, diagnostics);
  std::size_t begin = 1;
  do {
    for (std::size_t at = begin; at < records.batch().records.size(); ++at) {
      const auto& record = records.batch().records[at];
      if (!records.sound(record) || is_blank(records.batch(), record)) continue;
      if (record.field_count == map.width) {
        if (cells_have_values(records, record, map.columns, diagnostics)) read_entry(map, record, names);
        continue;
      }
      diagnostics.add(error(code::field_count,
                            fmt::format("{}, where the header has {}", plural(record.field_count, "field"), map.width))
                          .hint("quote a name that holds the delimiter")
                          .at(records.place(record, record.begin, 1)));
    }
    begin = 0;
  } while (records.next());
  return diagnostics.count(Severity::error) == before ? std::optional(std::move(names)) : std::nullopt;
}

}  // namespace reach
