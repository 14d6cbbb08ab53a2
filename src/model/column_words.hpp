// The words by which columns are recognised without an option. For model.
#pragma once

#include <optional>
#include <string_view>

#include "model/column_names.hpp"

namespace reach {

/// A role by its name. Of several columns with names for one role, the one with the lowest rank has it: `Force` beside
/// `Town`.
struct ColumnWord {
  Role role = Role::plain;
  int rank = 0;
};

/// The role that a whole header, folded as by fold_header, names; nothing for other texts. O(log words + length).
std::optional<ColumnWord> find_column_word(std::string_view folded);

}  // namespace reach
