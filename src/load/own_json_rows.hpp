// Rows that reach wrote as JSON → rows of delimited text. For load.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include <reach/load.hpp>

#include "text/json.hpp"

namespace reach {

/// A form in which reach writes rows, as the first row of a file shows it.
struct OwnForm {
  std::string header;  ///< the names of the columns
  /// A row as a line of text, both without a line end; nothing if it is not of this form.
  std::function<std::optional<std::string>(const Json& row)> line;
};

/// Why rows that reach wrote cannot be read as counts.
struct OwnObstacle {
  std::string_view message;
  std::string_view hint;
};

/// The form of a row of `reach tally`, or of a force's row of `reach report`, by its keys; nothing if reach writes no
/// such row.
std::optional<std::variant<OwnForm, OwnObstacle>> own_form(const Json& row, const LoadOptions& options);

}  // namespace reach
