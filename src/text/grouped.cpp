#include "text/grouped.hpp"

#include <algorithm>
#include <cstddef>

namespace reach {

std::string grouped(std::string number) {
  const std::size_t first = number.starts_with('-') ? 1 : 0;
  for (std::size_t at = std::min(number.find('.'), number.size()); at > first + 3; at -= 3) {
    number.insert(at - 3, 1, ',');
  }
  return number;
}

}  // namespace reach
