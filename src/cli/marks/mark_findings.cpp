#include "cli/marks/mark_findings.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "cli/marks/mark_words.hpp"
#include "diagnostic/codes/documents.hpp"
#include "diagnostic/codes/marks.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find_first_of("\r\n");
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + (text.substr(end).starts_with("\r\n") ? 2 : 1));
  }
  return lines;
}

/// A line of a table without the spaces that align it.
std::string squeezed(std::string_view line) {
  std::string text;
  for (const char c : line) {
    if (c != ' ' || !text.ends_with(' ')) text += c;
  }
  return text;
}

/// The line from the first cell or word that differs: otherwise a message would show only the start of a long line.
std::string from_difference(const std::string& line, const std::string& other) {
  constexpr std::size_t kLong = 48;
  const auto differs = std::mismatch(line.begin(), line.end(), other.begin(), other.end()).first;
  const auto at = static_cast<std::size_t>(differs - line.begin());
  const std::size_t begin = at < kLong ? std::string::npos : line.rfind(' ', at - 1);
  return begin == std::string::npos ? line : "…" + line.substr(begin);
}

/// The first line of a table that differs, and how many lines do.
std::string table_difference(const StaleMark& stale) {
  const auto says = lines_of(stale.says);
  const auto truth = lines_of(stale.truth);
  std::optional<std::size_t> first;
  std::size_t differing = 0;
  for (std::size_t at = 0; at < std::max(says.size(), truth.size()); ++at) {
    if (at < says.size() && at < truth.size() && says[at] == truth[at]) continue;
    if (!first) first = at;
    ++differing;
  }
  if (!first) return "the table has other line ends than the document";
  if (trim(stale.says).empty()) return "this table is not written yet";
  const auto line = [&](const auto& lines, const auto& others) {
    if (*first >= lines.size()) return std::string("nothing");
    return in_backticks(
        from_difference(squeezed(lines[*first]), *first < others.size() ? squeezed(others[*first]) : ""));
  };
  std::string text =
      fmt::format("line {} of this table says {}; it should say {}", *first, line(says, truth), line(truth, says));
  if (differing > 1) text += fmt::format(" ({} more line{})", differing - 1, differing == 2 ? " differs" : "s differ");
  return text;
}

/// The first line of a text.
std::string first_line(std::string_view text) {
  const std::size_t end = text.find_first_of("\r\n");
  return in_backticks(text.substr(0, end)) + (end == std::string_view::npos ? "" : " …");
}

/// Where a mark's words and its end are, and its first words.
std::string wordy_text(const Mark& mark, const WordyMark& wordy) {
  if (mark.kind == MarkKind::table) {
    return fmt::format("this mark holds more than a table, up to its `reach:end` on line {}: line {} is {}", wordy.end,
                       wordy.line, in_backticks(wordy.words));
  }
  return fmt::format("this mark holds more than a {}, up to its `reach:end` on line {}: {}",
                     mark.kind == MarkKind::sentence ? "sentence that reach wrote" : "figure", wordy.end,
                     first_line(wordy.words));
}

}  // namespace

std::string difference(const Mark& mark, const StaleMark& stale) {
  if (mark.kind == MarkKind::table) return table_difference(stale);
  if (mark.kind == MarkKind::sentence) {
    const std::string says(trim(stale.says)), truth(trim(stale.truth));
    if (says.empty()) return "this sentence is not written yet";
    return fmt::format("this sentence says {}; it should say {}", in_backticks(from_difference(says, truth)),
                       in_backticks(from_difference(truth, says)));
  }
  return fmt::format("{} is {}; this says {}", printable(split_mark(mark.arguments).subject), in_backticks(stale.truth),
                     in_backticks(stale.says));
}

void report_stale(const Document& document, const Renewal& renewal, Diagnostics& findings) {
  for (const StaleMark& stale : renewal.stale) {
    const Mark& mark = document.marks[stale.mark];
    findings.add(error(code::stale, difference(mark, stale))
                     .hint(stale.edited ? "it was edited by hand: correct the data, or let --force overwrite it" : "")
                     .at(place_of(document, mark)));
  }
}

void report_wordy(const Document& document, const Renewal& renewal, Diagnostics& findings) {
  for (const WordyMark& wordy : renewal.wordy) {
    const Mark& mark = document.marks[wordy.mark];
    const std::string_view what = mark.kind == MarkKind::table      ? "right below the table"
                                  : mark.kind == MarkKind::sentence ? "right after the sentence"
                                                                    : "right after the figure";
    findings.add(error(code::holds_words, wordy_text(mark, wordy))
                     .hint(fmt::format("put `{} reach:end {}` {}; --force deletes what else the mark holds",
                                       document.markup.open, document.markup.close, what))
                     .at(place_of(document, mark)));
  }
}

}  // namespace reach::cli
