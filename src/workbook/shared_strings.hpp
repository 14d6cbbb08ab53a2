// The texts that cells of a workbook share. Part of workbook, for its files alone.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workbook/archive.hpp"

namespace reach::workbook {

/// Each is held once, in one piece of memory with the others.
class SharedStrings {
 public:
  [[nodiscard]] std::optional<std::string_view> at(std::size_t index) const {
    if (index >= ends_.size()) return std::nullopt;
    const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(texts_).substr(begin, ends_[index] - begin);
  }
  void add(std::string_view text) {
    texts_ += text;
    ends_.push_back(texts_.size());
  }
  [[nodiscard]] std::size_t bytes() const { return texts_.size() + ends_.size() * sizeof(std::size_t); }

 private:
  std::string texts_;
  std::vector<std::size_t> ends_;
};

/// Reads the part that holds them; nothing where it cannot be read.
std::optional<SharedStrings> read_shared_strings(const Archive& archive, const Member& part, Trouble& why);

}  // namespace reach::workbook
