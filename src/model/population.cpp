#include <reach/population.hpp>

#include <algorithm>

#include "text/unicode.hpp"

namespace reach {

Count Populations::people(std::string_view force, Period period) const {
  const auto found = entries.find(fold_header(force));
  if (found == entries.end()) return Count();
  const auto same = std::ranges::find_if(
      found->second, [period](const PeopleIn& entry) { return !entry.period || *entry.period == period; });
  return same == found->second.end() ? Count() : Count(same->people);
}

}  // namespace reach
