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

/// A form in which reach writes rows, recognised from the first row of a file.
struct OwnForm {
  std::string header;  ///< the names of the columns
  /// Converts a row to a line of text, without a line end; nothing if the row is not in this form.
  std::function<std::optional<std::string>(const Json& row)> line;
};

/// Why rows written by reach cannot be read as counts.
struct OwnObstacle {
  std::string_view message;
  std::string_view hint;
};

/// The form of a row of `reach tally`, or of a force's row in `reach report`, by its keys; nothing if reach does not
/// write such rows.
std::optional<std::variant<OwnForm, OwnObstacle>> own_form(const Json& row, const LoadOptions& options);

}  // namespace reach
