#include "workbook/workbook.hpp"

#include <utility>

#include <fmt/core.h>

#include "diagnostic/codes/text.hpp"
#include "diagnostic/codes/workbook.hpp"
#include "diagnostic/suggest.hpp"
#include "text/unicode.hpp"
#include "workbook/choose_sheet.hpp"
#include "workbook/ods/ods_styles.hpp"
#include "workbook/sheet/package.hpp"
#include "workbook/sheet/sheet_text.hpp"

namespace reach::workbook {
namespace {

/// Opens one workbook.
class WorkbookOpener {
 public:
  WorkbookOpener(const std::string& name, std::shared_ptr<const Archive> archive, const OpenOptions& options,
                 Diagnostics& diagnostics)
      : name_(name), archive_(std::move(archive)), options_(options), diagnostics_(diagnostics) {}

  std::optional<OpenedSheet> run(std::vector<PartInfo>& seen) {
    Trouble why;
    PackageFault fault{};
    auto package = read_package(*archive_, fault, why);
    if (!package) return refuse(fault == PackageFault::no_workbook ? code::not_text : code::bad_workbook, why);
    Vocabulary words;
    words.epoch = package->epoch;
    words.stale = package->stale;
    words.is_missing = options_.is_missing;
    if (!read_words(*package, words, why)) return refuse(code::bad_workbook, why);
    SheetChooser chooser(name_, *archive_, *package, words, options_, diagnostics_);
    const SheetEntry* const entry = chooser.choose();
    seen = chooser.seen(entry);
    if (entry == nullptr) return std::nullopt;
    if (entry->part == nullptr) {
      return refuse(code::bad_workbook,
                    {fmt::format("there is no sheet {}, or it holds no table", in_backticks(entry->name)),
                     suggestion("", chooser.names(), "the tables are")});
    }
    auto surveyed = survey(*archive_, *entry, words, why);
    if (!surveyed) return refuse(code::bad_workbook, why);
    auto sheet = std::make_shared<Sheet>(std::move(surveyed->sheet));
    sheet->name = entry->name;
    sheet->among_others = package->sheets.size() > 1;
    Source text = sheet_source(name_, archive_, *entry, std::move(words), sheet, surveyed->last_column);
    return OpenedSheet{std::move(text), std::move(sheet)};
  }

 private:
  std::nullopt_t refuse(Code code, Trouble why) {
    diagnostics_.add(finding(code, std::move(why.message)).hint(std::move(why.hint)).in(name_));
    return std::nullopt;
  }

  bool read_words(const Package& package, Vocabulary& words, Trouble& why) {
    if (package.strings != nullptr) {
      auto strings = read_shared_strings(*archive_, *package.strings, why);
      if (!strings) return false;
      words.strings = *std::move(strings);
    }
    if (package.styles != nullptr) {
      auto styles = read_styles(*archive_, *package.styles, why);
      if (!styles) return false;
      words.styles = *std::move(styles);
    }
    if (package.ods != nullptr) words.styles = package.ods->styles;
    return true;
  }

  const std::string& name_;
  std::shared_ptr<const Archive> archive_;
  const OpenOptions& options_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::optional<OpenedSheet> open(const std::string& name, std::shared_ptr<const Archive> archive,
                                const OpenOptions& options, std::vector<PartInfo>& seen, Diagnostics& diagnostics) {
  return WorkbookOpener(name, std::move(archive), options, diagnostics).run(seen);
}

}  // namespace reach::workbook
