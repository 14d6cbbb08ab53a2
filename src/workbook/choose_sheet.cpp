#include "workbook/choose_sheet.hpp"

#include <algorithm>

#include <fmt/core.h>

#include <reach/period.hpp>

#include "diagnostic/codes/workbook.hpp"
#include "diagnostic/suggest.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"
#include "workbook/archive/operand_text.hpp"
#include "workbook/sheet/glance.hpp"

namespace reach::workbook {
namespace {

constexpr std::string_view kFirstSheet = "a map is read from the first sheet: keep it in a workbook of its own";
constexpr std::size_t kMostListed = 12;

/// `` `2016`, row 1: Force, Website, Helpline ``.
std::string table_text(const std::string& name, const SheetLook& look) {
  return fmt::format("{}, row {}: {}", in_backticks(name), look.line, printable(look.header));
}

}  // namespace

SheetChooser::SheetChooser(const std::string& file, const Archive& archive, const Package& package,
                           const Vocabulary& words, const OpenOptions& options, Diagnostics& diagnostics)
    : file_(file),
      archive_(archive),
      package_(package),
      words_(words),
      options_(options),
      diagnostics_(diagnostics),
      seen_(package.sheets.size()) {}

const SheetEntry* SheetChooser::choose() {
  if (package_.sheets.size() > 1) look_at_all();
  if (!options_.sheet.empty()) return find_wanted();
  const SheetEntry* const first = first_visible();
  if (first == nullptr) return nullptr;
  const SheetEntry* const chosen = options_.look ? by_tables(first) : first;
  if (chosen == nullptr) return nullptr;
  warn_of_others(*chosen);
  warn_of_hidden(*chosen);
  return chosen;
}

void SheetChooser::add(Code code, std::string message, std::string hint) {
  diagnostics_.add(finding(code, std::move(message)).hint(std::move(hint)).in(file_));
}

void SheetChooser::look_at_all() {
  each_beginning(archive_, package_, words_, [&](std::size_t sheet, std::string_view text) {
    Seen& seen = seen_[sheet];
    seen.looked = true;
    seen.has_cells = !text.empty();
    if (seen.has_cells && options_.look) seen.look = options_.look(text);
  });
}

const SheetEntry* SheetChooser::find_wanted() {
  const std::string& wanted = options_.sheet;
  auto found = std::ranges::find(package_.sheets, wanted, &SheetEntry::name);
  if (found == package_.sheets.end()) {  // workbooks compare names without regard to case
    found = std::ranges::find_if(package_.sheets,
                                 [&](const SheetEntry& sheet) { return fold_name(sheet.name) == fold_name(wanted); });
  }
  if (found != package_.sheets.end()) {
    if (found->hidden) add(code::hidden_cells, fmt::format("the sheet {} is hidden", in_backticks(found->name)), {});
    return &*found;
  }
  add(code::unknown_sheet, fmt::format("there is no sheet {}", in_backticks(wanted)),
      suggestion(wanted, names(), "the sheets are"));
  return nullptr;
}

const SheetEntry* SheetChooser::first_visible() {
  const auto found = std::ranges::find_if(
      package_.sheets, [](const SheetEntry& sheet) { return !sheet.hidden && sheet.part != nullptr; });
  if (found != package_.sheets.end()) return &*found;
  add(code::bad_workbook, "the workbook has no sheet that can be seen", "--sheet NAME reads one that is hidden");
  return nullptr;
}

std::vector<std::size_t> SheetChooser::visible_with(SheetLook::Holds holds) const {
  std::vector<std::size_t> found;
  for (std::size_t at = 0; at < seen_.size(); ++at) {
    const bool shown = !package_.sheets[at].hidden && seen_[at].has_cells;
    if (shown && seen_[at].look.holds == holds) found.push_back(at);
  }
  return found;
}

/// The only visible sheet with a table; if no sheet gives its periods, the only one with a table without periods; if no
/// header is understood, the only one with figures, so that messages are about it; else the first.
const SheetEntry* SheetChooser::by_tables(const SheetEntry* first) {
  auto tables = visible_with(SheetLook::Holds::table);
  if (tables.empty()) tables = visible_with(SheetLook::Holds::undated);
  if (const auto figures = visible_with(SheetLook::Holds::figures); tables.empty() && figures.size() == 1) {
    tables = figures;
  }
  if (tables.empty()) return first;
  if (tables.size() > 1) {
    refuse_several(tables);
    return nullptr;
  }
  const SheetEntry* const only = &package_.sheets[tables.front()];
  if (only != first) {
    add(code::sheet_taken, fmt::format("the sheet {} is read: no other has a complete table", in_backticks(only->name)),
        {});
  }
  return only;
}

/// Refuses to choose one of several sheets: the figures of the others would be lost.
void SheetChooser::refuse_several(const std::vector<std::size_t>& tables) {
  std::string listed;
  for (std::size_t at = 0; at < std::min(tables.size(), kMostListed); ++at) {
    listed += (at == 0 ? "" : "; ") + table_text(package_.sheets[tables[at]].name, seen_[tables[at]].look);
  }
  if (tables.size() > kMostListed) listed += fmt::format("; and {} more", tables.size() - kMostListed);
  const std::string& first = package_.sheets[tables.front()].name;
  add(code::several_sheets,
      fmt::format("{} have a table, and nothing says which one you mean", plural(tables.size(), "sheet")),
      fmt::format("choose one with --sheet {}, or name each that is meant:{}. The tables are {}", as_argument(first),
                  operands(tables), listed));
}

/// `a.xlsx#Website a.xlsx#Helpline`; `2016=a.xlsx#2016 2018=a.xlsx#2018`, if the names of all sheets are periods.
std::string SheetChooser::operands(const std::vector<std::size_t>& tables) const {
  constexpr std::size_t kMostOperands = 4;
  const bool periods =
      std::ranges::all_of(tables, [&](std::size_t at) { return parse_period(package_.sheets[at].name).has_value(); });
  std::string all;
  for (std::size_t at = 0; at < std::min(tables.size(), kMostOperands); ++at) {
    const std::string& name = package_.sheets[tables[at]].name;
    all += ' ' + (periods ? name + '=' : "") + operand_text(file_, name);
  }
  return all + (tables.size() > kMostOperands ? " …" : "");
}

/// Warns of sheets that are not read, although they may have figures: if the sheet that is read has a table, other
/// sheets with tables; otherwise all sheets that are not empty.
void SheetChooser::warn_of_others(const SheetEntry& read) {
  const SheetLook& look = seen_[static_cast<std::size_t>(&read - package_.sheets.data())].look;
  const bool table = look.holds != SheetLook::Holds::text;
  std::vector<std::string> others;
  for (std::size_t at = 0; at < seen_.size(); ++at) {
    const SheetEntry& sheet = package_.sheets[at];
    const bool figures = seen_[at].look.holds != SheetLook::Holds::text;
    if (&sheet != &read && !sheet.hidden && seen_[at].has_cells && (figures || !table)) others.push_back(sheet.name);
  }
  if (others.empty()) return;
  const std::string which =
      table ? fmt::format("only the sheet {} is read, although others have figures, too", in_backticks(read.name))
            : fmt::format("only the first sheet, {}, is read", in_backticks(read.name));
  add(code::other_sheets, which,
      options_.look ? fmt::format("use --sheet NAME to read another; {}", suggestion("", others, "there are"))
                    : std::string(kFirstSheet));
}

void SheetChooser::warn_of_hidden(const SheetEntry& read) {
  for (std::size_t at = 0; at < seen_.size(); ++at) {
    const SheetEntry& sheet = package_.sheets[at];
    if (&sheet == &read || !sheet.hidden || !seen_[at].has_cells) continue;
    add(code::hidden_cells, fmt::format("the sheet {} is hidden, and is not read", in_backticks(sheet.name)),
        std::string(options_.look ? "--sheet NAME says which sheet holds the figures" : kFirstSheet));
  }
}

std::string_view SheetChooser::holds_text(const SheetEntry& sheet, const Seen& seen) {
  if (sheet.part == nullptr) return "a chart or macro, not a table";
  if (!seen.looked) return "cannot be read";
  if (!seen.has_cells) return "empty";
  switch (seen.look.holds) {
    case SheetLook::Holds::text:
      return "no table";
    case SheetLook::Holds::figures:
      return "figures, but no header that is understood";
    case SheetLook::Holds::undated:
      return "a table without periods";
    case SheetLook::Holds::table:
      return "a table";
  }
  return "";
}

std::vector<PartInfo> SheetChooser::seen(const SheetEntry* taken) const {
  std::vector<PartInfo> parts;
  if (package_.sheets.size() < 2) return parts;
  for (std::size_t at = 0; at < seen_.size(); ++at) {
    const SheetEntry& sheet = package_.sheets[at];
    const Seen& seen = seen_[at];
    PartInfo part;
    part.name = sheet.name;
    part.taken = &sheet == taken;
    part.header = seen.look.header;
    part.header_line = seen.look.line;
    part.holds = (sheet.hidden ? "hidden, " : "") + std::string(holds_text(sheet, seen));
    parts.push_back(std::move(part));
  }
  return parts;
}

std::vector<std::string> SheetChooser::names() const {
  std::vector<std::string> names;
  for (const SheetEntry& sheet : package_.sheets) {
    if (sheet.part != nullptr) names.push_back(sheet.name);
  }
  return names;
}

}  // namespace reach::workbook
