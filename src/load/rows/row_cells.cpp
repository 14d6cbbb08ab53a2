// The cells common to all layouts: the force with its region, and the count.
#include <fmt/core.h>

#include "diagnostic/codes/counts.hpp"
#include "diagnostic/codes/figures.hpp"
#include "diagnostic/codes/names.hpp"
#include "diagnostic/codes/totals.hpp"
#include "diagnostic/place.hpp"
#include "load/header/measure_check.hpp"
#include "load/rows/input_reader.hpp"
#include "load/rows/markers.hpp"
#include "load/words/cell.hpp"
#include "load/words/count_refusal.hpp"
#include "load/words/places.hpp"
#include "load/words/words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// How a cell without a figure is read: `an empty cell is [x]`, `marked [c]`, `` `*` is [c] ``.
std::string missing_text(std::string_view cell, Symbol symbol) {
  const auto taken = to_text(symbol);
  if (cell.empty() && symbol == Symbol::not_available) return fmt::format("an empty cell is {}", taken);
  return cell.empty() || cell == taken ? fmt::format("marked {}", taken)
                                       : fmt::format("{} is {}", in_backticks(cell), taken);
}

/// Reports a cell that is not a count. Where another cell of the column has decimals, a dot does not group digits.
void report_bad_count(InputReader& file, const Record& record, int column, std::string_view text) {
  const auto& name = file.binding.header.columns[static_cast<std::size_t>(column)].text;
  CountRefusal refusal = refuse_count(text, file.all.options.grouping);
  const auto dots = file.cell_forms.dots().find(column);
  const bool has_decimals = dots != file.cell_forms.dots().end() && !dots->second.decimals.text.empty();
  if (has_decimals && std::holds_alternative<Count>(parse_count(text, Grouping::dot))) {
    const auto& decimals = dots->second.decimals;
    refusal.hint =
        fmt::format("the dot marks decimals in {} at {}; if it groups digits here, write the figure without it",
                    in_backticks(decimals.text), place_text(decimals.place));
  }
  file.report(code::bad_count, record, column, fmt::format("{} {}", printable(name), refusal.reason),
              std::move(refusal.hint));
}

/// Whether a name may be used; reports an empty one, or one that contains a line break or tab.
bool usable(InputReader& file, const Record& record, int column, std::string_view name, std::string_view what) {
  if (name.empty()) {
    file.report(code::bad_name, record, column, fmt::format("the name of the {} is empty", what),
                fmt::format("name the {}, or delete the row", what));
    return false;
  }
  const bool breaks = holds_break(name);
  if (breaks) {
    file.report(code::bad_name, record, column,
                fmt::format("the name of the {} holds a line break or tab: {}", what, in_backticks(name)),
                "write it on one line, with spaces");
  }
  return !breaks;
}

/// Whether a name's spelling is acceptable; reports another spelling of a known name.
bool check_spelling(InputReader& file, const Record& record, int column, std::string_view name, Names::Found found,
                    const Names& names) {
  if (found.spelling == Names::Spelling::known || found.spelling == Names::Spelling::fresh) return true;
  if (found.spelling == Names::Spelling::refused) return false;  // already reported
  const auto& entry = names.at(found.id);
  auto fault =
      spelling_fault(name, found.spelling, entry.name, file.all.text(entry.origin, file.place(record, column)));
  if (&names == &file.all.forces) fault.hint += ", or name it with --rename MAP.csv";
  file.report(code::two_spellings, record, column, std::move(fault.message), std::move(fault.hint));
  return false;
}

/// Whether a name may be that of a force; reports a date, a number, or words showing that the row is not a force.
bool is_force(InputReader& file, const Record& record, std::string_view name) {
  if (file.all.rows.is_given_force(name)) return true;
  auto fault = force_fault(renamed(name, file.all.options.rename));
  if (fault) file.report(fault->code, record, file.binding.force, std::move(fault->message), std::move(fault->hint));
  return !fault && is_bare_name(file, record, file.binding.force, name, "--force-row");
}

}  // namespace

bool holds_break(std::string_view text) {
  return text.find_first_of("\n\r\t") != std::string_view::npos || text.find("\u2028") != std::string_view::npos ||
         text.find("\u2029") != std::string_view::npos;
}

std::optional<std::uint32_t> read_region(InputReader& file, const Record& record) {
  const int column = file.binding.region;
  const auto name = file.cell(record, column);
  if (!usable(file, record, column, name, "region")) return std::nullopt;
  const auto found = file.all.regions.add(name, file.origin(record));
  if (!check_spelling(file, record, column, name, found, file.all.regions)) return std::nullopt;
  const bool fresh = found.spelling == Names::Spelling::fresh;
  if (fresh && is_total_name(name) && name != kAllForces) {
    file.report(code::bad_name, record, column, fmt::format("the region is named like a total: {}", in_backticks(name)),
                "name the region; a row that states a total says so in the column of the forces");
  }
  return found.id;
}

std::optional<std::uint32_t> read_force(InputReader& file, const Record& record) {
  const int column = file.binding.force;
  const auto name = file.cell(record, column);
  const bool met = file.all.forces.knows(name);
  if (!met && (!usable(file, record, column, name, "force") || !is_force(file, record, name))) return std::nullopt;
  const auto found = file.all.forces.add(name, file.origin(record));
  if (!check_spelling(file, record, column, name, found, file.all.forces)) return std::nullopt;
  if (file.binding.region >= 0) {
    const auto region = read_region(file, record);
    if (!region) return std::nullopt;
    const bool known = file.all.region(found.id) == *region;
    if (!known && !assign_region(file.all, found.id, region, file.place(record, file.binding.region)))
      return std::nullopt;
  } else if (found.spelling == Names::Spelling::fresh) {
    const bool may_lack_it = file.all.options.regions.has_value();  // in the map: only then is the place reported
    assign_region(file.all, found.id, std::nullopt, may_lack_it ? file.place(record, column) : Place());
  }
  return found.id;
}

std::optional<std::string_view> read_channel(InputReader& file, const Record& record) {
  const auto name = file.cell(record, file.binding.channel);
  if (!name.empty() && !holds_break(name)) return name;
  file.report(code::bad_name, record, file.binding.channel,
              name.empty() ? "the name of the channel is empty"
                           : fmt::format("the name of the channel holds a line break or tab: {}", in_backticks(name)),
              "name the channel on one line, or delete the row");
  return std::nullopt;
}

std::optional<Count> read_count(InputReader& file, const Record& record, int column, std::string_view force,
                                std::string_view what, Period period) {
  if (!has_figure(file, record, column)) return std::nullopt;
  const auto text = file.cell(record, column);
  CountCell cell = file.all.count_cells.read(text);
  note_commas(file, record, column, split_markers(text).figure);
  if (!take_marker(file, record, column, cell)) return std::nullopt;
  if (const auto* count = std::get_if<Count>(&cell.count)) {
    if (!count->is_missing()) {
      cell.markers |= file.binding.header.columns[static_cast<std::size_t>(column)].markers;
      cell.markers |= file.cell_forms.row_markers();
    }
    file.cell_forms.meet(file, record, column, text, cell);
    if (count->is_missing() && !file.count_unseen(code::missing_count, record, period_label(period))) {
      file.report(code::missing_count, record, column,
                  fmt::format("no figure for {}, {} {}: {}, not 0", in_backticks(force), printable(what),
                              period_label(period), missing_text(text, count->symbol())),
                  {}, period_label(period));
    }
    return *count;
  }
  const bool too_large = std::get<CountFault>(cell.count) == CountFault::too_large;
  if (file.count_unseen(too_large ? code::large_count : code::bad_count, record)) return std::nullopt;
  if (too_large) {
    file.report(code::large_count, record, column,
                fmt::format("{} {} is above 9223372036854775807: {}", printable(what), period_label(period),
                            in_backticks(text)),
                "look for two figures run together");
  } else {
    report_bad_count(file, record, column, text);
  }
  return std::nullopt;
}

bool may_meet_total(InputReader& file, const Record& record, std::string_view name) {
  return usable(file, record, file.binding.force, name, "total");
}

void meet_total(InputReader& file, const Record& record, std::string_view name) {
  file.all.totals_met.emplace(name);
  file.report(code::stated_total, record, file.binding.force,
              fmt::format("{} is taken as a stated total: checked against its parts, not added", in_backticks(name)));
}

namespace {

Diagnostic twice(InputReader& file, const Record& record, int column, std::string_view what, Origin earlier) {
  const auto force = std::string(file.cell(record, file.binding.force));
  const auto* place = find_place(force);
  const bool may_be_total = place != nullptr && place->kind >= PlaceKind::region;
  Place here = file.place(record, column);
  const std::string there = file.all.text(earlier, here);
  return error(code::duplicate_count, fmt::format("{} has {} twice: here and at {}", in_backticks(force), what, there))
      .hint(may_be_total ? fmt::format("keep one of the two rows; if the other is a total, name it `{} total`: it is "
                                       "then checked, not added",
                                       printable(force))
                         : "keep one of the two rows")
      .at(std::move(here));
}

}  // namespace

void report_twice(InputReader& file, const Record& record, int column, std::string_view what, Origin earlier) {
  file.all.diagnostics.add(twice(file, record, column, what, earlier));
}

void keep_double(InputReader& file, const Record& record, int column, const Key& key, Count count,
                 std::optional<Origin> earlier) {
  std::optional<Diagnostic> finding;
  if (earlier) {
    const auto what = fmt::format("{} {}", printable(file.all.channels.all()[key.channel]), period_label(key.period));
    finding = twice(file, record, column, what, *earlier);
  }
  if (!file.all.set_aside.is_open() && !file.doubles.is_full())
    return file.doubles.add(key, file.forces.size(), count, file.origin(record), std::move(finding));
  if (finding) file.all.diagnostics.add(std::move(*finding));
}

}  // namespace reach
