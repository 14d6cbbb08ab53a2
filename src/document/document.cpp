#include <reach/document.hpp>

namespace reach {

std::string_view body(const Document& document, const Mark& mark) {
  return std::string_view(document.text).substr(mark.body_begin, mark.body_end - mark.body_begin);
}

}  // namespace reach
