// Tables in HTML and JSON, which are recognised by their tokens and not by their lines. For document.
#pragma once

#include <cstddef>
#include <string_view>

namespace reach::document {

/// The number of bytes of the HTML table that begins there, including the list of its notes and the elements around
/// them: up to the first text outside. 0 if it is not a table, or is incomplete. O(length).
std::size_t html_length(std::string_view text);

/// The number of bytes of the JSON values that begin there: up to the first word that is not JSON. 0 if they are
/// incomplete. O(length).
std::size_t json_length(std::string_view text);

}  // namespace reach::document
