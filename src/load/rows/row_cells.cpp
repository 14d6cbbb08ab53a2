// The cells common to all layouts: the force with its region, and the count.
#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "diagnostic/codes/counts.hpp"
#include "diagnostic/codes/figures.hpp"
#include "diagnostic/codes/names.hpp"
#include "diagnostic/place.hpp"
#include "diagnostic/suggest.hpp"
#include "load/cells/cell.hpp"
#include "load/cells/count_refusal.hpp"
#include "load/header/measure_check.hpp"
#include "load/rows/input_reader.hpp"
#include "load/words/places.hpp"
#include "load/words/words.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::string_view kTwoRows =
    "correct the name, channel or period of one of the two; add them up if both are right; delete one only if it is a "
    "copy";

/// How a cell without a figure is read: `an empty cell is [x]`, `marked [c]`, `` `*` is [c] ``.
std::string missing_text(std::string_view cell, Symbol symbol) {
  const auto taken = to_text(symbol);
  if (cell.empty() && symbol == Symbol::not_available) return fmt::format("an empty cell is {}", taken);
  return cell.empty() || cell == taken ? fmt::format("marked {}", taken)
                                       : fmt::format("{} is {}", in_backticks(cell), taken);
}

/// The fault of a cell that is not a count. If another cell of the column has decimals, a dot does not group digits.
Diagnostic bad_count(InputReader& file, const Record& record, ColumnIndex column, std::string_view text) {
  const auto& name = file.binding.header.columns[column].text;
  CountRefusal refusal = refuse_count(text, file.all.options.grouping);
  const auto dots = file.cell_forms.dots().find(column);
  const bool has_decimals = dots != file.cell_forms.dots().end() && !dots->second.decimals.text.empty();
  if (has_decimals && std::holds_alternative<Count>(parse_count(text, Grouping::dot))) {
    const auto& decimals = dots->second.decimals;
    refusal.hint =
        fmt::format("the dot marks decimals in {} at {}; if it groups digits here, write the figure without it",
                    in_backticks(decimals.text), place_text(decimals.place));
  }
  return error(code::bad_count, fmt::format("{} {}", printable(name), refusal.reason))
      .hint(std::move(refusal.hint))
      .at(file.place(record, column));
}

/// Reports a cell that is not a count. If it is too large, `name()` says what it counts.
template <typename Name>
void refuse_cell(InputReader& file, const Record& record, ColumnIndex column, CountFault kind, const Name& name) {
  const bool too_large = kind == CountFault::too_large;
  const auto text = file.cell(record, column);
  if (!too_large) {
    return file.report_in_column(record, column, {code::bad_count, "whole number"}, text,
                                 [&] { return bad_count(file, record, column, text); });
  }
  if (file.count_unseen(code::large_count, record)) return;
  file.report(code::large_count, record, column,
              fmt::format("{} is above 9223372036854775807: {}", name(), in_backticks(text)),
              "look for two figures run together");
}

/// How to fix a row without a name. If it has a region, it may be the region's total.
std::string empty_hint(InputReader& file, const Record& record, std::string_view what) {
  const auto& region = file.binding.labels.region;
  const std::string named = region && what == "force" ? std::string(file.cell(record, *region)) : "";
  if (named.empty()) return fmt::format("name the {}: without its row, its figures would be in no total", what);
  return fmt::format("name the force; if the row is the total of {}, call it `Total`", in_backticks(named));
}

/// Whether a name may be used; reports an empty one, or one that contains a line break or tab.
bool usable(InputReader& file, const Record& record, ColumnIndex column, std::string_view name, std::string_view what) {
  if (name.empty()) {
    report_empty(file, record, column, code::bad_name, fmt::format("name of the {}", what),
                 empty_hint(file, record, what));
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
bool check_spelling(InputReader& file, const Record& record, ColumnIndex column, std::string_view name,
                    const Names::Match& match, Names& names) {
  if (match.is_usable()) return true;
  if (match.spelling == Names::Spelling::refused) return false;  // already reported
  const auto& entry = names.at(match.id);
  auto fault =
      spelling_fault(name, match.spelling, entry.name, file.all.text(entry.origin, file.place(record, column)));
  if (&names == &file.all.forces) fault.hint += ", or name it with --rename MAP.csv";
  file.report(code::two_spellings, record, column, std::move(fault.message), std::move(fault.hint));
  if (!file.all.set_aside.is_open()) names.add(name, match, file.origin(record));  // it is reported once
  return false;
}

/// Whether a name may be that of a force; reports a date, a number, or words showing that the row is not a force.
bool is_force(InputReader& file, const Record& record, std::string_view name) {
  if (file.all.rows.is_given_force(name)) return true;
  auto fault = force_fault(renamed(name, file.all.options.rename));
  if (fault) file.report(fault->code, record, file.first_label(), std::move(fault->message), std::move(fault->hint));
  return !fault && is_bare_name(file, record, file.first_label(), name, "--force-row");
}

}  // namespace

bool holds_break(std::string_view text) {
  const bool breaks = std::ranges::any_of(text, [](char c) { return c == '\n' || c == '\r' || c == '\t'; });
  return breaks || text.find("\u2028") != std::string_view::npos || text.find("\u2029") != std::string_view::npos;
}

std::optional<RowName> read_region(InputReader& file, const Record& record) {
  const ColumnIndex column = *file.binding.labels.region;
  RowName name{std::string(file.cell(record, column)), {}};
  if (!usable(file, record, column, name.text, "region")) return std::nullopt;
  name.match = file.all.regions.match(name.text);
  if (!check_spelling(file, record, column, name.text, name.match, file.all.regions)) return std::nullopt;
  const bool fresh = name.match.spelling == Names::Spelling::fresh;
  if (fresh && is_total_name(name.text) && name.text != kAllForces) {
    file.report(code::bad_name, record, column,
                fmt::format("the region is named like a total: {}", in_backticks(name.text)),
                "name the region; a row that states a total says so in the column of the forces");
  }
  return name;
}

std::optional<RowName> read_force(InputReader& file, const Record& record) {
  const auto column = file.binding.labels.force;
  RowName name{column ? std::string(file.cell(record, *column)) : file.binding.force, {}};
  name.match = file.all.forces.match(name.text);
  const bool is_new = !name.match.met && column;
  if (is_new && (!usable(file, record, *column, name.text, "force") || !is_force(file, record, name.text)))
    return std::nullopt;
  if (!check_spelling(file, record, file.first_label(), name.text, name.match, file.all.forces)) return std::nullopt;
  return name;
}

bool fits_region(InputReader& file, const Record& record, const RowName& force, const std::optional<RowName>& region) {
  if (!region || force.match.spelling == Names::Spelling::fresh) return true;
  const std::uint32_t known = file.all.region(force.match.id);
  const bool same = region->match.spelling != Names::Spelling::fresh && region->match.id == known;
  if (known == kNoRegion || same) return true;
  report_two_regions(file.all, force.match.id, region->text, file.place(record, *file.binding.labels.region));
  return false;
}

std::uint32_t add_force(InputReader& file, const Record& record, const RowName& force,
                        const std::optional<RowName>& region) {
  const Origin origin = file.origin(record);
  const std::uint32_t id = file.all.forces.add(force.text, force.match, origin);
  if (region) {
    const std::uint32_t its = file.all.regions.add(region->text, region->match, origin);
    if (file.all.region(id) != its) assign_region(file.all, id, its, file.place(record, *file.binding.labels.region));
  } else if (force.match.spelling == Names::Spelling::fresh) {
    // The place is only needed to report a force that is not in the map or registry.
    const bool may_lack_it = file.all.options.regions || file.all.options.ons_regions;
    assign_region(file.all, id, std::nullopt, may_lack_it ? file.place(record, file.first_label()) : Place());
  }
  return id;
}

std::optional<std::string_view> read_channel(InputReader& file, const Record& record) {
  const ColumnIndex column = *file.binding.labels.channel;
  const auto name = file.cell(record, column);
  return usable(file, record, column, name, "channel") ? std::optional(name) : std::nullopt;
}

std::optional<Count> read_count(InputReader& file, const Record& record, ColumnIndex column, std::string_view force,
                                std::string_view what, Period period) {
  if (!has_figure(file, record, column)) return std::nullopt;
  const auto text = file.cell(record, column);
  CountCell cell = file.all.count_cells.read(text);
  note_commas(file, record, column, text);
  if (!take_marker(file, record, column, cell)) return std::nullopt;
  if (const auto* count = std::get_if<Count>(&cell.count)) {
    cell.markers |= file.binding.header.columns[column].markers;
    cell.markers |= file.cell_forms.row_markers();
    file.cell_forms.meet(file, record, column, text, cell);
    if (count->is_missing() && !file.count_unseen(code::missing_count, record, period_label(period))) {
      file.report(code::missing_count, record, column,
                  fmt::format("no figure for {}, {} {}: {}, not 0", in_backticks(force), printable(what),
                              period_label(period), missing_text(text, count->symbol())),
                  {}, period_label(period));
    }
    if (!count->is_missing()) file.bad_columns.meet(column, file.all.diagnostics);
    return *count;
  }
  const auto what_and_when = [&] { return fmt::format("{} {}", printable(what), period_label(period)); };
  refuse_cell(file, record, column, std::get<CountFault>(cell.count), what_and_when);
  return std::nullopt;
}

void report_bad_figures(InputReader& file, const Record& record) {
  for (const CountColumn& count : file.binding.counts) {
    if (!has_figure(file, record, count.column)) continue;
    const CountCell cell = file.all.count_cells.read(file.cell(record, count.column));
    const auto* const fault = std::get_if<CountFault>(&cell.count);
    const auto header = [&] { return printable(file.binding.header.columns[count.column].text); };
    if (fault != nullptr) refuse_cell(file, record, count.column, *fault, header);
  }
}

namespace {

/// How to fix a row that is given twice: a column that is left out may distinguish the two.
std::string twice_hint(const InputReader& file, std::string_view force) {
  if (const auto& telling = file.binding.telling_text) {
    const std::string& text = file.binding.header.columns[*telling].text;
    return fmt::format(
        "{1} is left out, and may tell the rows apart: --sum-over {0} adds them up, --channel-column {0} keeps them "
        "apart",
        as_argument(text), in_backticks(text));
  }
  const auto* place = find_place(force);
  const bool may_be_total = place != nullptr && place->kind >= PlaceKind::region;
  return may_be_total ? fmt::format(
                            "if one of the two is a total, name it `{} total`: it is then checked, not added; "
                            "otherwise correct the name, channel or period of one",
                            printable(force))
                      : std::string(kTwoRows);
}

Diagnostic twice(InputReader& file, const Record& record, ColumnIndex column, std::string_view force,
                 std::string_view what, Origin earlier) {
  Place here = file.place(record, column);
  const std::string there = file.all.text(earlier, here);
  return error(code::duplicate_count, fmt::format("{} has {} twice: here and at {}", in_backticks(force), what, there))
      .hint(twice_hint(file, force))
      .at(std::move(here));
}

/// Whether to report rows that only columns left out may distinguish: once per file.
bool is_worth_a_word(InputReader& file) {
  if (file.binding.faulty) return false;  // a column that was refused may also distinguish them
  return file.binding.texts.empty() || !std::exchange(file.told_apart, true);
}

}  // namespace

void report_twice(InputReader& file, const Record& record, ColumnIndex column, std::string_view force,
                  std::string_view what, Origin earlier) {
  const bool set_aside = file.all.set_aside.is_open();
  if (set_aside || is_worth_a_word(file)) file.all.diagnostics.add(twice(file, record, column, force, what, earlier));
}

void Doubles::add(const Key& key, std::size_t position, Count count, Origin origin, std::optional<Diagnostic> finding) {
  const auto [found, fresh] = by_force_.try_emplace(key.force, all_.size());
  if (fresh) all_.push_back({key.force, position, origin});
  Double& second = all_[found->second];
  second.counts.try_emplace({key.channel, key.period}, count);
  if (finding) second.findings.push_back(std::move(*finding));
  ++size_;
}

void keep_double(InputReader& file, const Record& record, ColumnIndex column, const Key& key, Count count,
                 std::optional<Origin> earlier) {
  std::optional<Diagnostic> finding;
  if (earlier && is_worth_a_word(file)) {
    const auto what = fmt::format("{} {}", printable(file.all.channels.all()[key.channel]), period_label(key.period));
    finding = twice(file, record, column, file.all.forces.at(key.force).name, what, *earlier);
  }
  if (!file.doubles.is_full())
    return file.doubles.add(key, file.forces.size(), count, file.origin(record), std::move(finding));
  if (finding) file.all.diagnostics.add(std::move(*finding));
}

}  // namespace reach
