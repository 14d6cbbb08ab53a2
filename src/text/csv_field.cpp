#include "text/csv_field.hpp"

namespace reach {

void add_field(std::string& out, std::string_view text, char delimiter) {
  const bool plain =
      text.find_first_of("\"\r\n") == std::string_view::npos && text.find(delimiter) == std::string_view::npos;
  if (plain) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) out.append(c == '"' ? 2 : 1, c);
  out += '"';
}

}  // namespace reach
