// Text of a cell as workbooks store it. Part of workbook, for its files alone.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace reach::workbook {

inline constexpr std::size_t kMostText = std::size_t{1} << 20;  // bytes of a cell; Excel's limit is 32,767 characters

/// `_x000D_` stands for a character that XML cannot hold, `_x005F_` for an underscore before such a form.
std::string unescaped(std::string_view text);

/// Which of an item's texts are its own: `t`, and `t` within `r` (runs of one format); not `rPh`, how it is pronounced.
class TextOfItem {
 public:
  void start(std::string_view name) {
    if (name == "rPh") ++aside_;
    in_text_ = name == "t" && aside_ == 0;
  }
  void end(std::string_view name) {
    if (name == "rPh" && aside_ > 0) --aside_;
    in_text_ = false;
  }
  [[nodiscard]] bool in_text() const { return in_text_; }

 private:
  int aside_ = 0;
  bool in_text_ = false;
};

}  // namespace reach::workbook
