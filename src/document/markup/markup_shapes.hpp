// Tables in HTML and JSON, which are recognised by their tokens and not by their lines. For document.
#pragma once

#include <cstddef>
#include <string_view>

namespace reach::document {

/// The length in bytes of the HTML table at the start, with the list of its notes and the elements around both: up to
/// the first text outside. 0 if it is not a table, or is incomplete. O(length).
std::size_t html_length(std::string_view text);

/// The length in bytes of the JSON objects at the start: up to the first word that is not JSON. 0 if there are none or
/// one is incomplete. O(length).
std::size_t json_length(std::string_view text);

}  // namespace reach::document
