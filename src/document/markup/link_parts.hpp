// The parts of links and images in Markdown that readers do not see as text. For document.
#pragma once

#include <string>

namespace reach::document {

/// Blanks the alternative text of images, the destinations and titles of links, the labels of references, and the lines
/// that define references; the text of links and footnotes stays. Code in `text` must already be blanked. O(n).
void blank_links(std::string& text);

}  // namespace reach::document
