#include "load/header/two_rows.hpp"

#include <algorithm>
#include <set>

#include <reach/timespan.hpp>

#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// Whether the cell describes only a time: a period, or a timespan that will be rejected when columns are bound.
bool is_timespan(std::string_view text, PeriodKind prefer) { return parse_timespan(text, prefer).has_value(); }

/// Whether the second row contains only periods (`TOTAL` over `2016`) and names of stated figures (`Change (%)`). Below
/// `website_2016`, a number is a count.
bool second_has_periods(const HeaderTexts& first, const HeaderTexts& second, PeriodKind prefer) {
  if (second.empty() || !names_force(second.front(), prefer)) return false;
  bool named = false;  // otherwise, the first row is a title
  for (std::size_t at = 0; at < second.size(); ++at) {
    if (is_timespan(second[at], prefer)) {
      const auto words = read_header_words(first[at], prefer);
      if (words.period || !words.timespan.empty()) return false;
      named = named || (!first[at].empty() && fold_header(first[at]) != "column labels");  // of a pivot table
    } else if (!names_force(second[at], prefer) && !is_stated(read_header_words(second[at], prefer).role)) {
      return false;
    }
  }
  return named;
}

bool may_stand_beside_groups(Role role) {
  return role == Role::force || role == Role::region || role == Role::increase || role == Role::change;
}

/// Whether the first cell above the names of forces says what the cells beside it are: `Year`, over `Force`.
bool is_over_force(const HeaderTexts& second, PeriodKind prefer) {
  return !second.front().empty() && names_force(second.front(), prefer);
}

/// Whether the first row groups columns: `2016, , , 2018, , ` or `2016,2016,2018,2018`, with periods that each span a
/// group of columns and names below; or `2016,2018` over `, website, website` or `Force, website, website`.
bool first_groups(const HeaderTexts& first, const HeaderTexts& second, PeriodKind prefer) {
  std::set<std::string_view> periods;
  std::set<std::string_view> names;
  bool groups = false;
  bool repeats = false;  // a channel, below several periods
  for (std::size_t at = 0; at < first.size(); ++at) {
    const std::string& text = first[at];
    if (at > 0 && !second[at].empty()) repeats = !names.insert(second[at]).second || repeats;
    const Role role = read_header_words(text, prefer).role;
    if (is_timespan(text, prefer))
      groups = !periods.insert(text).second || groups;
    else if (role == Role::blank)
      groups = !periods.empty() || groups;
    else if (role == Role::total && second[at].empty())  // `2019 Total` of a pivot table, beside the groups
      continue;
    else if (!may_stand_beside_groups(role) && !(at == 0 && role == Role::period && is_over_force(second, prefer)))
      return false;
  }
  const bool named = second.front().empty() || (repeats && names_force(second.front(), prefer));  // not a force's row
  return !periods.empty() && (groups || named) && std::ranges::none_of(second, all_digits);
}

}  // namespace

bool names_force(const std::string& text, PeriodKind prefer) {
  const Role role = read_header_words(text, prefer).role;
  return role == Role::force || role == Role::region || role == Role::blank;
}

bool are_one_header(const HeaderTexts& first, const HeaderTexts& second, PeriodKind prefer) {
  return second_has_periods(first, second, prefer) || first_groups(first, second, prefer);
}

HeaderTexts join_rows(const HeaderTexts& first, const HeaderTexts& second, PeriodKind prefer) {
  HeaderTexts joined;
  std::string over;
  for (std::size_t at = 0; at < first.size(); ++at) {
    const bool forces = !second[at].empty() && names_force(second[at], prefer);
    if (!first[at].empty() || forces) over = forces ? "" : first[at];
    const std::string upper = first[at].empty() ? over : first[at];
    if (second[at].empty()) {
      joined.push_back(first[at]);
    } else if (upper.empty() || forces) {
      const bool names_forces =
          !first[at].empty() && names_force(first[at], prefer);  // `Channel` names those beside it
      joined.push_back(names_forces ? first[at] : second[at]);
    } else {
      joined.push_back(is_timespan(upper, prefer) ? second[at] + ' ' + upper : upper + ' ' + second[at]);
    }
  }
  return joined;
}

}  // namespace reach
