#include "report/machine_names.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <unordered_map>

#include "source/unicode.hpp"

namespace reach::report {
namespace {

bool is_kept(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

std::string snake_case(std::string_view name) {
  std::string snake;
  bool gap = false;
  for (const char c : fold_header(name)) {
    if (!is_kept(c)) {
      gap = true;
      continue;
    }
    if (gap && !snake.empty()) snake += '_';
    gap = false;
    snake += c;
  }
  return snake.empty() ? "channel" : snake;
}

}  // namespace

std::vector<std::string> machine_names(std::span<const std::string> channels) {
  std::set<std::string> taken{"total"};
  std::unordered_map<std::string, std::size_t> last;  // the suffix last tried: equal names stay linear
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
