// The columns that a channel has in the inputs, as hints name them. For load.
#pragma once

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include <reach/dataset.hpp>
#include <reach/period.hpp>

#include "diagnostic/suggest.hpp"
#include "text/unicode.hpp"

namespace reach {

/// `--ignore-column "Website 2016" --ignore-column "Website 2018"`: leaves a channel out; empty if rows name it.
/// O(columns).
inline std::string ignoring_channel(const Dataset& dataset, std::uint32_t channel) {
  const std::string& name = dataset.channels[channel];
  std::string options;
  std::set<std::string> met;
  for (const InputInfo& input : dataset.inputs) {
    for (const auto& [header, role] : input.columns) {
      const auto rest = std::string_view(role).substr(std::min(name.size(), role.size()));
      const bool is_of = role.starts_with(name) && (rest.empty() || parse_period(trim(rest)));
      if (!is_of || !met.insert(header).second) continue;
      options += (options.empty() ? "--ignore-column " : " --ignore-column ") + as_argument(header);
    }
  }
  return options;
}

}  // namespace reach
