#include "document/foreign_text.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <reach/keyed_hash.hpp>

#include "document/markup/figure_text.hpp"
#include "document/markup/html_words.hpp"
#include "document/markup/lines.hpp"
#include "document/markup/table_shapes.hpp"
#include "document/written_notes.hpp"
#include "document/written_sentence.hpp"
#include "text/unicode.hpp"

namespace reach::document {
namespace {

bool is_quoting(char c) { return c == '>' || is_blank(c); }

/// The quoting and indentation that all lines of a body share.
class Margin {
 public:
  explicit Margin(const std::vector<std::string_view>& lines) {
    for (const std::string_view line : lines) {
      if (std::ranges::all_of(line, is_quoting)) continue;
      common_ = first_ ? line : common_.substr(0, length_in(line));
      first_ = false;
    }
    common_ =
        common_.substr(0, static_cast<std::size_t>(std::ranges::find_if_not(common_, is_quoting) - common_.begin()));
  }

  [[nodiscard]] std::string_view cut(std::string_view line) const {
    return std::ranges::all_of(line, is_quoting) ? std::string_view() : line.substr(length_in(line));
  }

 private:
  [[nodiscard]] std::size_t length_in(std::string_view line) const {
    return static_cast<std::size_t>(std::ranges::mismatch(line, common_).in1 - line.begin());
  }

  std::string_view common_;
  bool first_ = true;
};

/// The lines of a table's body. The first and last are the text beside the marks.
std::vector<std::string_view> lines_of(std::string_view body) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t end = line_end(body, at);
    lines.push_back(body.substr(at, end - at));
    at = past_break(body, end);
  }
  return lines;
}

std::vector<std::string_view> cut_lines(std::string_view body) {
  std::vector<std::string_view> lines = lines_of(body);
  const Margin margin(lines);
  for (std::string_view& line : lines) line = margin.cut(line);
  return lines;
}

/// A line prepared for comparison with the truth: all runs of digits are treated as equal.
std::string without_figures(std::string_view line) {
  std::string out;
  for (const char c : line) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit || !out.ends_with('0')) out += digit ? '0' : c;
  }
  return out;
}

/// A note of Markdown as plain text: without its bullet and its backslashes.
std::string note_text(std::string_view line) {
  if (line.starts_with("- ")) line.remove_prefix(2);
  std::string out;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const bool escapes = line[at] == '\\' && at + 1 < line.size();
    if (!escapes) out += line[at];
  }
  return out;
}

/// The lines of the truth, compared without regard to digits.
class Truth {
 public:
  explicit Truth(std::string_view truth) {
    for (const std::string_view line : cut_lines(truth)) lines_.insert(without_figures(line));
  }
  [[nodiscard]] bool has(std::string_view line) const { return lines_.contains(without_figures(line)); }
  /// Whether an HTML list contains this note.
  [[nodiscard]] bool has_item(std::string_view note) const {
    return has(std::string("<li>").append(note).append("</li>"));
  }

 private:
  TextSet lines_;
};

/// Whether lines, which have no blank ones at the ends, are a fenced code block.
bool is_fenced(Lines lines) {
  if (lines.size() < 2) return false;
  const std::string_view open = lines.front();
  const std::string_view close = lines.back();
  const bool opens = open.starts_with("```") || open.starts_with("~~~");
  return opens && close.size() >= 3 && close.find_first_not_of(open.front()) == std::string_view::npos;
}

Lines without_blank_ends(Lines lines) {
  while (!lines.empty() && lines.front().empty()) lines = lines.subspan(1);
  while (!lines.empty() && lines.back().empty()) lines = lines.first(lines.size() - 1);
  return lines;
}

std::optional<std::string_view> foreign_line(Lines lines, const Truth& truth) {
  lines = without_blank_ends(lines);
  if (is_fenced(lines)) lines = without_blank_ends(lines.subspan(1, lines.size() - 2));
  const bool waits = lines.size() == 1 && is_placeholder(lines.front());
  if (lines.empty() || waits) return std::nullopt;
  lines = lines.subspan(title_lines(lines));
  if (truth.has(lines.front()) && table_lines(lines) == 0) lines = without_blank_ends(lines.subspan(1));
  const std::size_t table = table_lines(lines);
  if (table == 0) return lines.empty() ? std::nullopt : std::optional(lines.front());
  const auto is_kept_item = [&](std::string_view note) { return truth.has_item(note) || is_written_note(note); };
  if (lines.front().starts_with('<')) {
    if (const auto words = words_beside_cells(lines.first(table), is_kept_item)) return words;
  }
  const auto is_kept = [&](std::string_view line) {
    return line.empty() || truth.has(line) || is_written_note(note_text(line));
  };
  const Lines notes = lines.subspan(table);
  const auto found = std::ranges::find_if_not(notes, is_kept);
  return found == notes.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

std::optional<std::string_view> foreign_text(const Mark& mark, std::string_view says, std::string_view truth) {
  if (mark.kind == MarkKind::table) return foreign_line(cut_lines(says), Truth(truth));
  const std::string_view text = trim(says);
  if (text.empty()) return std::nullopt;
  if (mark.kind == MarkKind::sentence)
    return is_written_sentence(text, truth) || is_placeholder(text) ? std::nullopt : std::optional(text);
  const bool one_line = std::ranges::none_of(says, is_break);
  return one_line && (is_figure(text) || is_verdict(text) || is_placeholder(text)) ? std::nullopt : std::optional(text);
}

}  // namespace reach::document
