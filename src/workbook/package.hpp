// The parts of a workbook: its sheets, and where they are in its archive. For workbook.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "workbook/archive.hpp"
#include "workbook/serial_date.hpp"

namespace reach::workbook {

struct SheetEntry {
  std::string name;
  const Member* part = nullptr;  ///< null if it is a chart or macro, not a table
  bool hidden = false;
};

struct Package {
  std::vector<SheetEntry> sheets;  ///< in the order of their tabs
  const Member* strings = nullptr;
  const Member* styles = nullptr;
  Epoch epoch = Epoch::y1900;
  bool stale = false;  ///< the workbook itself states that its formulas' values are not up to date
};

enum class PackageFault : unsigned char { no_workbook, trouble };

/// Reads an archive's description of itself (ECMA-376 part 2). If it is not this kind of workbook, `fault` says so and
/// `why` says what it is instead.
std::optional<Package> read_package(const Archive& archive, PackageFault& fault, Trouble& why);

}  // namespace reach::workbook
