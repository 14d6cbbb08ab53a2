#include <reach/document.hpp>

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

#include "diagnostic/codes/text.hpp"
#include "diagnostic/place.hpp"
#include "document/marks/fault.hpp"
#include "document/marks/marks.hpp"
#include "document/marks/shown_marks.hpp"
#include "document/markup/finder.hpp"

namespace reach {
namespace {

/// Whether these bytes are text in which marks can be found; reports an error if not.
bool is_text(const std::string& name, std::string_view text, Diagnostics& diagnostics) {
  const bool utf16 = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
  const std::size_t nul = document::find(text, std::string_view("\0", 1));
  if (!utf16 && nul == std::string_view::npos) return true;
  if (utf16) {
    diagnostics.add(
        error(code::not_text, "this is UTF-16, which reach does not edit").hint("save it as UTF-8").in(name));
  } else {
    document::report({{code::not_text, nul, 1, "a NUL byte: this is not text", "save it as UTF-8 text"}}, name, text,
                     diagnostics);
  }
  return false;
}

}  // namespace

std::optional<Document> read_document(std::string name, std::string text, const Markup& markup,
                                      Diagnostics& diagnostics) {
  assert(!markup.open.empty() && !markup.close.empty());
  if (!is_text(name, text, diagnostics)) return std::nullopt;
  document::Marks found = document::find_marks(text, markup);
  const bool sound = !document::has_errors(found.faults);
  std::ranges::move(document::shown_marks(text, markup, found.marks), std::back_inserter(found.faults));
  document::report(std::move(found.faults), name, text, diagnostics);
  if (!sound) return std::nullopt;
  return Document{std::move(name), std::move(text), markup, std::move(found.marks)};
}

std::string_view body(const Document& document, const Mark& mark) {
  return std::string_view(document.text).substr(mark.body_begin, mark.body_end - mark.body_begin);
}

Place place_of(const Document& document, const Mark& mark) {
  const Position opening{mark.line, mark.column, mark.begin, mark.line_begin};
  return place_at(document.name, document.text, opening, mark.body_begin - mark.begin);
}

}  // namespace reach
