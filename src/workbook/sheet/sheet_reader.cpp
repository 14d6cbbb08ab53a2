#include "workbook/sheet/sheet_reader.hpp"

#include "workbook/sheet/ods_content.hpp"
#include "workbook/sheet/sheet_part.hpp"

namespace reach::workbook {

std::unique_ptr<Visitor> sheet_reader(const SheetEntry& entry, CellSink& sink) {
  if (entry.styles == nullptr) return std::make_unique<SheetPartReader>(sink);
  const std::size_t table = entry.table;
  return std::make_unique<OdsContentReader>(entry.styles, table,
                                            [table, &sink](std::size_t at) { return at == table ? &sink : nullptr; });
}

}  // namespace reach::workbook
