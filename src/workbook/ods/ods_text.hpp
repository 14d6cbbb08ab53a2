// The text of one cell of an .ods, while it is read. For workbook.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "workbook/archive/xml.hpp"
#include "workbook/ods/ods_styles.hpp"
#include "workbook/values/rich_text.hpp"

namespace reach::workbook {

/// Reads the paragraphs of a cell as one text: `text:s`, tabs and line breaks are characters, white space collapses
/// (ISO/IEC 26300-3, 6.1.2), and what only belongs to the cell (comments, shapes, pronunciation) is left out.
class OdsTextReader {
 public:
  void begin(const OdsStyles& styles);
  /// `depth` counts from the cell, whose children have depth 1.
  void start(std::size_t depth, std::string_view name, const Attributes& attributes);
  void end(std::size_t depth, std::string_view name);
  /// Returns false if the text is longer than a cell may be.
  [[nodiscard]] bool add(std::string_view some);

  [[nodiscard]] bool too_long() const { return text_.size() > kMostText; }
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::vector<Run> runs() const;

 private:
  void put(char c, std::size_t times = 1);
  void begin_paragraph();
  void end_paragraph();
  [[nodiscard]] Rise rise() const { return spans_.empty() ? Rise::as_cell : spans_.back(); }

  const OdsStyles* styles_ = nullptr;
  std::string text_;
  std::vector<Run> runs_;
  std::vector<Rise> spans_;
  std::size_t aside_ = 0;  ///< the depth of the element that is left out; 0: none
  bool in_paragraph_ = false;
  bool any_paragraph_ = false;
  bool after_space_ = false;  ///< white space that follows is left out
};

}  // namespace reach::workbook
