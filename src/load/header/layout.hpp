// Layout: the possible shapes of a file of counts, and what its columns mean in each. For load.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <reach/diagnostic.hpp>
#include <reach/load.hpp>

#include "load/dataset/names.hpp"
#include "load/header/header.hpp"

namespace reach {

/// A figure that a column holds: the count of a channel in a period.
struct Slot {
  std::uint32_t channel = 0;
  Period period;
  bool operator==(const Slot&) const = default;
};

/// How a stated figure follows from the slots of its row: the sum of `comparison`, or the change or increase from the
/// sum of `baseline` to the sum of `comparison`. Holds slot indices.
struct Formula {
  Role what = Role::total;
  std::vector<std::uint32_t> baseline;
  std::vector<std::uint32_t> comparison;
};

struct StatedColumn {
  std::uint32_t column = 0;
  std::vector<Formula> formulas;  ///< the possible formulas, likeliest first; empty if the parts are not in the file
};

/// Columns bound to a layout. Members are column indices; -1 if there is no such column.
struct Binding {
  const struct Layout* layout = nullptr;
  Header header;
  int force = -1;
  int region = -1;
  int channel = -1;
  int period = -1;
  int date = -1;
  int count = -1;
  int id = -1;
  std::optional<Period> given;              ///< the period of all rows: `2016=a.csv`
  std::vector<Slot> slots;                  ///< of a layout with one column per figure
  std::vector<std::uint32_t> slot_columns;  ///< the column of each slot
  std::vector<StatedColumn> stated;
  std::vector<int> marker_of;        ///< by column: the column with the markers of its counts, or -1; empty: none
  std::vector<std::uint32_t> blank;  ///< columns without a header: their cells must be empty
};

struct InputReader;

/// A set of roles.
using Roles = std::uint32_t;
constexpr Roles role_set(std::initializer_list<Role> roles) {
  Roles set = 0;
  for (const Role role : roles) set |= Roles{1} << static_cast<unsigned>(role);
  return set;
}

/// A layout: how to recognise its header, which columns it allows, and how to read its rows.
struct Layout {
  std::string_view name;
  std::string_view summary;
  bool (*matches)(const Header&, const Input&);
  Roles roles;  ///< allowed for its columns, besides empty and ignored ones
  void (*read_row)(InputReader&, const Record&);
  void (*finish)(InputReader&);  ///< called after all rows: checks what the input states

  [[nodiscard]] bool has(Role role) const { return (roles & role_set({role})) != 0; }
};

/// All layouts, from load/rows/layouts.cpp; a header belongs to the first that matches.
std::span<const Layout> layouts();

/// Whether some layout matches, to distinguish a header from a title.
bool is_header(const Header& header, const Input& input);

/// What is needed to bind a header and to report its faults.
struct BindContext {
  const Input& input;
  std::uint32_t index;  ///< of the input
  const LoadOptions& options;
  Channels& channels;
  Records& records;  ///< its current batch contains the header
  Diagnostics& diagnostics;
};

/// Finds the layout and gives every column its role, or reports what does not fit. O(columns).
std::optional<Binding> bind_header(Header header, const BindContext& context);

}  // namespace reach
