#include "cli/option/choice.hpp"

#include <charconv>

#include <fmt/core.h>

#include "cli/option/parse.hpp"
#include "diagnostic/suggest.hpp"
#include "text/unicode.hpp"

namespace reach::cli {

std::string question(std::string_view text, std::span<const std::string> names) {
  const std::string near = nearest(text, names);
  return near.empty() ? near : fmt::format("did you mean `{}`? ", near);
}

void refuse_value(std::string_view option, std::string_view text, std::span<const std::string> names,
                  Diagnostics& faults) {
  refuse(faults, fmt::format("`{}` cannot be {}", option, quoted(text)),
         fmt::format("{}it can be {}", question(text, names), listed(names)));
}

void check_range(std::string_view option, const std::string& text, std::size_t least, std::size_t most,
                 std::size_t& into, Diagnostics& faults) {
  if (text.empty()) return;
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc() && end == text.data() + text.size() && number >= least && number <= most) {
    into = number;
  } else {
    refuse(faults, fmt::format("`{}` cannot be {}", option, quoted(text)),
           fmt::format("give a number from {} to {}", least, most));
  }
}

}  // namespace reach::cli
