#include "cli/marks/mark_text.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace reach::cli {
namespace {

/// What a character of markup is written as.
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

/// A format that is no markup, and how it is escaped.
struct PlainFormat {
  std::string_view name;
  std::string_view Escape::*written;
};

constexpr auto kPlainFormats = std::to_array<PlainFormat>({
    {"text", &Escape::entity},
    {"csv", &Escape::entity},
    {"tsv", &Escape::entity},
    {"json", &Escape::json},
    {"jsonl", &Escape::json},
});

}  // namespace

bool shows_markup(Syntax syntax, bool fenced) {
  return syntax == Syntax::html || (syntax == Syntax::markdown && !fenced);
}

std::string without_markup(std::string text, const Format& format) {
  const auto* const plain = std::ranges::find(kPlainFormats, format.name, &PlainFormat::name);
  if (plain == kPlainFormats.end() || text.find_first_of("&<>") == std::string::npos) return text;
  std::string out;
  for (const char c : text) {
    const auto* const escape = std::ranges::find(kEscapes, c, &Escape::character);
    if (escape == kEscapes.end()) {
      out += c;
    } else {
      out += (*escape).*(plain->written);
    }
  }
  return out;
}

}  // namespace reach::cli
