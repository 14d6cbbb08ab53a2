// The parts of a workbook: its sheets, and where they are in its archive. For workbook.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "workbook/archive/archive.hpp"
#include "workbook/values/serial_date.hpp"

namespace reach::workbook {

struct OdsStyles;

inline constexpr std::size_t kMostSheets = 10'000;

struct SheetEntry {
  std::string name;
  const Member* part = nullptr;  ///< null if it is a chart or macro, not a table
  bool hidden = false;
  std::size_t table = 0;                         ///< in an .ods, all of whose sheets are one part: its number, from 0
  std::shared_ptr<const OdsStyles> styles = {};  ///< of an .ods; null: an .xlsx
};

struct Package {
  std::vector<SheetEntry> sheets;  ///< in the order of their tabs
  const Member* strings = nullptr;
  const Member* styles = nullptr;
  Epoch epoch = Epoch::y1900;
  std::shared_ptr<const OdsStyles> ods = {};  ///< the styles of an .ods
  bool stale = false;  ///< the workbook itself states that its formulas' values are not up to date
};

enum class PackageFault : unsigned char { no_workbook, trouble };

/// Reads an archive's description of itself (ECMA-376 part 2). If it is not this kind of workbook, `fault` says so and
/// `why` says what it is instead.
std::optional<Package> read_package(const Archive& archive, PackageFault& fault, Trouble& why);

}  // namespace reach::workbook
