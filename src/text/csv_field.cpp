#include "text/csv_field.hpp"

#include <algorithm>

namespace reach {

void add_field(std::string& out, std::string_view text, char delimiter) {
  const bool plain =
      std::ranges::none_of(text, [delimiter](char c) { return c == delimiter || c == '"' || c == '\r' || c == '\n'; });
  if (plain) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) out.append(c == '"' ? 2 : 1, c);
  out += '"';
}

}  // namespace reach
