// The styles to which the cells of an .ods refer, by name. For workbook.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <reach/keyed_hash.hpp>

#include "workbook/archive/xml.hpp"
#include "workbook/ods/ods_format.hpp"
#include "workbook/values/styles.hpp"

namespace reach::workbook {

struct OdsStyles {
  Styles styles;                 ///< as an .xlsx has them; the first is that of cells without a style
  TextMap<std::uint32_t> cells;  ///< index into `styles.cells`, by name
  TextSet raised;                ///< styles of texts that are superscript or subscript
  TextSet hidden;                ///< styles of hidden tables, and of rows and columns without a size
  /// The styles of cells whose type says what they are, although their format does not: a percentage with 0 decimals
  /// (those with more follow), a date, a time.
  std::uint32_t percentage = 0, date = 0, clock = 0;
};

inline constexpr std::uint32_t kMostPercentageDecimals = 12;

/// Reads styles, in `styles.xml` and in `content.xml`. Those read later take the place of earlier ones of the same
/// name.
class OdsStylesReader {
 public:
  OdsStylesReader();

  /// Elements within `office:styles` or `office:automatic-styles`; `depth` 1 is a style.
  void start(std::size_t depth, std::string_view name, const Attributes& attributes);
  void end(std::size_t depth, std::string_view name);
  void text(std::string_view some);
  /// All styles of a part have been read.
  void end_part();

  [[nodiscard]] OdsStyles result() { return std::move(result_); }

 private:
  struct OwnStyle {
    std::string name, parent, format;
    std::optional<bool> raised;
  };
  void begin_style(const Attributes& attributes);
  void set_property(std::string_view name, const Attributes& attributes);
  std::string code_of(const DataStyle& style) const;
  CellStyle resolved(const OwnStyle& style, std::size_t depth) const;

  OdsStyles result_;
  DataStyleReader format_;
  bool in_format_ = false;
  std::string family_;
  std::string name_;
  std::vector<DataStyle> data_;        ///< of this part
  std::vector<OwnStyle> own_;          ///< of cells, of this part
  TextMap<std::size_t> data_by_name_;  ///< index into `data_`
  TextMap<std::size_t> own_by_name_;   ///< index into `own_`
  TextMap<std::size_t> formats_;       ///< index into the formats of the result
};

}  // namespace reach::workbook
