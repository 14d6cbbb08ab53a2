// Finds numbers whose row is unclear, or that may mean something else.
#include <algorithm>
#include <array>

#include "audit/prose/readings.hpp"

namespace reach::audit {

/// Whether the row of a number is named right after it: `ranged from 792 in Kent`.
bool Readings::is_beside_row(std::size_t at) const {
  return layout_.part(at) == WordPart::amount && layout_.after(Of::row, at) != nullptr;
}

/// Whether a row is compared in words that are not understood: `Kent had more calls that Surrey`.
bool Readings::compares_before(std::size_t row) const {
  bool compared = false;
  for (std::size_t term = row; term-- > 0 && !layout_.divides(term);) {
    const bool more = layout_.part(term) == WordPart::more || layout_.part(term) == WordPart::fewer;
    compared = compared || (more && layout_.part(layout_.previous(term)) != WordPart::amount);
    if (layout_.part(term) == WordPart::row) return compared;
  }
  return false;
}

/// Whether a column is called like a rank, `highest mark`: `Kent had the highest mark` may state a rank or a figure.
bool Readings::is_called_a_rank(std::size_t at) const {
  return std::ranges::any_of(layout_.mentions(), [&](const Mention& each) {
    if (each.of != Of::channel || layout_.clause(each.begin) != layout_.clause(at) || each.begin == 0) return false;
    const std::string& name = terms_[each.begin].key;
    const std::string_view first = std::string_view(name).substr(0, name.find(' '));
    const WordPart part = known_words(std::array{first}).part;
    const bool rank = part == WordPart::most || part == WordPart::least;
    return rank && terms_[each.begin - 1].key == "the" && layout_.before(Of::row, each.begin) != nullptr;
  });
}

/// Whether a cell has two numbers, `0 (8)`: a table read as it stands has only the first.
bool Readings::has_two_counts(std::size_t at) const {
  const auto is_count = [this](std::size_t term) {
    return layout_.part(term) == WordPart::amount && terms_[term].amount.unit == AmountUnit::count;
  };
  const bool first = is_count(at + 2) && layout_.part(at + 1) == WordPart::open;
  const bool second = at > 1 && is_count(at - 2) && layout_.part(at - 1) == WordPart::open;
  const std::size_t close = first ? at + 3 : at + 1;
  return (first || second) && layout_.part(close) == WordPart::close &&
         layout_.part(layout_.previous(first ? at : at - 2)) != WordPart::to;
}

/// Whether two periods were compared in a part of the sentence before, and this part names none: `20 more in 2018 than
/// in 2014; Kent, 41 more`.
bool Readings::leaves_out_periods(std::size_t at) const {
  const auto periods_here = [&](bool here) {
    return std::ranges::count_if(layout_.mentions(), [&](const Mention& each) {
      return each.of == Of::period && here == (layout_.clause(each.begin) == layout_.clause(at)) &&
             (here || each.end <= at);
    });
  };
  return facts_.periods().size() > 2 && periods_here(true) == 0 && periods_here(false) > 1;
}

/// Whether the words around an amount leave out what it is: `41 more than Kent; in 2018 it had eight fewer`, which
/// compares with Kent again, and `only Kent lost passengers: 2,550`, which may be a change.
bool Readings::leaves_out(std::size_t at, const AmountRole& role) const {
  const std::size_t left = layout_.previous(at);
  if (role.operation == Operation::count && layout_.part(left) == WordPart::stop && left + 1 == at) {
    for (std::size_t back = left; back-- > 0 && layout_.part(back) != WordPart::stop;) {
      if (is_turn(layout_.part(back))) return true;
      if (layout_.part(back) == WordPart::amount) return false;
    }
  }
  if (role.operation == Operation::count && quantifiers_.follows_rows(at)) return true;
  const WordPart right = layout_.part(layout_.next(at));
  const bool compares = right == WordPart::more || right == WordPart::fewer || right == WordPart::as;
  if (compares && leaves_out_periods(at)) return true;
  if (!compares || role.compared != Of::period || layout_.compared(Of::period, at) != nullptr) return false;
  return std::ranges::any_of(layout_.mentions(), [&](const Mention& each) {
    return each.of != Of::period && each.spoken_of && each.end <= at;
  });
}

}  // namespace reach::audit
