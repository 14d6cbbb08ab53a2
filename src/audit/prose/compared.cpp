// What the words of a sentence compare.
#include "audit/prose/roles.hpp"

namespace reach::audit {

Of compared_at(const SentenceLayout& layout, std::size_t at) {
  for (const Of of : {Of::row, Of::channel}) {
    const Mention* const other = layout.compared(of, at);
    if (other != nullptr && other->begin > at) return of;
  }
  return Of::period;
}

Of compared_in_clause(const SentenceLayout& layout, std::size_t at) {
  if (compared_at(layout, at) != Of::period) return compared_at(layout, at);
  if (layout.compared(Of::period, at) != nullptr) return Of::period;
  for (const Of of : {Of::row, Of::channel}) {
    if (layout.compared(of, at) != nullptr) return of;
  }
  return Of::period;
}

std::size_t comparative_before(const SentenceLayout& layout, std::size_t at) {
  for (std::size_t back = at; back-- > 0 && layout.clause(back) == layout.clause(at);) {
    if (layout.part(back) == WordPart::amount || is_turn(layout.part(back))) break;
    if (way_of(layout.terms()[back]) != 0 && layout.part(layout.previous(back)) != WordPart::amount) return back;
  }
  return layout.terms().size();
}

bool names_change_before(const SentenceLayout& layout, std::size_t at) {
  for (std::size_t back = at; back-- > 0 && layout.clause(back) == layout.clause(at);) {
    if (is_turn(layout.part(back)) && layout.terms()[back].noun) return true;
  }
  return false;
}

}  // namespace reach::audit
