#include "audit/terms/time_units.hpp"

#include <algorithm>
#include <array>

namespace reach::audit {

bool is_time(std::string_view key) {
  constexpr auto kTimeUnits =
      std::to_array<std::string_view>({"year", "years", "month", "months", "week", "weeks", "day", "days", "hour",
                                       "hours", "minute", "minutes", "season", "seasons"});
  return std::ranges::find(kTimeUnits, key) != kTimeUnits.end();
}

std::size_t streak_words(std::span<const std::string_view> words) {
  constexpr auto kSuccessive = std::to_array<std::string_view>({"consecutive", "successive", "straight"});
  const auto word = [&](std::size_t at) { return at < words.size() ? words[at] : std::string_view(); };
  const bool successive = std::ranges::find(kSuccessive, word(1)) != kSuccessive.end();
  const std::size_t count = successive ? 3 : 2;
  const std::string_view unit = word(count - 1);
  if (!unit.starts_with("year") && !unit.starts_with("month") && !unit.starts_with("season")) return 0;
  if (word(count) == "running") return count + 1;
  if (word(count) == "in" && word(count + 1) == "succession") return count + 2;
  if (word(count) == "in" && word(count + 1) == "a" && word(count + 2) == "row") return count + 3;
  return successive ? count : 0;
}

}  // namespace reach::audit
