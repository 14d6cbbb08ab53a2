// The texts shared by the cells of a workbook. For workbook.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workbook/archive/archive.hpp"
#include "workbook/values/rich_text.hpp"

namespace reach::workbook {

/// Each text is stored once, all in one block of memory.
class SharedStrings {
 public:
  /// O(log(number of texts with several formats)).
  [[nodiscard]] std::optional<RichText> at(std::size_t index) const;
  void add(const RichText& text);
  [[nodiscard]] std::size_t bytes() const;

 private:
  struct Formatted {
    std::size_t index = 0;  ///< of the text
    std::size_t runs_end = 0;
  };
  std::string texts_;
  std::vector<std::size_t> ends_;
  std::vector<Formatted> formatted_;  ///< the texts with runs, in order
  std::vector<Run> runs_;             ///< of all these texts
};

/// Reads the part with the shared texts; nothing if it cannot be read.
std::optional<SharedStrings> read_shared_strings(const Archive& archive, const Member& part, Trouble& why);

}  // namespace reach::workbook
