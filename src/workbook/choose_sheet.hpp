// Which sheet of a workbook to read. For workbook.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <reach/diagnostic.hpp>

#include "workbook/sheet/cell_text.hpp"
#include "workbook/sheet/package.hpp"
#include "workbook/workbook.hpp"

namespace reach::workbook {

/// Chooses a sheet, and reports what there is to say about the choice.
class SheetChooser {
 public:
  SheetChooser(const std::string& file, const Archive& archive, const Package& package, const Vocabulary& words,
               const OpenOptions& options, Diagnostics& diagnostics);

  /// Null after reporting why no sheet can be read.
  const SheetEntry* choose();
  /// Every sheet, and why it was taken or not; empty if there is only one.
  [[nodiscard]] std::vector<PartInfo> seen(const SheetEntry* taken) const;
  /// The names of all sheets that are tables.
  [[nodiscard]] std::vector<std::string> names() const;

 private:
  /// What is known of a sheet.
  struct Seen {
    bool looked = false;
    bool has_cells = false;
    SheetLook look;
  };
  static std::string_view holds_text(const SheetEntry& sheet, const Seen& seen);
  void add(Code code, std::string message, std::string hint);
  void look_at_all();
  const SheetEntry* find_wanted();
  const SheetEntry* first_visible();
  const SheetEntry* by_tables(const SheetEntry* first);
  void refuse_several(const std::vector<std::size_t>& tables);
  [[nodiscard]] std::string operands(const std::vector<std::size_t>& tables) const;
  void warn_of_others(const SheetEntry& read);
  void warn_of_hidden(const SheetEntry& read);
  [[nodiscard]] std::vector<std::size_t> visible_with(SheetLook::Holds holds) const;

  const std::string& file_;
  const Archive& archive_;
  const Package& package_;
  const Vocabulary& words_;
  const OpenOptions& options_;
  Diagnostics& diagnostics_;
  std::vector<Seen> seen_;  ///< by sheet
};

}  // namespace reach::workbook
