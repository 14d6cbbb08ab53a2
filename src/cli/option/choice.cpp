#include "cli/option/choice.hpp"

#include <charconv>
#include <optional>

#include <fmt/core.h>

#include "cli/option/parse.hpp"
#include "diagnostic/suggest.hpp"
#include "text/unicode.hpp"

namespace reach::cli {

std::optional<std::uint64_t> parse_number(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::string question(std::string_view text, std::span<const std::string> names) {
  const std::string near = nearest(text, names);
  return near.empty() ? near : fmt::format("did you mean `{}`? ", near);
}

void refuse_value(std::string_view option, std::string_view text, std::span<const std::string> names,
                  Diagnostics& faults) {
  const std::string shown = in_backticks(text);
  refuse(faults,
         option.starts_with('-') ? fmt::format("`{}` cannot be {}", option, shown)
                                 : fmt::format("there is no {} {}", option, shown),
         fmt::format("{}it can be {}", question(text, names), listed(names)));
}

void refuse_number(std::string_view option, std::string_view text, std::string_view hint, Diagnostics& faults) {
  refuse(faults, fmt::format("`{}` cannot be {}", option, in_backticks(text)), std::string(hint));
}

void check_range(std::string_view option, const std::string& text, std::size_t least, std::size_t most,
                 std::size_t& into, Diagnostics& faults) {
  if (text.empty()) return;
  const std::optional<std::uint64_t> number = parse_number(text);
  if (number && *number >= least && *number <= most) {
    into = *number;
  } else {
    refuse_number(option, text, fmt::format("give a number from {} to {}", least, most), faults);
  }
}

Setter number_in(std::size_t least, std::size_t most, std::size_t& into) {
  return [least, most, &into](std::string_view option, const std::string& text, Diagnostics& faults) {
    check_range(option, text, least, most, into, faults);
  };
}

}  // namespace reach::cli
