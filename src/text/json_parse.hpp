// Text → JSON. For load.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "text/json.hpp"

namespace reach {

/// A JSON value, or the line on which the text stops being one.
struct ParsedJson {
  std::optional<Json> value;
  std::uint64_t fault_line = 0;
};

/// Reads a text that is one JSON value (RFC 8259). An object may not have a key twice, and values may be nested 64
/// deep. Lines count from 1. O(n log n).
ParsedJson parse_json(std::string_view text);

}  // namespace reach
