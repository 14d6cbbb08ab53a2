#include "report/date_words.hpp"

#include <array>
#include <cstddef>
#include <string_view>

#include <fmt/core.h>

#include <reach/period.hpp>

namespace reach::report {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

}  // namespace

std::string date_words(std::int32_t day) {
  const std::string iso = period_label({PeriodKind::day, day});
  const auto digits = [&](std::size_t at) { return (iso[at] - '0') * 10 + iso[at + 1] - '0'; };
  return fmt::format("{} {} {}", digits(8), kMonths[static_cast<std::size_t>(digits(5) - 1)], iso.substr(0, 4));
}

}  // namespace reach::report
