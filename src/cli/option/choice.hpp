// Choice: a named value of an option; the tables behind parsing, error messages and help. For cli.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <reach/diagnostic.hpp>

#include "cli/option/option.hpp"
#include "text/listed.hpp"

namespace reach::cli {

template <typename Value>
struct Choice {
  std::string_view name;
  Value value;
};

/// ``did you mean `json`? ``, if a name is close to `text`; else empty.
std::string question(std::string_view text, std::span<const std::string> names);

/// The names in a table whose rows have a `name`.
template <typename Table>
std::vector<std::string> names_of(const Table& table) {
  std::vector<std::string> names;
  for (const auto& row : table) names.emplace_back(row.name);
  return names;
}

/// Refuses `text` as a value of `option`, or as an operand, of which `option` then says what it names: `schema`.
/// Suggests the nearest name, if one is near, and lists all names.
void refuse_value(std::string_view option, std::string_view text, std::span<const std::string> names,
                  Diagnostics& faults);

/// Refuses `text` as a number; `hint` says which number to give.
void refuse_number(std::string_view option, std::string_view text, std::string_view hint, Diagnostics& faults);

/// Sets `into` to the whole number in `text` if it is from `least` to `most`; otherwise refuses it. An empty text means
/// that the option was not given.
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

/// A setter for `into`: the value that a text names in `table`, which must outlive the setter.
template <typename Table, typename Value>
OneOf choice(const Table& table, Value& into) {
  return {[&table, &into](std::string_view option, const std::string& text, Diagnostics& faults) {
            if (const auto* row = find_choice(option, text, table, faults)) into = row->value;
          },
          [](const void* rows) { return names_of(*static_cast<const Table*>(rows)); }, &table};
}

/// The whole number that the entire text represents; nothing if it is not one.
std::optional<std::uint64_t> parse_number(std::string_view text);

/// A setter that stores a whole number from `least` on in `into`; `hint` says which number to give.
template <typename Number>
Setter whole_number(Number& into, std::string_view hint, std::uint64_t least = 0) {
  return [&into, hint, least](std::string_view option, const std::string& text, Diagnostics& faults) {
    const std::optional<std::uint64_t> number = parse_number(text);
    into = number.value_or(0);
    if (!number || *number < least) refuse_number(option, text, hint, faults);
  };
}

/// The same, from `least` to `most`.
Setter number_in(std::size_t least, std::size_t most, std::size_t& into);

}  // namespace reach::cli
