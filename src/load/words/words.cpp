#include "load/words/words.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "diagnostic/suggest.hpp"
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

std::string listed_names(std::span<const std::string> names, std::size_t all, std::size_t most) {
  std::string text;
  const std::size_t shown = std::min(names.size(), most);
  for (std::size_t at = 0; at < shown; ++at) {
    if (at > 0) text += at + 1 == all ? " and " : ", ";
    text += names[at];
  }
  if (all > shown) text += fmt::format(" and {} more", all - shown);
  return text;
}

std::string option_for_each(std::string_view option, std::span<const std::string> names, std::size_t most) {
  std::string text;
  for (const std::string& name : names.first(std::min(names.size(), most)))
    text += fmt::format("{}{} {}", text.empty() ? "" : " ", option, as_argument(name));
  return text + (names.size() > most ? " and so on" : "");
}

}  // namespace reach
