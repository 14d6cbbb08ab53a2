#include "report/sentence/sentence_change.hpp"

#include <algorithm>
#include <limits>

#include <fmt/core.h>

#include <reach/derived.hpp>

#include "text/grouped.hpp"

namespace reach::report {
namespace {

/// Below, a percentage would mislead.
constexpr std::int64_t kLargeCount = 50;

/// A percentage without its sign, which the words say.
std::string percent_text(std::int64_t percent) {
  return percent == 0 ? "less than 1%" : grouped(percent < 0 ? -percent : percent) + '%';
}

/// Whether a percentage can be traced, in 64 bits.
bool fits(const Percentage& percentage) {
  const auto* figure = std::get_if<Decimal>(&percentage);
  return figure != nullptr && figure->digits <= std::numeric_limits<std::int64_t>::max();
}

std::int64_t whole_percent(const Percentage& percentage) {
  return static_cast<std::int64_t>(std::get<Decimal>(percentage).digits);
}

}  // namespace

ChangeInWords::ChangeInWords(const Summary& summary, const Change& counts)
    : counts_(counts),
      from_(period_label(summary.baseline())),
      to_(period_label(summary.comparison())),
      clear_(chance::test_change({counts.baseline.value(), counts.comparison.value()}, summary.certainty).clear),
      is_large_(std::min(counts.baseline.value(), counts.comparison.value()) >= kLargeCount &&
                counts.baseline.value() >= summary.low_base && fits(counts.increase(0))),
      years_(years_apart(summary.baseline(), summary.comparison()).value_or(0)),
      rounded_to_(summary.rounded_to) {}

/// `about 40`, and `fewer than 3` where 0 to 2 are rounded to 0.
std::string ChangeInWords::amount(Count count) const {
  if (rounded_to_ == 0) return grouped(count.value());
  if (count.value() == 0) return fmt::format("fewer than {}", (rounded_to_ + 1) / 2);
  return "about " + grouped(count.value());
}

std::int64_t ChangeInWords::increase() const { return whole_percent(counts_.increase(0)); }

std::int64_t ChangeInWords::pace() const { return whole_percent(annual_increase(counts_, years_, 0)); }

std::string ChangeInWords::main(std::string_view place, std::string_view noun) const {
  const bool from_none = counts_.baseline.value() == 0;
  if (from_none && rounded_to_ == 0 && counts_.comparison.value() == 0)
    return fmt::format("In {}, there were no {} in {} or in {}.", place, noun, from_, to_);
  if (counts_.baseline == counts_.comparison)
    return fmt::format("In {}, there were {} {} in {} and {}as many in {}.", place, before(), noun, from_,
                       rounded_to_ > 0 ? "about " : "", to_);
  if (!is_clear()) {
    return fmt::format(
        "In {}, there is no clear change in {}: {} in {} and {} in {}. Chance alone could make such a difference.",
        place, noun, before(), from_, after(), to_);
  }
  if (from_none) {
    return fmt::format("In {}, there were {} {} in {} and {} in {}.", place, rounded_to_ > 0 ? before() : "no", noun,
                       from_, after(), to_);
  }
  const std::string moved =
      fmt::format("In {}, {} {} from {} in {} to {} in {}", place, noun, verb(), before(), from_, after(), to_);
  if (!has_percentage()) return moved + '.';
  return fmt::format("{}, {} of {}{}.", moved, clear_ == chance::Direction::rise ? "an increase" : "a decrease",
                     percent_text(increase()), years_ == 1 ? " year on year" : "");
}

std::string ChangeInWords::pace_text() const {
  if (!has_pace()) return {};
  return fmt::format("That is {} a year on average over {} years.", percent_text(pace()), years_);
}

std::string ChangeInWords::part(std::string_view channel) const {
  if (counts_.baseline == counts_.comparison && rounded_to_ > 0)
    return fmt::format("{} was {} in both", channel, before());
  if (counts_.baseline == counts_.comparison) return fmt::format("{} stayed at {}", channel, before());
  if (!is_clear()) return fmt::format("{} shows no clear change ({} to {})", channel, before(), after());
  if (counts_.baseline.value() == 0) return fmt::format("{} went from {} to {}", channel, before(), after());
  const std::string percentage = has_percentage() ? " (" + percent_text(increase()) + ')' : "";
  return fmt::format("{} {} from {} to {}{}", channel, verb(), before(), after(), percentage);
}

}  // namespace reach::report
