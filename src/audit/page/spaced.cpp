#include "audit/page/spaced.hpp"

#include <algorithm>
#include <string>

#include <reach/period.hpp>

#include "audit/page/figure_cell.hpp"
#include "text/unicode.hpp"

namespace reach::audit {
namespace {

constexpr std::size_t kMostWords = 24;  // a line of more is prose

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  line = trim(line);
  for (std::size_t at = 0; at < line.size() && words.size() <= kMostWords;) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    if (end > at) words.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// The number of figures at the end of a line that begins with a name.
std::size_t figures_at_end(const std::vector<std::string_view>& words) {
  std::size_t figures = 0;
  while (figures < words.size() && read_figure(words[words.size() - 1 - figures])) ++figures;
  return figures == words.size() || words.size() > kMostWords ? 0 : figures;
}

/// The first words as one cell, and each of the last `figures` as another.
std::vector<std::string> cells_with(const std::vector<std::string_view>& words, std::size_t figures) {
  std::vector<std::string> cells(1);
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (at + figures >= words.size()) {
      cells.emplace_back(words[at]);
    } else {
      cells.front() += (at > 0 ? " " : "") + std::string(words[at]);
    }
  }
  return cells;
}

/// Whether a line can be the header of so many columns of figures: a word for each, or a period for each.
bool is_header(const std::vector<std::string_view>& words, std::size_t figures) {
  if (words.size() < figures || words.size() > kMostWords) return false;
  const bool periods = std::all_of(words.end() - static_cast<std::ptrdiff_t>(figures), words.end(),
                                   [](std::string_view word) { return parse_period(word).has_value(); });
  return (periods && words.size() <= figures + 4) || words.size() == figures + 1;
}

}  // namespace

std::size_t take_spaced(TextLines lines, FoundTable& table) {
  if (lines.size() < 3) return 0;
  const std::size_t figures = figures_at_end(words_of(lines[1].text));
  const std::vector<std::string_view> header = words_of(lines[0].text);
  if (figures < 2 || !is_header(header, figures)) return 0;
  table.rows.push_back({lines[0].number, cells_with(header, figures)});
  std::size_t at = 1;
  for (; at < lines.size(); ++at) {
    const std::vector<std::string_view> words = words_of(lines[at].text);
    const bool named = !words.empty() && figures_at_end(words) == figures && words.size() <= figures + 4;
    if (!named) break;
    table.rows.push_back({lines[at].number, cells_with(words, figures)});
  }
  table.kind = "aligned";
  return at >= 3 ? at : 0;
}

}  // namespace reach::audit
