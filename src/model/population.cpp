#include <reach/population.hpp>

#include <algorithm>

#include "text/unicode.hpp"

namespace reach {

Count Populations::people(std::string_view force, std::uint8_t registry_number, Period period) const {
  auto found = entries.find(fold_header(force));
  const auto known = registered.find(registry_number);
  if (found == entries.end() && known != registered.end()) found = entries.find(known->second);
  if (found == entries.end()) return Count();
  const auto same = std::ranges::find_if(
      found->second, [period](const PeopleIn& entry) { return !entry.period || *entry.period == period; });
  return same == found->second.end() ? Count() : Count(same->people);
}

}  // namespace reach
