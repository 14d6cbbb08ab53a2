#include "document/marks/marks.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <string>

#include "diagnostic/codes/marks.hpp"
#include "document/marks/comment.hpp"
#include "document/marks/openings.hpp"
#include "document/marks/own_lines.hpp"
#include "document/marks/seal.hpp"
#include "document/markup/lines.hpp"
#include "source/window.hpp"
#include "text/unicode.hpp"

namespace reach::document {
namespace {

/// Pairs comments, given in order, into marks.
class Pairing {
 public:
  Pairing(std::string_view text, const Markup& markup)
      : text_(text), markup_(markup), own_lines_(text, markup.syntax) {}

  void add(const Comment& comment, bool first_on_line) {
    switch (comment.word) {
      case CommentWord::data:
        leave_open(&comment);
        if (comment.sound) found_.marks.push_back(mark_of(comment, MarkKind::data));
        return;
      case CommentWord::value:
      case CommentWord::table:
      case CommentWord::sentence:
        leave_open(&comment);
        open_ = Open{mark_of(comment, kind_of(comment.word)), comment.sound, first_on_line};
        return;
      case CommentWord::end:
        close(comment);
        return;
      case CommentWord::unknown:
        ++forgiven_;  // it may have been meant to open something: expect its closing mark
        return;
    }
  }

  Marks take() {
    leave_open(nullptr);
    return std::move(found_);
  }

  std::vector<Fault>& faults() { return found_.faults; }

 private:
  struct Open {
    Mark mark;
    bool sound = true;
    bool first_on_line = false;
  };

  /// The kind of a mark that has a body.
  static MarkKind kind_of(CommentWord word) {
    return word == CommentWord::value   ? MarkKind::value
           : word == CommentWord::table ? MarkKind::table
                                        : MarkKind::sentence;
  }

  /// Comments must be given in order, so that lines and columns are counted once.
  Mark mark_of(const Comment& comment, MarkKind kind) {
    const std::size_t first = text_begin(text_);
    const Position opening = locator_.locate(text_.substr(first), 1, comment.begin - first);
    return {kind,          comment.arguments, opening.line, opening.column, first + opening.line_begin,
            comment.begin, comment.end,       comment.end,  comment.end,    {}};
  }

  void fault(std::size_t begin, std::size_t end, std::string message, std::string hint) {
    found_.faults.push_back({code::bad_mark, begin, end - begin, std::move(message), std::move(hint)});
  }

  [[nodiscard]] std::string end_mark() const { return fmt::format("{} reach:end {}", markup_.open, markup_.close); }

  /// Reports the open mark, if any, as never closed: `next` opens, or (nullptr) the text ends.
  void leave_open(const Comment* next) {
    if (!open_) return;
    if (open_->sound) {
      std::string message = "this mark has no `reach:end`";
      if (next != nullptr) {
        const auto between = count_line_breaks(text_.substr(open_->mark.begin, next->begin - open_->mark.begin));
        message += fmt::format(" before the next mark, on line {}", open_->mark.line + between);
      }
      fault(open_->mark.begin, open_->mark.body_begin, std::move(message),
            fmt::format("write {} after its content; marks do not nest", in_backticks(end_mark())));
    }
    open_.reset();
    ++forgiven_;  // nested marks are reported once: expect the end of the outer one
  }

  void close(const Comment& comment) {
    if (!open_) return close_nothing(comment);
    Open open = std::move(*open_);
    open_.reset();
    if (comment.sound && !comment.arguments.empty() && !is_seal(comment.arguments)) {
      return fault(comment.begin, comment.end, fmt::format("{} is not a checksum", in_backticks(comment.arguments)),
                   "what may follow `reach:end` are the 16 digits that `--seal` writes; leave out what you put there");
    }
    if (!open.sound || !comment.sound) return;
    open.mark.body_end = comment.begin;
    open.mark.end = comment.end;
    open.mark.seal = comment.arguments;
    if (open.first_on_line && open.mark.kind == MarkKind::value) warn_of_raw_html(open.mark);
    if (open.mark.kind == MarkKind::table && !own_lines_.has(open.mark)) refuse_beside_words(open.mark);
    found_.marks.push_back(std::move(open.mark));
  }

  void close_nothing(const Comment& comment) {
    if (forgiven_ > 0) {
      --forgiven_;
    } else if (comment.sound) {
      fault(comment.begin, comment.end, "this `reach:end` closes no mark",
            fmt::format("take it out, or write {} where the figure begins",
                        in_backticks(fmt::format("{} reach:value … {}", markup_.open, markup_.close))));
    }
  }

  /// CommonMark 0.31, section 4.6: a line that begins with a comment is HTML to the line's end.
  void warn_of_raw_html(const Mark& mark) {
    const std::string_view rest = text_.substr(mark.end, line_end(text_, mark.end) - mark.end);
    if (std::ranges::all_of(rest, is_space)) return;
    found_.faults.push_back({code::raw_html, mark.begin, mark.body_begin - mark.begin,
                             "a line of Markdown that begins with a mark is raw HTML: bold and links on it are lost",
                             "move a word in front of the mark, or join the line to the one above"});
  }

  void refuse_beside_words(const Mark& mark) {
    fault(mark.begin, mark.body_begin, "this table is inside a sentence, or inside a cell of another table",
          fmt::format("put the mark and its {} on lines of their own, with nothing beside them",
                      in_backticks(end_mark())));
  }

  std::string_view text_;
  const Markup& markup_;
  OwnLines own_lines_;
  Marks found_;
  std::optional<Open> open_;
  std::size_t forgiven_ = 0;  // closing marks not to report, because they follow from a reported fault
  Locator locator_;           // places of openings
};

}  // namespace

Marks find_marks(std::string_view text, const Markup& markup) {
  CommentReader reader(text, markup);
  Pairing pairing(text, markup);
  std::size_t end = 0;
  for (const TagOpening& opening : find_openings(text, markup)) {
    if (opening.at < end) continue;  // possible if `open` and `close` are the same
    const Comment comment = reader.read(opening, pairing.faults());
    pairing.add(comment, opening.first);
    end = comment.end;
  }
  return pairing.take();
}

}  // namespace reach::document
