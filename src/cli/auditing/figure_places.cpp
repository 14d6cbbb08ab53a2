#include "cli/auditing/figure_places.hpp"

#include <algorithm>
#include <array>

#include "document/marks/new_marks.hpp"
#include "text/ascii.hpp"

namespace reach::cli {
namespace {

/// Whether a number that ends at `at` goes on: with a digit, a group of digits, decimals, a letter or `%`.
bool goes_on(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  if (is_digit(text[at]) || is_letter(text[at]) || text[at] == '%') return true;
  return (text[at] == '.' || text[at] == ',') && at + 1 < text.size() && is_digit(text[at + 1]);
}

/// Whether the character before `at` belongs to the number there.
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

/// The first bytes of U+2000 to U+203F: blanks, dashes and quotation marks; and a no-break space.
constexpr auto kPunctuation = std::to_array<std::string_view>({"\xE2\x80", "\xC2\xA0"});

bool is_word_byte(char c) { return is_digit(c) || is_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

bool begins_word(std::string_view text) {
  const auto begins = [&](std::string_view each) { return text.starts_with(each); };
  return !text.empty() && is_word_byte(text.front()) && std::ranges::none_of(kPunctuation, begins);
}

bool ends_word(std::string_view text) {
  const std::string_view last = text.substr(text.size() - std::min<std::size_t>(text.size(), 3));
  const auto ends = [&](std::string_view each) { return last.starts_with(each) || last.ends_with(each); };
  return !text.empty() && is_word_byte(text.back()) && std::ranges::none_of(kPunctuation, ends);
}

}  // namespace

FigurePlaces::FigurePlaces(const Document& document, const Page& page)
    : document_(document), lines_{0}, markable_(document::markable_text(document)) {
  const std::string& text = document.text;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool alone = text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n');
    if (text[at] == '\n' || alone) lines_.push_back(at + 1);
  }
  lines_.push_back(text.size());
  for (const FoundTable& table : page.tables) {
    for (const TableRow& row : table.rows) {
      if (row.last_line > row.line) rows_.emplace(row.line, row.last_line);
    }
  }
  for (const Passage& passage : page.passages) {
    std::uint64_t line = passage.line;
    for (const char c : passage.text) {
      if (c == '\n') {
        ++line;
      } else {
        prose_[line] += c;
      }
    }
    prose_[line] += '\n';  // keeps numbers of two passages apart
  }
}

NumberPlaces FigurePlaces::in_line(std::uint64_t line, std::string_view said) const {
  return in_lines(line, line, said);
}

NumberPlaces FigurePlaces::in_row(std::uint64_t line, std::string_view said) const {
  const auto row = rows_.find(line);
  return in_lines(line, row == rows_.end() ? line : row->second, said);
}

NumberPlaces FigurePlaces::in_lines(std::uint64_t first, std::uint64_t last, std::string_view said) const {
  if (first == 0 || last >= lines_.size()) return {};
  const std::size_t begin = lines_[first - 1];
  NumberPlaces places;
  for (const std::size_t at : places_of(std::string_view(document_.text).substr(begin, lines_[last] - begin), said)) {
    const bool in_text = markable_[begin + at] == document_.text[begin + at] || is_marked(begin + at);
    if (in_text) places.in_text.push_back(begin + at);
    places.in_markup = places.in_markup || !in_text;
  }
  return places;
}

bool FigurePlaces::is_marked(std::size_t offset) const {
  const auto next = std::ranges::upper_bound(document_.marks, offset, {}, &Mark::body_begin);
  return next != document_.marks.begin() && offset < std::prev(next)->body_end;
}

std::size_t FigurePlaces::shown(std::uint64_t line, std::string_view said) const {
  const auto found = prose_.find(line);
  return found == prose_.end() ? 0 : places_of(found->second, said).size();
}

std::string_view FigurePlaces::obstacle(std::size_t begin, std::size_t length) const {
  if (document_.markup.syntax != Syntax::markdown) return {};
  if (begins_line(begin)) return "it begins its line, where Markdown would take the mark for HTML";
  if (loses_emphasis(begin, begin + length)) return "Markdown would not see its emphasis beside a mark";
  return {};
}

/// Whether emphasis marks such as `**` are between the number and a word: beside a comment they would not open or close
/// emphasis (CommonMark 0.31, section 6.2).
bool FigurePlaces::loses_emphasis(std::size_t begin, std::size_t end) const {
  constexpr std::string_view kRuns = "*_~";
  const std::string_view text = document_.text;
  const std::string_view before = text.substr(0, text.find_last_not_of(kRuns, begin - 1) + 1);
  const std::string_view after = text.substr(std::min(text.find_first_not_of(kRuns, end), text.size()));
  return (before.size() < begin && ends_word(before)) || (after.size() < text.size() - end && begins_word(after));
}

/// Whether only quote markers and list markers come before an offset in its line.
bool FigurePlaces::begins_line(std::size_t offset) const {
  const auto line = std::prev(std::ranges::upper_bound(lines_, offset));
  const std::string_view before = std::string_view(document_.text).substr(*line, offset - *line);
  return before.find_first_not_of(" \t>*+-#0123456789.)") == std::string_view::npos;
}

}  // namespace reach::cli
