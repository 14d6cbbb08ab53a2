#include "document/markup/table_shapes.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "document/markup/figure_text.hpp"
#include "document/markup/lines.hpp"
#include "document/markup/markup_shapes.hpp"

namespace reach::document {
namespace {

using Text = std::string_view;

constexpr Text kGap = "  ";  // the minimum gap between the columns of a grid

bool starts_with_one_of(Text line, std::initializer_list<Text> begins) {
  return std::ranges::any_of(begins, [line](Text begin) { return line.starts_with(begin); });
}

/// The number of lines, from the first, for which `holds` is true.
template <typename Holds>
std::size_t run(Lines lines, Holds holds) {
  return static_cast<std::size_t>(std::ranges::find_if_not(lines, holds) - lines.begin());
}

/// Rows of Markdown and of framed text tables: every line begins with a bar or a corner.
std::size_t barred(Lines lines) {
  return run(lines, [](Text line) {
    const bool corner = line.starts_with('+') && line.find_first_not_of("+-=:") == Text::npos;
    return corner || starts_with_one_of(line, {"|", "│", "╭", "├", "╰"});
  });
}

/// Rows of Markdown without bars at their ends: `force | 2016`, with a line of dashes below it.
std::size_t barless(Lines lines) {
  if (lines.size() < 2 || lines[1].find_first_not_of("-:| \t") != Text::npos) return 0;
  const auto has_bar = [](Text line) { return line.find('|') != Text::npos; };
  return has_bar(lines[1]) ? run(lines, has_bar) : 0;
}

bool is_ruled(Text line) {
  for (Text rest = line; !rest.empty(); rest.remove_prefix(Text("─").size())) {
    if (!rest.starts_with("─")) return false;
  }
  return !line.empty();
}

/// The line without the sparkline at its end, if there is one: blocks from U+2581 to U+2588 with spaces between them.
Text without_sparkline(Text line) {
  const Text block = "\u2581";
  Text rest = line;
  bool found = false;
  for (;;) {
    const bool is_block = rest.size() >= block.size() &&
                          rest.substr(rest.size() - block.size(), 2) == block.substr(0, 2) &&
                          rest.back() >= block.back() && rest.back() <= "\u2588"[2];
    if (!is_block && !(found && rest.ends_with(' '))) return found ? rest : line;
    found = found || is_block;
    rest.remove_suffix(is_block ? block.size() : 1);
  }
}

/// `Thames Valley     1069      106`: a label, and figures after gaps.
bool is_grid_row(Text line) {
  line = without_sparkline(line);
  const std::size_t gap = line.rfind(kGap);
  if (gap == Text::npos || is_blank_text(line.substr(0, gap))) return false;
  return is_cell(line.substr(gap));
}

/// A text table without a frame: one or two lines of headings, a rule, rows; a region's name above its forces.
std::size_t grid(Lines lines) {
  constexpr std::size_t kHeadings = 2;
  std::size_t at = run(lines, [](Text line) { return line.starts_with(kGap); });
  if (at == 0 || at > kHeadings || at == lines.size() || !is_ruled(lines[at])) return 0;
  for (++at; at < lines.size(); ++at) {
    const bool names_region = is_ruled(lines[at - 1]) && at + 1 < lines.size() && lines[at + 1].starts_with(kGap);
    const bool belongs = is_ruled(lines[at]) || is_grid_row(lines[at]) || (names_region && !lines[at].empty());
    if (!belongs) break;
  }
  return at;
}

/// The fields of a record, without their quotes; empty if a quote is not closed.
std::vector<std::string> fields(Text line, char delimiter) {
  std::vector<std::string> found(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == delimiter && !quoted) {
      found.emplace_back();
    } else {
      found.back() += c;
    }
  }
  return quoted ? std::vector<std::string>() : found;
}

/// CSV and TSV: the same number of fields on every line; the last of each is a figure, except in the header. In a
/// sentence, a space follows a comma.
std::size_t records(Lines lines) {
  if (lines.empty()) return 0;
  const char delimiter = lines[0].find('\t') == Text::npos ? ',' : '\t';
  const std::vector<std::string> header = fields(lines[0], delimiter);
  const bool spaced = std::ranges::any_of(header, [](const std::string& name) { return name.starts_with(' '); });
  if (header.size() < 2 || spaced) return 0;
  const std::size_t rows = run(lines.subspan(1), [&](Text line) {
    const std::vector<std::string> cells = fields(line, delimiter);
    return cells.size() == header.size() && is_cell(cells.back());
  });
  return rows == 0 ? 0 : rows + 1;
}

/// How many whole lines are in the first `length` bytes of lines joined by line feeds.
std::size_t whole_lines(Lines lines, std::size_t length) {
  std::size_t whole = 0;
  for (std::size_t end = 0; whole < lines.size(); ++whole, ++end) {
    end += lines[whole].size();
    if (end > length) break;
  }
  return whole;
}

std::size_t joined(Lines lines, std::size_t (*length_of)(Text)) {
  std::string text;
  for (const Text line : lines) text.append(line).push_back('\n');
  const std::size_t length = length_of(text);
  return length == 0 ? 0 : whole_lines(lines, length);
}

std::size_t html(Lines lines) { return lines[0].starts_with('<') ? joined(lines, html_length) : 0; }
std::size_t json(Lines lines) { return lines[0].starts_with('{') ? joined(lines, json_length) : 0; }

constexpr auto kShapes = std::to_array<std::size_t (*)(Lines)>({barred, barless, grid, records, html, json});

bool ends_as_a_sentence(Text line) {
  while (line.ends_with('*')) line.remove_suffix(1);
  return !line.empty() && Text(".!?:;,").find(line.back()) != Text::npos;
}

}  // namespace

std::size_t table_lines(Lines lines) {
  if (lines.empty()) return 0;
  std::size_t most = 0;
  for (const auto shape : kShapes) most = std::max(most, shape(lines));
  return most;
}

std::size_t title_lines(Lines lines) {
  if (lines.size() < 3 || lines[0].empty() || !lines[1].empty() || ends_as_a_sentence(lines[0])) return 0;
  const bool bold = lines[0].size() > 4 && lines[0].starts_with("**") && lines[0].ends_with("**");
  const bool above_grid = starts_with_one_of(lines[2], {kGap, "╭", "+"}) && table_lines(lines.subspan(2)) > 0;
  return bold || above_grid ? 2 : 0;
}

}  // namespace reach::document
