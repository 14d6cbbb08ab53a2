// Where marks may be added to a document. For document and cli.
#pragma once

#include <cstddef>
#include <string>

#include <reach/document.hpp>

namespace reach::document {

/// The text with a blank for every byte where a new mark would be visible, or would break something: tags, comments,
/// code, front matter, marks, templates, images, and the destinations and labels of links. O(n).
std::string markable_text(const Document& document);

/// The offset for a mark that names the data of the whole document: after a byte order mark, front matter and a title
/// block; in a page, after the tag that opens its body or, without one, after its declarations. O(n).
std::size_t data_mark_place(const Document& document);

}  // namespace reach::document
