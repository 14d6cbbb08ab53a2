// Lines of a document's readable text. For audit/page.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <reach/audit.hpp>

namespace reach::audit {

struct TextLine {
  std::uint64_t number = 0;  ///< in the document, from 1
  std::string_view text;
};

/// Neighbouring lines, none of them blank.
using TextLines = std::span<const TextLine>;

/// A table written in characters at the start of `lines`: how many lines it takes, 0 where there is none.
std::size_t take_table(TextLines lines, FoundTable& table);

/// `4,393`, `81%`, `-5`: made of digits and what goes with them.
bool looks_numeric(std::string_view cell);

}  // namespace reach::audit
