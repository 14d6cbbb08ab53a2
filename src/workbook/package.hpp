// The parts of a workbook: which sheets it has, and where they lie in its archive. For workbook.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "workbook/archive.hpp"
#include "workbook/serial_date.hpp"

namespace reach::workbook {

struct SheetEntry {
  std::string name;
  const Member* part = nullptr;  ///< null where it is a chart or a macro, no table
  bool hidden = false;
};

struct Package {
  std::vector<SheetEntry> sheets;  ///< in the order of their tabs
  const Member* strings = nullptr;
  const Member* styles = nullptr;
  Epoch epoch = Epoch::y1900;
  bool stale = false;  ///< the values of its formulas are not up to date, as the workbook says itself
};

enum class PackageFault : unsigned char { no_workbook, trouble };

/// Reads what an archive says of itself (ECMA-376 part 2). Where it is no workbook of this kind, `fault` says so and
/// `why` what it is instead.
std::optional<Package> read_package(const Archive& archive, PackageFault& fault, Trouble& why);

}  // namespace reach::workbook
