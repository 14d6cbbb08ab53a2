// Layout: the shapes a file of counts may have, and what a header's columns mean in each. For load.
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

/// How a stated figure follows from the slots of its row: the sum of `comparison`; or the change, or the increase, from
/// the sum of `baseline` to that of `comparison`. Indices of slots.
struct Formula {
  Role what = Role::total;
  std::vector<std::uint32_t> baseline;
  std::vector<std::uint32_t> comparison;
};

struct StatedColumn {
  std::uint32_t column = 0;
  std::vector<Formula> formulas;  ///< that may be meant, the likeliest first; none where its parts are not in the file
};

/// Columns bound to a layout. Indices are of columns; -1 where there is none.
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
  std::optional<Period> given;              ///< that all rows are of: `2016=a.csv`
  std::vector<Slot> slots;                  ///< of a layout with a column a figure
  std::vector<std::uint32_t> slot_columns;  ///< the column of each slot
  std::vector<StatedColumn> stated;
  std::vector<std::uint32_t> blank;  ///< columns without a header: they must stay empty
};

struct InputReader;

/// A set of roles.
using Roles = std::uint32_t;
constexpr Roles role_set(std::initializer_list<Role> roles) {
  Roles set = 0;
  for (const Role role : roles) set |= Roles{1} << static_cast<unsigned>(role);
  return set;
}

/// A layout: how a header shows it, what its columns may be, and how its rows are read.
struct Layout {
  std::string_view name;
  std::string_view summary;
  bool (*matches)(const Header&, const Input&);
  Roles roles;  ///< of its columns, beside empty and ignored ones; others do not fit
  void (*read_row)(InputReader&, const Record&);
  void (*finish)(InputReader&);  ///< when all rows are read: checks what the input states

  [[nodiscard]] bool has(Role role) const { return (roles & role_set({role})) != 0; }
};

/// All layouts, by load/rows/layouts.cpp; the first that matches a header has it.
std::span<const Layout> layouts();

/// Whether some layout matches: to tell a title from a header.
bool is_header(const Header& header, const Input& input);

/// What is needed to bind a header and to report what is wrong with it.
struct BindContext {
  const Input& input;
  std::uint32_t index;  ///< the input's
  const LoadOptions& options;
  Channels& channels;
  Records& records;  ///< with the header's batch at hand
  Diagnostics& diagnostics;
};

/// Finds the layout and gives every column its part, or reports what does not fit. O(columns).
std::optional<Binding> bind_header(Header header, const BindContext& context);

}  // namespace reach
