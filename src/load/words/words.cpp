#include "load/words/words.hpp"

#include <algorithm>

#include "load/words/measures.hpp"
#include "text/unicode.hpp"

namespace reach {

HeaderWords read_header_words(std::string_view text, PeriodKind prefer) {
  HeaderWords words = read_column_name(text, prefer);
  if (words.role != Role::total || !words.in_doubt) return words;
  HeaderWords channel = read_channel_words(text, prefer);
  return measure_of(channel.channel).measure == Measure::count ? words : channel;
}

bool is_named(const std::vector<std::string>& names, std::string_view text) {
  if (names.empty()) return false;
  const std::string folded = fold_header(text);
  return std::ranges::any_of(names, [&](const auto& name) { return fold_header(name) == folded; });
}

bool is_total_channel(std::string_view name) {
  return read_header_words(name, PeriodKind::calendar_year).role == Role::total;
}

}  // namespace reach
