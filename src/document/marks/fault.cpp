#include "document/marks/fault.hpp"

#include <algorithm>

#include "diagnostic/place.hpp"
#include "document/markup/lines.hpp"

namespace reach::document {

void report(std::vector<Fault> faults, const std::string& name, std::string_view text, Diagnostics& diagnostics) {
  std::ranges::stable_sort(faults, {}, &Fault::offset);
  const std::size_t begin = text_begin(text);
  Locator locator;
  for (Fault& fault : faults) {
    Place place = place_in(locator, name, text.substr(begin), 1, fault.offset - begin, fault.length);
    diagnostics.add(finding(fault.code, std::move(fault.message)).hint(std::move(fault.hint)).at(std::move(place)));
  }
}

bool has_errors(const std::vector<Fault>& faults) {
  return std::ranges::any_of(faults, [](const Fault& fault) { return fault.code.severity() == Severity::error; });
}

}  // namespace reach::document
