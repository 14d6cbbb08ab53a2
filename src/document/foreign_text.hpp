// What a person wrote where a figure or a table belongs: renewal would delete it. For document.
#pragma once

#include <optional>
#include <string_view>

#include <reach/document.hpp>

namespace reach::document {

/// The first part of a body that is neither the figure or table that reach writes there, in whatever format, nor what a
/// person puts in its place: a line of a table; the whole body of a value. Nothing where there is none. A line that
/// `truth` has too, but for its digits, is not lost. A view into `says`. O(length).
std::optional<std::string_view> foreign_text(const Mark& mark, std::string_view says, std::string_view truth);

}  // namespace reach::document
