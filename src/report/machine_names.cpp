#include "report/machine_names.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>

#include <reach/keyed_hash.hpp>
#include <reach/timespan.hpp>

#include "text/unicode.hpp"

namespace reach::report {
namespace {

bool is_kept(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

std::vector<std::string> words(std::string_view name) {
  std::vector<std::string> found;
  bool inside = false;
  for (const char c : fold_header(name)) {
    if (is_kept(c)) {
      if (!inside) found.emplace_back();
      found.back() += c;
    }
    inside = is_kept(c);
  }
  return found;
}

/// Words that a loader takes for a stated figure's or a period's.
constexpr std::array<std::string_view, 14> kReserved = {"all",      "combined", "total",    "totals", "subtotal",
                                                        "sum",      "overall",  "channels", "change", "growth",
                                                        "increase", "rise",     "year",     "yoy"};

bool is_reserved(std::string_view word) {
  const bool year = word.size() == 4 && word.find_first_not_of("0123456789") == std::string_view::npos;
  return year || std::ranges::find(kReserved, word) != kReserved.end();
}

/// Whether the last words make another time of a year behind them: `website h1`, `calls in may`.
bool ends_in_time(const std::vector<std::string>& parts) {
  constexpr std::size_t kMostWords = 3;  // `year to date`
  std::string text = "2016";
  for (std::size_t at = parts.size(); at > 0 && parts.size() - at < kMostWords; --at) {
    text = parts[at - 1] + ' ' + text;
    if (parse_timespan(text)) return true;
  }
  return false;
}

std::string snake_case(std::string_view channel) {
  std::vector<std::string> parts = words(channel);
  const bool glued = std::ranges::any_of(parts, is_reserved) || ends_in_time(parts);
  if (parts.empty() || (glued && parts.size() == 1)) parts.insert(parts.begin(), "channel");
  std::string name;
  for (const std::string& part : parts) {
    if (!name.empty() && !glued) name += '_';
    name += part;
  }
  return name;
}

}  // namespace

bool is_reserved_name(std::string_view channel) { return std::ranges::any_of(words(channel), is_reserved); }

std::vector<std::string> machine_names(std::span<const std::string> channels) {
  std::set<std::string> taken;
  TextMap<std::size_t> last;  // the suffix last tried: equal names stay linear
  std::vector<std::string> names;
  names.reserve(channels.size());
  for (const std::string& channel : channels) {
    const std::string snake = snake_case(channel);
    std::string name = snake;
    std::size_t& suffix = last.try_emplace(snake, 1).first->second;
    while (!taken.insert(name).second) name = snake + '_' + std::to_string(++suffix);
    names.push_back(std::move(name));
  }
  return names;
}

std::string with_period(std::string_view name, Period period) {
  std::string column = std::string(name) + '_' + label(period);
  std::ranges::replace(column.begin() + static_cast<std::ptrdiff_t>(name.size()), column.end(), '-', '_');
  return column;
}

}  // namespace reach::report
