#include "document/marks/shown_marks.hpp"

#include <algorithm>
#include <string>

#include <fmt/core.h>

#include "diagnostic/codes/marks.hpp"
#include "document/marks/shown_parts.hpp"

namespace reach::document {

std::vector<Fault> shown_marks(std::string_view text, const Markup& markup, const std::vector<Mark>& marks) {
  if (marks.empty() || markup.open != Markup{}.open) return {};
  std::vector<Fault> faults;
  const std::vector<ShownPart> parts = shown_parts(text, markup.syntax);
  auto part = parts.begin();
  for (const Mark& mark : marks) {
    part = std::find_if(part, parts.end(), [&](const ShownPart& each) { return each.end > mark.begin; });
    if (part == parts.end()) break;
    if (part->begin > mark.begin) continue;
    faults.push_back({code::visible_mark, mark.begin, mark.body_begin - mark.begin,
                      fmt::format("this mark is not hidden: it is in {}, where a comment is text", part->what),
                      mark.kind == MarkKind::data ? "move it to where a comment is hidden"
                                                  : "take the mark out, and write the figure there by hand"});
  }
  return faults;
}

}  // namespace reach::document
