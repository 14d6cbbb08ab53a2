#include "workbook/workbook.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "diagnostic/codes/files.hpp"
#include "diagnostic/codes/text.hpp"
#include "diagnostic/codes/workbook.hpp"
#include "diagnostic/suggest.hpp"
#include "source/gunzip.hpp"
#include "text/unicode.hpp"
#include "workbook/package.hpp"
#include "workbook/sheet_text.hpp"
#include "workbook/styles.hpp"
#include "workbook/whole.hpp"

namespace reach::workbook {
namespace {

constexpr std::string_view kFirstSheet = "a map is read from the first sheet: keep it in a workbook of its own";

/// Opens one workbook.
class WorkbookOpener {
 public:
  WorkbookOpener(const Source& source, const OpenOptions& options, Diagnostics& diagnostics)
      : source_(source), options_(options), diagnostics_(diagnostics) {}

  std::optional<OpenedSheet> run() {
    if (!read_archive()) return std::nullopt;
    const SheetEntry* const entry = choose();
    if (entry == nullptr) return std::nullopt;
    if (entry->part == nullptr) {
      return refuse(code::bad_workbook,
                    {fmt::format("the sheet {} is no table, or is not there", in_backticks(entry->name)),
                     suggestion("", tables(), "the tables are")});
    }
    Vocabulary words;
    words.epoch = package_.epoch;
    words.stale = package_.stale;
    words.is_missing = options_.is_missing;
    Trouble why;
    if (!read_words(words, why)) return refuse(code::bad_workbook, why);
    auto surveyed = survey(*archive_, *entry->part, words, why);
    if (!surveyed) return refuse(code::bad_workbook, why);
    auto sheet = std::make_shared<Sheet>(std::move(surveyed->sheet));
    sheet->name = entry->name;
    sheet->among_others = package_.sheets.size() > 1;
    Source text = sheet_source(source_.name, archive_, *entry->part, std::move(words), sheet, surveyed->last_column);
    return OpenedSheet{std::move(text), std::move(sheet)};
  }

 private:
  void add(Code code, std::string message, std::string hint) {
    diagnostics_.add(finding(code, std::move(message)).hint(std::move(hint)).in(source_.name));
  }
  std::nullopt_t refuse(Code code, Trouble why) {
    add(code, std::move(why.message), std::move(why.hint));
    return std::nullopt;
  }

  bool read_archive() {
    Trouble why;
    auto bytes = read_whole(source_, why);
    if (!bytes) {
      refuse(code::cannot_read, why);
      return false;
    }
    auto archive = Archive::read(std::make_shared<const std::string>(*std::move(bytes)), why);
    if (!archive) {
      refuse(code::bad_workbook, why);
      return false;
    }
    archive_ = std::make_shared<const Archive>(*std::move(archive));
    PackageFault fault{};
    auto package = read_package(*archive_, fault, why);
    if (!package) {
      refuse(fault == PackageFault::no_workbook ? code::not_text : code::bad_workbook, why);
      return false;
    }
    package_ = *std::move(package);
    return true;
  }

  /// The sheet to read, after warning about others that may be meant.
  const SheetEntry* choose() {
    if (!options_.sheet.empty()) return find_wanted();
    const auto found = std::ranges::find_if(
        package_.sheets, [](const SheetEntry& sheet) { return !sheet.hidden && sheet.part != nullptr; });
    if (found == package_.sheets.end()) {
      refuse(code::bad_workbook,
             {"the workbook has no sheet that can be seen", "--sheet NAME reads one that is hidden"});
      return nullptr;
    }
    warn_of_others(*found);
    return &*found;
  }

  const SheetEntry* find_wanted() {
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
    refuse(code::unknown_sheet,
           {fmt::format("there is no sheet {}", in_backticks(wanted)), suggestion(wanted, tables(), "the sheets are")});
    return nullptr;
  }

  void warn_of_others(const SheetEntry& read) {
    std::vector<std::string> seen;
    std::vector<std::string> hidden;
    for (const SheetEntry& sheet : package_.sheets) {
      if (&sheet == &read || sheet.part == nullptr || !has_cells(*archive_, *sheet.part)) continue;
      (sheet.hidden ? hidden : seen).push_back(sheet.name);
    }
    if (!seen.empty()) {
      add(code::other_sheets, fmt::format("the first sheet, {}, is read, and no other", in_backticks(read.name)),
          options_.of_figures ? fmt::format("--sheet NAME reads another; {}", suggestion("", seen, "there are"))
                              : std::string(kFirstSheet));
    }
    for (const std::string& name : hidden) {
      add(code::hidden_cells, fmt::format("the sheet {} is hidden, and is not read", in_backticks(name)),
          std::string(options_.of_figures ? "--sheet NAME says which sheet holds the figures" : kFirstSheet));
    }
  }

  std::vector<std::string> tables() const {
    std::vector<std::string> names;
    for (const SheetEntry& sheet : package_.sheets) {
      if (sheet.part != nullptr) names.push_back(sheet.name);
    }
    return names;
  }

  bool read_words(Vocabulary& words, Trouble& why) {
    if (package_.strings != nullptr) {
      auto strings = read_shared_strings(*archive_, *package_.strings, why);
      if (!strings) return false;
      words.strings = *std::move(strings);
    }
    if (package_.styles != nullptr) {
      auto styles = read_styles(*archive_, *package_.styles, why);
      if (!styles) return false;
      words.styles = *std::move(styles);
    }
    return true;
  }

  const Source& source_;
  const OpenOptions& options_;
  Diagnostics& diagnostics_;
  std::shared_ptr<const Archive> archive_;
  Package package_;
};

}  // namespace

std::optional<OpenedSheet> open(const Source& archive, const OpenOptions& options, Diagnostics& diagnostics) {
  return WorkbookOpener(archive, options, diagnostics).run();
}

}  // namespace reach::workbook
