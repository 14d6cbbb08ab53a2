#include "cli/command/figure_places.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace reach::cli {
namespace {

/// Whether the number that is said goes on at `at`: with a digit, a group of digits, decimals or a letter.
bool goes_on(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  if (is_digit(text[at]) || is_letter(text[at]) || text[at] == '%') return true;
  return (text[at] == '.' || text[at] == ',') && at + 1 < text.size() && is_digit(text[at + 1]);
}

/// Whether what comes before `at` belongs to the number there.
bool is_led(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  if (is_digit(text[at - 1]) || is_letter(text[at - 1])) return true;
  return (text[at - 1] == '.' || text[at - 1] == ',') && at > 1 && is_digit(text[at - 2]);
}

std::vector<std::size_t> places_of(std::string_view text, std::string_view said) {
  std::vector<std::size_t> places;
  for (std::size_t at = text.find(said); at != std::string_view::npos; at = text.find(said, at + 1)) {
    const bool whole = !is_led(text, at) && (said.ends_with('%') || !goes_on(text, at + said.size()));
    if (whole) places.push_back(at);
  }
  return places;
}

/// The end of the tag or comment that begins at `at`; `at` if none does.
std::size_t markup_end(std::string_view text, std::size_t at) {
  const bool comment = text.substr(at).starts_with("<!--");
  const bool tag = at + 1 < text.size() && (is_letter(text[at + 1]) || text[at + 1] == '/' || text[at + 1] == '!');
  if (text[at] != '<' || !(comment || tag)) return at;
  const std::string_view close = comment ? "-->" : ">";
  const std::size_t end = text.find(close, at);
  return end == std::string_view::npos ? at : end + close.size();
}

}  // namespace

FigurePlaces::FigurePlaces(const Document& document, const Page& page)
    : document_(document), lines_{0}, hidden_(document.text.size()) {
  const std::string& text = document.text;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool alone = text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n');
    if (text[at] == '\n' || alone) lines_.push_back(at + 1);
  }
  lines_.push_back(text.size());
  hide_markup();
  for (const Passage& passage : page.passages) {
    std::uint64_t line = passage.line;
    for (const char c : passage.text) {
      if (c == '\n') {
        ++line;
      } else {
        prose_[line] += c;
      }
    }
    prose_[line] += '\n';  // no number goes on in the next passage
  }
}

void FigurePlaces::hide_markup() {
  const auto hide = [this](std::size_t begin, std::size_t end) {
    std::fill(hidden_.begin() + static_cast<std::ptrdiff_t>(begin), hidden_.begin() + static_cast<std::ptrdiff_t>(end),
              true);
  };
  for (std::size_t at = 0; at < document_.text.size();) {
    const std::size_t end = markup_end(document_.text, at);
    hide(at, end);
    at = std::max(end, at + 1);
  }
  for (const Mark& mark : document_.marks) hide(mark.begin, mark.end);
}

std::vector<std::size_t> FigurePlaces::in_text(std::uint64_t line, std::string_view said) const {
  std::vector<std::size_t> places;
  if (line == 0 || line >= lines_.size()) return places;
  const std::size_t begin = lines_[line - 1];
  for (const std::size_t at : places_of(std::string_view(document_.text).substr(begin, lines_[line] - begin), said)) {
    if (!hidden_[begin + at]) places.push_back(begin + at);
  }
  return places;
}

std::size_t FigurePlaces::shown(std::uint64_t line, std::string_view said) const {
  const auto found = prose_.find(line);
  return found == prose_.end() ? 0 : places_of(found->second, said).size();
}

bool FigurePlaces::begins_line(std::size_t offset) const {
  const auto line = std::prev(std::ranges::upper_bound(lines_, offset));
  const std::string_view before = std::string_view(document_.text).substr(*line, offset - *line);
  return before.find_first_not_of(" \t>*+-#0123456789.)") == std::string_view::npos;
}

}  // namespace reach::cli
