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
  std::uint64_t number = 0;  ///< line number in the document, from 1
  std::string_view text;
};

/// Adjacent lines, none of them blank.
using TextLines = std::span<const TextLine>;

/// Whether a table may begin with the first line: a cheap test before `take_table`. O(line).
bool may_begin_table(TextLines lines);

/// Reads a table written in characters at the start of `lines`. Returns how many lines it takes; 0 if there is none.
std::size_t take_table(TextLines lines, FoundTable& table);

/// Whether a line consists of rules and corners only: `+---+---+`, `==== ====`, `├───┼───┤`. O(line).
bool is_table_ruler(std::string_view line);

/// `4,393`, `81%`, `-5`: only digits and the characters that go with them.
bool looks_numeric(std::string_view cell);

}  // namespace reach::audit
