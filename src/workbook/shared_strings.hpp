// The texts that cells of a workbook share. For workbook.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workbook/archive.hpp"
#include "workbook/rich_text.hpp"

namespace reach::workbook {

/// Each is held once, in one piece of memory with the others.
class SharedStrings {
 public:
  /// O(log(texts of several formats)).
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
  std::vector<Formatted> formatted_;  ///< the texts that have runs, in order
  std::vector<Run> runs_;             ///< of all of these
};

/// Reads the part that holds them; nothing where it cannot be read.
std::optional<SharedStrings> read_shared_strings(const Archive& archive, const Member& part, Trouble& why);

}  // namespace reach::workbook
