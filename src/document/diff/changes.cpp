#include "document/diff/changes.hpp"

#include <algorithm>

#include "document/diff/matching_lines.hpp"
#include "document/marks/seal.hpp"
#include "document/markup/lines.hpp"

namespace reach::document {
namespace {

/// The replacements for bodies and closing marks that differ, in order.
std::vector<Replacement> edits(const Document& document, const Renewal& renewal) {
  const std::string_view text = document.text;
  const std::string_view renewed = renewal.text;
  std::vector<Replacement> found;
  std::size_t done = 0;   // bytes of `text` handled
  std::size_t fresh = 0;  // bytes of `renewed` handled
  const auto replace = [&](std::size_t end, std::size_t length, bool differs) {
    if (differs) found.push_back({done, end, fresh, fresh + length});
    done = end;
    fresh += length;
  };
  auto stale = renewal.stale.begin();
  for (std::size_t i = 0; i < document.marks.size(); ++i) {
    const Mark& mark = document.marks[i];
    if (mark.kind == MarkKind::data) continue;
    replace(mark.body_begin, mark.body_begin - done, false);
    const bool is_stale = stale != renewal.stale.end() && stale->mark == i;
    replace(mark.body_end, is_stale ? stale->truth.size() : mark.body_end - done, is_stale);
    if (is_stale) ++stale;
    const std::string_view closing = text.substr(done, mark.end - done);
    const bool sealed = !renewed.substr(fresh).starts_with(closing);
    const std::size_t added = sealed && mark.seal.empty() ? 1 + kSealLength : 0;
    replace(mark.end, closing.size() + added, sealed);
  }
  return found;
}

/// Widens edits to whole lines, and merges those on one line. Outside the results, the texts are equal.
std::vector<Replacement> widened(const std::vector<Replacement>& edits, std::string_view text, const LineRule& rule) {
  std::vector<Replacement> found;
  for (std::size_t i = 0; i < edits.size();) {
    Replacement change = edits[i];
    const std::size_t before = change.old_begin - rule.begin(text, change.old_begin);
    change.old_begin -= before;
    change.new_begin -= before;
    for (++i; i < edits.size(); ++i) {
      const std::string_view between = text.substr(change.old_end, edits[i].old_begin - change.old_end);
      if (between.find_first_of(rule.lf_only ? "\n" : "\r\n") != std::string_view::npos) break;
      change.old_end = edits[i].old_end;
      change.new_end = edits[i].new_end;
    }
    const std::size_t behind = rule.end(text, change.old_end) - change.old_end;
    change.old_end += behind;
    change.new_end += behind;
    found.push_back(change);
  }
  return found;
}

std::vector<std::string_view> lines_of(std::string_view text, const LineRule& rule) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    lines.push_back(text.substr(0, rule.end(text, 0)));
    text.remove_prefix(lines.back().size());
  }
  return lines;
}

/// Appends the lines within `whole` that differ.
void refine(const Replacement& whole, const Document& document, const Renewal& renewal, const LineRule& rule,
            std::vector<Replacement>& changes) {
  const std::string_view text = document.text;
  const std::string_view renewed = renewal.text;
  const auto before = lines_of(text.substr(whole.old_begin, whole.old_end - whole.old_begin), rule);
  const auto after = lines_of(renewed.substr(whole.new_begin, whole.new_end - whole.new_begin), rule);
  Replacement change{whole.old_begin, whole.old_begin, whole.new_begin, whole.new_begin};
  const auto flush = [&] {
    const bool differs = change.old_begin < change.old_end || change.new_begin < change.new_end;
    if (differs) changes.push_back(change);
  };
  std::size_t i = 0;
  std::size_t j = 0;
  const auto pass_different = [&](std::size_t old_line, std::size_t new_line) {
    for (; i < old_line; ++i) change.old_end += before[i].size();
    for (; j < new_line; ++j) change.new_end += after[j].size();
  };
  for (const auto& [old_line, new_line] : matching_lines(before, after)) {
    pass_different(old_line, new_line);
    flush();
    change.old_begin = change.old_end += before[i++].size();
    change.new_begin = change.new_end += after[j++].size();
  }
  pass_different(before.size(), after.size());
  flush();
}

}  // namespace

std::size_t LineRule::end(std::string_view text, std::size_t at) const {
  if (!lf_only) return past_break(text, line_end(text, at));
  const std::size_t found = text.find('\n', at);
  return found == std::string_view::npos ? text.size() : found + 1;
}

std::size_t LineRule::begin(std::string_view text, std::size_t at) const {
  const auto ends = [&](char c) { return lf_only ? c == '\n' : is_break(c); };
  while (at > 0 && !ends(text[at - 1])) --at;
  return at;
}

std::size_t LineRule::before(std::string_view text, std::size_t at) const {
  const bool pair = !lf_only && at > 1 && text[at - 1] == '\n' && text[at - 2] == '\r';
  return begin(text, at - (pair ? 2 : 1));
}

std::vector<Replacement> changed_lines(const Document& document, const Renewal& renewal, const LineRule& rule) {
  std::vector<Replacement> changes;
  for (const Replacement& whole : widened(edits(document, renewal), document.text, rule)) {
    refine(whole, document, renewal, rule, changes);
  }
  return changes;
}

}  // namespace reach::document
