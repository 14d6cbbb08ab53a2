// Choice: a value that an option can have, by name; the tables that parsing, refusals and help follow. For cli.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <reach/diagnostic.hpp>

#include "text/listed.hpp"

namespace reach::cli {

template <typename Value>
struct Choice {
  std::string_view name;
  Value value;
};

/// ``did you mean `json`? ``, where something is near to `text`; else empty.
std::string question(std::string_view text, std::span<const std::string> names);

/// The names of a table whose rows have a `name`.
template <typename Table>
std::vector<std::string> names_of(const Table& table) {
  std::vector<std::string> names;
  for (const auto& row : table) names.emplace_back(row.name);
  return names;
}

/// Refuses `text` as a value of `option`: the nearest name if one is near, and all of them.
void refuse_value(std::string_view option, std::string_view text, std::span<const std::string> names,
                  Diagnostics& faults);

/// Sets `into` to the whole number that `text` says, if it is from `least` to `most`; else refuses it. An empty text is
/// an option not given.
void check_range(std::string_view option, const std::string& text, std::size_t least, std::size_t most,
                 std::size_t& into, Diagnostics& faults);

/// The row of `table` that `text` names, or nothing after refusing it.
template <typename Table>
auto find_choice(std::string_view option, std::string_view text, const Table& table, Diagnostics& faults) {
  const auto row = std::find_if(table.begin(), table.end(), [&](const auto& each) { return each.name == text; });
  if (row != table.end()) return &*row;
  refuse_value(option, text, names_of(table), faults);
  return decltype(&*row){nullptr};
}

/// Sets `into` to the value that `text` names. An empty text is an option not given.
template <typename Table, typename Value>
void choose(std::string_view option, std::string_view text, const Table& table, Value& into, Diagnostics& faults) {
  if (text.empty()) return;
  if (const auto* row = find_choice(option, text, table, faults)) into = row->value;
}

}  // namespace reach::cli
