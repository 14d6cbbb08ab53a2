// Compares a document with what it should say.
#include <cassert>

#include <reach/document.hpp>

#include "diagnostic/codes/marks.hpp"
#include "document/foreign_text.hpp"
#include "document/marks/seal.hpp"
#include "document/markup/lines.hpp"
#include "document/splice.hpp"
#include "source/window.hpp"
#include "text/minus.hpp"

namespace reach {
namespace {

/// The body that a mark gets for this content.
std::string body_of(const Document& document, const Mark& mark, std::string content, std::string_view line_break) {
  if (mark.kind == MarkKind::table) return document::table_body(document, mark, content, line_break);
  const std::string_view says = body(document, mark);
  const bool own_lines = mark.kind == MarkKind::sentence && document::line_end(says, 0) != says.size();
  if (own_lines) return document::table_body(document, mark, content + '\n', line_break);
  assert(document::line_end(content, 0) == content.size());
  return content;
}

WordyMark wordy_mark(const Document& document, std::size_t index, std::string_view words) {
  const Mark& mark = document.marks[index];
  const std::string_view text = document.text;
  const auto begin = static_cast<std::size_t>(words.data() - text.data());
  const std::uint64_t line = mark.line + count_line_breaks(text.substr(mark.begin, begin - mark.begin));
  const std::uint64_t end = line + count_line_breaks(text.substr(begin, mark.body_end - begin));
  return {index, std::string(words), line, end};
}

/// A hyphen before a figure counts as a minus sign, because reach wrote hyphens up to 0.1.0.
bool is_alike(std::string_view says, std::string_view truth) {
  return says == truth || with_hyphens(std::string(says)) == with_hyphens(std::string(truth));
}

/// Asks for the content of every mark, so that all missing ones are reported. Returns false if any is missing.
bool compare(const Document& document, const Content& content, bool force, Renewal& renewal) {
  const std::string_view line_break = document::line_break_of(document);
  bool complete = true;
  for (std::size_t i = 0; i < document.marks.size(); ++i) {
    const Mark& mark = document.marks[i];
    std::optional<std::string> given = content(mark);
    complete = complete && given.has_value();
    if (mark.kind == MarkKind::data) continue;
    ++renewal.contents;
    if (!given) continue;
    const std::string_view says = body(document, mark);
    std::string truth = body_of(document, mark, std::move(*given), line_break);
    if (is_alike(says, truth)) continue;
    const bool sealed = !mark.seal.empty();
    const bool as_written = sealed && mark.seal == document::seal_of(says);
    const auto words = force || as_written ? std::nullopt : document::foreign_text(mark, says, truth);
    if (words) {
      renewal.wordy.push_back(wordy_mark(document, i, *words));
      continue;
    }
    const bool edited = sealed && !as_written;
    renewal.stale.push_back({i, std::string(says), std::move(truth), edited});
  }
  return complete;
}

/// The first mark whose truth breaks the marks around it. O(n log n).
const Mark& first_broken(const Document& document, std::span<const StaleMark> stale) {
  std::size_t sound = 0;
  std::size_t broken = stale.size();
  while (broken - sound > 1) {
    const std::size_t middle = sound + (broken - sound) / 2;
    const auto part = stale.first(middle);
    const bool holds = document::reads_back(document, part, document::spliced(document, part, {}, false));
    (holds ? sound : broken) = middle;
  }
  return document.marks[stale[sound].mark];
}

}  // namespace

std::optional<Renewal> renew(const Document& document, const Content& content, const RenewOptions& options,
                             Diagnostics& diagnostics) {
  Renewal renewal;
  if (!compare(document, content, options.force, renewal)) return std::nullopt;
  renewal.text = document::spliced(document, renewal.stale, renewal.wordy, options.seal);
  const bool holds = renewal.stale.empty() || document::reads_back(document, renewal.stale, renewal.text);
  if (!holds) {
    diagnostics.add(
        error(code::bad_mark, "the content of this mark holds a mark or a code fence of its own")
            .hint("it would break the marks around it: give the force or channel another name with --rename, or the "
                  "table another --format")
            .at(place_of(document, first_broken(document, renewal.stale))));
    return std::nullopt;
  }
  return renewal;
}

}  // namespace reach
