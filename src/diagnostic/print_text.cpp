// Findings for people.
#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "diagnostic/place.hpp"
#include "diagnostic/print.hpp"
#include "diagnostic/words.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// Escape sequences, empty without colour.
struct Palette {
  std::string_view place, error, warning, note, caret, end;
};

constexpr Palette kPlain{};
constexpr Palette kColours{"\x1B[1m", "\x1B[1;31m", "\x1B[1;35m", "\x1B[1;36m", "\x1B[1;32m", "\x1B[0m"};

constexpr int kGutter = 5;  // minimum columns of the line number

std::string_view colour(const Palette& palette, Severity severity) {
  switch (severity) {
    case Severity::error:
      return palette.error;
    case Severity::warning:
      return palette.warning;
    case Severity::note:
      return palette.note;
  }
  return {};
}

/// A part of the snippet as displayed: a tab becomes one space, so that the caret is in the right column.
std::string shown(std::string_view part) {
  std::string text(part);
  std::replace(text.begin(), text.end(), '\t', ' ');
  return printable(text);
}

void print_snippet(std::string& out, const Place& place, int gutter, const Palette& palette) {
  const std::string_view text = place.snippet;
  const std::size_t caret = std::min(place.caret, text.size());
  const std::string before = shown(text.substr(0, caret));
  const std::string marked = shown(text.substr(caret, place.caret_length));
  const std::string after = shown(text.substr(std::min(caret + place.caret_length, text.size())));
  out += fmt::format("{:>{}} | {}{}{}\n", place.line, gutter, before, marked, after);
  if (place.caret_length == 0) return;

  const std::size_t width = std::max<std::size_t>(display_width(marked), 1);
  out += fmt::format("{:>{}} | {:{}}{}^{:~<{}}{}\n", "", gutter, "", display_width(before), palette.caret, "",
                     width - 1, palette.end);
}

void print_one(std::string& out, const Diagnostic& diagnostic, Severity severity, const Palette& palette) {
  const Place& place = diagnostic.place;
  out += fmt::format("{}{}:{} {}{}:{} {} [{}]\n", palette.place, printable(place_text(place)), palette.end,
                     colour(palette, severity), name_of(severity), palette.end, printable(diagnostic.message),
                     diagnostic.code.name());
  const int gutter = std::max(kGutter, static_cast<int>(fmt::formatted_size("{}", place.line)));
  const bool has_snippet = place.line > 0 && !place.snippet.empty();
  if (has_snippet) print_snippet(out, place, gutter, palette);
  if (!diagnostic.hint.empty()) {
    // The lines are not indented: they are pasted into a file as they are.
    out += fmt::format("{:>{}} = hint: {}{}\n", "", gutter, printable(diagnostic.hint), lines_below(diagnostic));
  }
}

}  // namespace

std::string print_text(const Diagnostics& diagnostics, const PrintStyle& style) {
  const Palette& palette = style.colour ? kColours : kPlain;
  std::array<std::size_t, kSeverities.size()> found{};
  std::string out;
  for (const Diagnostic* diagnostic : diagnostics.in_order()) {
    const Severity severity = diagnostics.severity(*diagnostic);
    if (!is_heard(diagnostic->code, severity, style.quiet)) continue;
    if (++found[static_cast<std::size_t>(severity)] <= style.most) print_one(out, *diagnostic, severity, palette);
  }
  for (const auto& [kind, count] : diagnostics.unseen()) {
    const Severity severity = diagnostics.severity(kind.code, kind.allowed);
    if (is_heard(kind.code, severity, style.quiet)) found[static_cast<std::size_t>(severity)] += count;
  }
  for (const Severity severity : kSeverities) {
    const std::size_t count = found[static_cast<std::size_t>(severity)];
    if (count <= style.most) continue;
    out += fmt::format("… and {}\n", plural(count - style.most, fmt::format("more {}", name_of(severity))));
  }
  return out;
}

}  // namespace reach
