#include "cli/marks/mark_text.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/core.h>

namespace reach::cli {
namespace {

/// A character of markup and its escaped form.
struct Escape {
  char character;
  std::string_view entity;
  std::string_view json;
};

constexpr auto kEscapes = std::to_array<Escape>({
    {'&', "&amp;", "\\u0026"},
    {'<', "&lt;", "\\u003c"},
    {'>', "&gt;", "\\u003e"},
});

}  // namespace

bool shows_markup(Syntax syntax, bool fenced) {
  return syntax == Syntax::html || (syntax == Syntax::markdown && !fenced);
}

std::string without_markup(std::string text, const Format& format) {
  if (format.in_markup == InMarkup::as_it_is || text.find_first_of("&<>") == std::string::npos) return text;
  std::string out;
  for (const char c : text) {
    const auto* const escape = std::ranges::find(kEscapes, c, &Escape::character);
    if (escape == kEscapes.end()) {
      out += c;
    } else {
      out += format.in_markup == InMarkup::entities ? escape->entity : escape->json;
    }
  }
  return out;
}

std::string in_prose(std::string_view text, Syntax syntax) {
  constexpr std::string_view kProseMarks = "\\`*_[]~|$#";
  if (syntax == Syntax::plain) return std::string(text);
  std::string out;
  for (const char c : text) {
    const auto* const escape = std::ranges::find(kEscapes, c, &Escape::character);
    if (escape != kEscapes.end()) {
      out += escape->entity;
    } else if (syntax == Syntax::markdown && kProseMarks.find(c) != std::string_view::npos) {
      out += fmt::format("&#{};", static_cast<int>(c));
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace reach::cli
