#include "audit/page/spaced.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <reach/period.hpp>

#include "audit/page/figure_cell.hpp"
#include "text/unicode.hpp"

namespace reach::audit {
namespace {

using LineWords = std::vector<std::string_view>;

constexpr std::size_t kMostCells = 24;  // longer lines are prose

/// The parts of a line between separators, or between runs of at least two spaces.
LineWords parts_of(std::string_view line, std::string_view separator) {
  LineWords parts;
  const bool spaces = separator == "  ";
  line = trim(line);
  for (std::size_t at = 0; at <= line.size() && parts.size() <= kMostCells;) {
    const std::size_t end = std::min(line.find(separator, at), line.size());
    parts.push_back(trim(line.substr(at, end - at)));
    at = end + separator.size();
    if (spaces && at < line.size()) at = line.find_first_not_of(' ', at);
  }
  return parts;
}

bool is_period(std::string_view word) { return parse_period(word).has_value(); }

std::ptrdiff_t count_periods(const LineWords& words) { return std::ranges::count_if(words, is_period); }

/// Whether a line is a name or period followed by one or more figures only.
bool is_plain_row(const LineWords& parts) {
  if (parts.size() < 2 || parts.front().empty()) return false;
  if (read_figure(parts.front()) && !is_period(parts.front())) return false;
  const auto is_cell = [](std::string_view part) { return read_figure(part) || lacks_figure(part); };
  return std::all_of(parts.begin() + 1, parts.end(), is_cell) &&
         std::any_of(parts.begin() + 1, parts.end(), [](std::string_view part) { return read_figure(part); });
}

/// Whether a line can be a header: its only numbers are periods.
bool is_plain_header(const LineWords& parts) {
  return std::all_of(parts.begin() + 1, parts.end(),
                     [](std::string_view part) { return !part.empty() && (!read_figure(part) || is_period(part)); });
}

std::size_t take_parts(TextLines lines, std::string_view separator, FoundTable& table) {
  const LineWords header = parts_of(lines[0].text, separator);
  if (header.size() < 2 || header.size() > kMostCells || !is_plain_header(header)) return 0;
  table.rows.push_back({lines[0].number, {header.begin(), header.end()}});
  std::size_t at = 1;
  for (; at < lines.size(); ++at) {
    const LineWords parts = parts_of(lines[at].text, separator);
    if (parts.size() != header.size() || !is_plain_row(parts)) break;
    table.rows.push_back({lines[at].number, {parts.begin(), parts.end()}});
  }
  // Two lines with a name, a comma and a number may be prose.
  const std::size_t least = separator == "," && header.size() == 2 ? 4 : 3;
  return at >= least ? at : 0;
}

/// The number of figures at the end of a line that begins with a name, or with a period.
std::size_t figures_at_end(const LineWords& words) {
  std::size_t figures = 0;
  while (figures < words.size() && read_figure(words[words.size() - 1 - figures])) ++figures;
  if (words.size() > kMostCells || words.empty()) return 0;
  if (figures < words.size()) return figures;
  return is_period(words.front()) ? figures - 1 : 0;
}

std::string joined_words(const LineWords& words, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t at = begin; at < end; ++at) text += (at > begin ? " " : "") + std::string(words[at]);
  return text;
}

/// A row: the first words as one cell, and a cell for each of the last `figures` words.
std::vector<std::string> row_cells(const LineWords& words, std::size_t figures) {
  const std::size_t names = words.size() - figures;
  std::vector<std::string> cells{joined_words(words, 0, names)};
  for (std::size_t at = names; at < words.size(); ++at) cells.emplace_back(words[at]);
  return cells;
}

/// The cells of a header above so many columns of figures: one word for each, or words that end in a period for each
/// (`Town Calls 2016 Calls 2018`). Empty if the line is not such a header.
std::vector<std::string> header_cells(const LineWords& words, std::size_t figures) {
  if (words.size() > kMostCells || words.size() < figures) return {};
  if (words.size() == figures + 1) return row_cells(words, figures);
  const bool periods = is_period(words.back()) && count_periods(words) == static_cast<std::ptrdiff_t>(figures);
  if (!periods || words.size() > 4 * (figures + 1)) return {};
  const std::size_t label = is_period(words.front()) ? 0 : 1;
  std::vector<std::string> cells{joined_words(words, 0, label)};
  std::size_t begin = label;
  for (std::size_t at = label; at < words.size(); ++at) {
    if (!is_period(words[at])) continue;
    cells.push_back(joined_words(words, begin, at + 1));
    begin = at + 1;
  }
  return cells;
}

}  // namespace

std::size_t take_plain(TextLines lines, FoundTable& table) {
  constexpr auto kSeparators = std::to_array<std::string_view>({"\t", "  ", ",", ";"});
  for (const std::string_view separator : kSeparators) {
    table.rows.clear();
    table.kind = separator == "\t" ? "tab-separated" : separator == "  " ? "aligned" : "CSV";
    if (lines[0].text.find(separator) == std::string_view::npos) continue;
    if (const std::size_t taken = take_parts(lines, separator, table)) return taken;
  }
  return 0;
}

std::size_t take_spaced(TextLines lines, FoundTable& table) {
  if (lines.size() < 3) return 0;
  const LineWords first = parts_of(lines[1].text, " ");
  const std::size_t figures = figures_at_end(first);
  // One figure after a name may be prose; after a year it is the figure for that year.
  if (figures == 0 || (figures == 1 && (first.size() != 2 || !is_period(first.front())))) return 0;
  std::vector<std::string> header = header_cells(parts_of(lines[0].text, " "), figures);
  if (header.empty()) return 0;
  table.rows.push_back({lines[0].number, std::move(header)});
  std::size_t at = 1;
  for (; at < lines.size(); ++at) {
    const LineWords words = parts_of(lines[at].text, " ");
    const bool named = !words.empty() && !(words.front()[0] >= 'a' && words.front()[0] <= 'z');  // not in mid-sentence
    if (!named || figures_at_end(words) != figures || words.size() > figures + 4) break;
    table.rows.push_back({lines[at].number, row_cells(words, figures)});
  }
  table.kind = "aligned";
  return at >= 3 ? at : 0;
}

}  // namespace reach::audit
