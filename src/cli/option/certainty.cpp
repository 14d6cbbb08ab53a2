#include "cli/option/certainty.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "cli/option/choice.hpp"

namespace reach::cli {
namespace {

/// In thousandths.
constexpr auto kConfidences = std::to_array<Choice<int>>({{"90", 900}, {"95", 950}, {"99", 990}, {"99.8", 998}});

/// The thousandths in `1.86`; nothing if the text is not such a number, or has more than three decimals.
std::optional<std::uint64_t> parse_thousandths(std::string_view text) {
  constexpr std::size_t kDecimals = 3;
  const std::size_t point = std::min(text.find('.'), text.size());
  std::string digits(text.substr(0, point));
  const std::string_view decimals = text.substr(std::min(point + 1, text.size()));
  if (digits.empty() || (point < text.size() && decimals.empty()) || decimals.size() > kDecimals) return std::nullopt;
  return parse_number(digits.append(decimals).append(kDecimals - decimals.size(), '0'));
}

Setter dispersion(int& into) {
  return [&into](std::string_view option, const std::string& text, Diagnostics& faults) {
    constexpr std::uint64_t kLeast = 1000, kMost = 1000000;
    const auto number = parse_thousandths(text);
    if (number && *number >= kLeast && *number <= kMost) {
      into = static_cast<int>(*number);
    } else {
      refuse_number(option, text, "give a number from 1 to 1000, with three decimals at most: 1.86", faults);
    }
  };
}

}  // namespace

OptionGroup certainty_options(Certainty& into) {
  return {"",
          {{"--confidence", "N",
            fmt::format("confidence of intervals and verdicts, in per cent: {} (default: 95)",
                        listed(names_of(kConfidences))),
            choice(kConfidences, into.confidence)},
           {"--dispersion", "N",
            "how often each person makes contact on average: 1.9 if each calls 1.9 times; 1 to 1000 (default: 1)",
            dispersion(into.dispersion)}}};
}

}  // namespace reach::cli
