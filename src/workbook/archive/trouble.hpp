// Trouble: why a workbook cannot be read. For workbook.
#pragma once

#include <string>
#include <utility>

namespace reach::workbook {

/// Worded as for a diagnostic.
struct Trouble {
  std::string message;
  std::string hint;
};

inline Trouble damaged(std::string message) {
  return {std::move(message), "fetch the file again, or open it and save it again as .xlsx"};
}

}  // namespace reach::workbook
