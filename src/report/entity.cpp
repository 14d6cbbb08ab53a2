#include "report/entity.hpp"

#include <array>
#include <utility>

namespace reach::report {
namespace {

constexpr std::array kEntities = std::to_array<std::pair<char, std::string_view>>({
    {'&', "&amp;"},
    {'<', "&lt;"},
    {'>', "&gt;"},
    {'"', "&quot;"},
    {'\'', "&#39;"},
});

}  // namespace

std::string_view entity(char c) {
  for (const auto& [character, name] : kEntities) {
    if (character == c) return name;
  }
  return {};
}

}  // namespace reach::report
