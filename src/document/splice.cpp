#include "document/splice.hpp"

#include <algorithm>

#include "document/marks/marks.hpp"
#include "document/marks/seal.hpp"
#include "document/markup/lines.hpp"

namespace reach::document {
namespace {

/// The text before the mark on its line, if it is only indentation and quote markers; otherwise empty.
std::string_view prefix_of(std::string_view text, const Mark& mark) {
  const std::size_t first = text_begin(text);
  std::size_t begin = mark.begin;
  while (begin > first && (is_blank(text[begin - 1]) || text[begin - 1] == '>')) --begin;
  const bool whole = begin == first || is_break(text[begin - 1]);
  return whole ? text.substr(begin, mark.begin - begin) : std::string_view();
}

std::string_view without_trailing_blanks(std::string_view text) {
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::string_view first_break(std::string_view text) {
  const std::size_t end = line_end(text, 0);
  return text.substr(end, past_break(text, end) - end);
}

/// Returns the body of each mark, in order: the truth of a stale mark, otherwise its current body.
class Bodies {
 public:
  Bodies(const Document& document, std::span<const StaleMark> stale) : document_(document), stale_(stale) {}

  std::string_view of(std::size_t mark) {
    if (stale_.empty() || stale_.front().mark != mark) return body(document_, document_.marks[mark]);
    const std::string_view truth = stale_.front().truth;
    stale_ = stale_.subspan(1);
    return truth;
  }

 private:
  const Document& document_;
  std::span<const StaleMark> stale_;
};

}  // namespace

std::string table_body(const Document& document, const Mark& mark, std::string_view lines,
                       std::string_view line_break) {
  const std::string_view prefix = prefix_of(document.text, mark);
  std::string out(line_break);
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    out += end == 0 ? without_trailing_blanks(prefix) : prefix;
    out += lines.substr(0, end);
    out += line_break;
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return out.append(prefix);
}

std::string_view line_break_of(const Document& document) {
  const std::string_view text = document.text;
  std::size_t begin = 0;
  for (const Mark& mark : document.marks) {
    const std::string_view found = first_break(text.substr(begin, mark.body_begin - begin));
    if (!found.empty()) return found;
    begin = mark.body_end;
  }
  if (const std::string_view found = first_break(text.substr(begin)); !found.empty()) return found;
  for (const Mark& mark : document.marks) {
    if (mark.kind != MarkKind::table) continue;
    if (const std::string_view found = first_break(body(document, mark)); !found.empty()) return found;
  }
  return "\n";
}

std::string spliced(const Document& document, std::span<const StaleMark> stale, std::span<const WordyMark> kept,
                    bool seal_all) {
  const std::string_view text = document.text;
  Bodies bodies(document, stale);
  std::string out;
  out.reserve(text.size());
  std::size_t done = 0;
  for (std::size_t i = 0; i < document.marks.size(); ++i) {
    const Mark& mark = document.marks[i];
    const std::string_view body = bodies.of(i);
    out.append(text.substr(done, mark.body_begin - done)).append(body);
    done = mark.body_end;
    const bool stays = !kept.empty() && kept.front().mark == i;
    if (stays) kept = kept.subspan(1);
    const bool seals = mark.kind != MarkKind::data && !stays && (seal_all || !mark.seal.empty());
    if (!seals) continue;
    out += sealed_end(document, mark, seal_of(body));
    done = mark.end;
  }
  return out.append(text.substr(done));
}

bool reads_back(const Document& document, std::span<const StaleMark> stale, std::string_view text) {
  const Marks found = find_marks(text, document.markup);
  if (has_errors(found.faults) || found.marks.size() != document.marks.size()) return false;
  Bodies bodies(document, stale);
  for (std::size_t i = 0; i < found.marks.size(); ++i) {
    const Mark& before = document.marks[i];
    const Mark& after = found.marks[i];
    const bool same = after.kind == before.kind && after.arguments == before.arguments &&
                      text.substr(after.body_begin, after.body_end - after.body_begin) == bodies.of(i);
    if (!same) return false;
  }
  return true;
}

}  // namespace reach::document
