#include "workbook/values/string_text.hpp"

#include <charconv>
#include <cstdint>

namespace reach::workbook {
namespace {

void append_utf8(std::string& out, std::uint32_t unit) {
  if (unit < 0x80) {
    out += static_cast<char>(unit);
  } else if (unit < 0x800) {
    out += static_cast<char>(0xC0 | (unit >> 6));
    out += static_cast<char>(0x80 | (unit & 0x3F));
  } else {
    out += static_cast<char>(0xE0 | (unit >> 12));
    out += static_cast<char>(0x80 | (unit >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (unit & 0x3F));
  }
}

}  // namespace

std::string unescaped(std::string_view text) {
  constexpr std::size_t kForm = 7;  // _xHHHH_
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto form = text.substr(at, kForm);
    std::uint32_t unit = 0;
    if (form.size() == kForm && form.starts_with("_x") && form.back() == '_' &&
        std::from_chars(form.data() + 2, form.data() + 6, unit, 16).ptr == form.data() + 6) {
      append_utf8(out, unit);
      at += kForm - 1;
    } else {
      out += text[at];
    }
  }
  return out;
}

}  // namespace reach::workbook
