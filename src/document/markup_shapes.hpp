// Tables of HTML and JSON, which are told by their tokens and not by their lines. For document.
#pragma once

#include <cstddef>
#include <string_view>

namespace reach::document {

/// How many bytes belong to a table of HTML that begins there, with the list of its notes and what is wrapped around
/// them: up to the first text outside. 0 where it is no table, or not whole. O(length).
std::size_t html_length(std::string_view text);

/// How many bytes belong to the JSON values that begin there: up to the first word that is none. 0 where they are not
/// whole. O(length).
std::size_t json_length(std::string_view text);

}  // namespace reach::document
