// The reader of a sheet's cells, and the sink that takes them. For workbook.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "workbook/archive/xml.hpp"
#include "workbook/sheet/package.hpp"
#include "workbook/sheet/sheet.hpp"
#include "workbook/values/stored_cell.hpp"

namespace reach::workbook {

struct HiddenColumns {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// What a sheet states about its cells, apart from them. Complete once the sheet has been read.
struct SheetMarks {
  std::vector<MergedCells> merged;
  std::vector<HiddenColumns> hidden;
};

/// Takes the rows and cells of one sheet, in order; rows and cells may be left out.
class CellSink {
 public:
  virtual ~CellSink() = default;
  virtual void row(std::uint32_t number, bool hidden) = 0;
  virtual void cell(const StoredCell& cell) = 0;
  virtual void row_end() {}
  virtual void sheet_end(SheetMarks&&) {}

  /// Whether nothing more of the sheet is needed.
  [[nodiscard]] bool full() const { return full_; }
  [[nodiscard]] const std::optional<Trouble>& trouble() const { return trouble_; }

 protected:
  void stop() { full_ = true; }
  void give_up(Trouble why) {
    if (!trouble_) trouble_ = std::move(why);
    full_ = true;
  }

 private:
  std::optional<Trouble> trouble_;
  bool full_ = false;
};

/// Reads a sheet of a workbook for a sink, and stops when that is full.
std::unique_ptr<Visitor> sheet_reader(const SheetEntry& entry, CellSink& sink);

}  // namespace reach::workbook
