// The marker of a list item or a numbered heading. For audit/page.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace reach::audit {

struct ListMarker {
  std::size_t length = 0;    ///< of `- `, `• `, `1. `, `(2) ` or `2.1 `; 0 without a marker
  std::uint64_t number = 0;  ///< of a numbered item; 0 for other items
};

ListMarker list_marker(std::string_view text);

}  // namespace reach::audit
