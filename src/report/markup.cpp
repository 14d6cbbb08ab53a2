#include "report/markup.hpp"

#include "report/entity.hpp"
#include "text/unicode.hpp"

namespace reach::report {

std::string escaped_markup(std::string_view raw) {
  std::string out;
  for (const char c : printable(raw)) {
    const std::string_view replacement = entity(c);
    if (replacement.empty()) {
      out += c;
    } else {
      out += replacement;
    }
  }
  return out;
}

}  // namespace reach::report
