#include "text/minus.hpp"

#include <cstddef>

namespace reach {

std::string with_minus(std::string figure) {
  if (figure.starts_with('-')) figure.replace(0, 1, kMinus);
  return figure;
}

std::string with_hyphens(std::string text) {
  for (std::size_t at = text.find(kMinus); at != std::string::npos; at = text.find(kMinus, at))
    text.replace(at, kMinus.size(), "-");
  return text;
}

}  // namespace reach
