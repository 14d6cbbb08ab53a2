// The number formats of an .ods, as the codes in which an .xlsx writes them. For workbook.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "workbook/archive/xml.hpp"

namespace reach::workbook {

/// A format as OpenDocument describes it (ISO/IEC 26300-3, 16.29): its own code, and the formats that replace it under
/// a condition.
struct DataStyle {
  struct Map {
    std::string condition;  ///< as an .xlsx writes it: `>=0`
    std::string style;      ///< the name of the format that applies
  };
  std::string name;
  std::string code;
  std::vector<Map> maps;
};

/// Whether an element of this name is such a format.
bool is_data_style(std::string_view element);

/// Reads one format: the elements within it, and their texts.
class DataStyleReader {
 public:
  void begin(std::string_view element, const Attributes& attributes);
  void start(std::string_view element, const Attributes& attributes);
  void end(std::string_view element);
  void text(std::string_view some);
  DataStyle result();

 private:
  void add_number(const Attributes& attributes);
  void add_map(const Attributes& attributes);
  void add_literal(std::string_view text);

  DataStyle style_;
  bool percentage_ = false;
  bool hours_ = false;
  std::string literal_;
};

/// Joins codes, with their conditions, into one. Leaves out conditions that sections have by default (above, below and
/// equal to 0), so that a dash for 0 is recognised.
std::string joined_code(const std::vector<std::pair<std::string, std::string>>& conditional,
                        std::string_view otherwise);

}  // namespace reach::workbook
