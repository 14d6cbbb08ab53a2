// Names of cells as workbooks and people write them: `B7`. For workbook and load.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace reach::workbook {

inline constexpr std::uint32_t kMostRows = 1'048'576;
inline constexpr std::uint32_t kMostColumns = 16'384;

/// Counted from 1; the limits of a sheet are those above.
struct CellAt {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  bool operator==(const CellAt&) const = default;
};

/// 28 → `AB`.
std::string column_name(std::uint32_t column);
/// `AB7`.
std::string cell_name(CellAt cell);
/// The reverse; nothing if the text is not the name of a cell.
std::optional<CellAt> parse_cell_name(std::string_view text);

}  // namespace reach::workbook
