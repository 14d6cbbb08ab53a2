// Why a cell is not a count, and what to do about it: for messages. For load.
#pragma once

#include <string>
#include <string_view>

#include <reach/load.hpp>

namespace reach {

struct CountRefusal {
  std::string reason;  ///< follows the name of the column: ``is not a whole number: `5I` ``
  std::string hint;
};

/// The refusal of a trimmed cell that CountReader cannot read.
CountRefusal refuse_count(std::string_view text, Grouping grouping);

}  // namespace reach
