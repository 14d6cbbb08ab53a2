// How a cell shows its number: as a plain number, a percentage, a date. For workbook.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "workbook/values/format_section.hpp"

namespace reach::workbook {

/// The sections of a format. No sections: General.
class NumberFormat {
 public:
  NumberFormat() = default;
  explicit NumberFormat(Section section) : sections_{std::move(section)} {}
  /// Reads the format code (ECMA-376 part 1, 18.8.31).
  explicit NumberFormat(std::string_view code);

  /// The section that shows a number: the first whose condition holds. Without conditions, the sections are for numbers
  /// above, below and equal to 0.
  [[nodiscard]] const Section& of(const Number& number) const;
  /// The section that shows a text; null if the text is shown unchanged.
  [[nodiscard]] const Section* of_text() const { return text_ ? &*text_ : nullptr; }

 private:
  [[nodiscard]] const Section& by_sign(const Number& number) const;
  [[nodiscard]] const Section& by_condition(const Number& number) const;

  std::vector<Section> sections_;
  std::optional<Section> text_;
  bool conditional_ = false;
};

/// The built-in formats, which have a number but no code (18.8.30).
NumberFormat builtin_format(std::uint32_t id);

}  // namespace reach::workbook
