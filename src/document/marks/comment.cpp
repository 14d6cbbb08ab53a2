#include "document/marks/comment.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "diagnostic/codes/marks.hpp"
#include "diagnostic/suggest.hpp"
#include "document/markup/lines.hpp"
#include "text/unicode.hpp"

namespace reach::document {
namespace {

const std::array<std::string, 5> kWords{"data", "value", "table", "sentence", "end"};  // in the order of CommentWord

constexpr std::string_view kPrefix = "reach:";

/// Whether `written`, which ends in `word`, is exactly `reach:value`: lower case, no spaces.
bool is_spelled_out(std::string_view written, std::string_view word) {
  return written.size() == kPrefix.size() + word.size() && written.starts_with(kPrefix);
}

CommentWord word_of(std::string_view text) {
  const auto found = std::ranges::find(kWords, text);
  return static_cast<CommentWord>(found - kWords.begin());
}

std::string with_single_spaces(std::string_view text) {
  std::string out;
  for (std::size_t at = past_space(text, 0); at < text.size(); at = past_space(text, at)) {
    const std::size_t begin = at;
    while (at < text.size() && !is_space(text[at])) ++at;
    out.append(out.empty() ? 0 : 1, ' ').append(text.substr(begin, at - begin));
  }
  return out;
}

Fault unknown_word(std::string_view written, std::size_t offset, CommentWord meant) {
  const bool near = meant != CommentWord::unknown;
  const std::string hint = near ? fmt::format("did you mean `{}{}`?", kPrefix, kWords[static_cast<std::size_t>(meant)])
                                : "there are reach:data, reach:value, reach:table, reach:sentence and reach:end";
  return {code::bad_mark, offset, written.size(),
          fmt::format("{} is not a mark", in_backticks(with_single_spaces(written))), hint};
}

}  // namespace

Comment CommentReader::read(const TagOpening& opening, std::vector<Fault>& faults) {
  const std::size_t close = close_of(opening);
  const bool closed = close != std::string_view::npos;
  const std::size_t most = closed ? close : text_.size();
  std::size_t word_end = std::min(opening.kind, most);
  while (word_end < most && !is_space(text_[word_end])) ++word_end;
  const std::size_t kind = std::min(opening.kind, word_end);
  const std::string_view word = text_.substr(kind, word_end - kind);
  const std::string_view written = text_.substr(opening.word, word_end - opening.word);

  Comment comment;
  comment.begin = opening.at;
  comment.end = closed ? close + markup_.close.size() : word_end;
  comment.word = word_of(word);
  if (!closed) {
    comment.sound = false;
    faults.push_back({code::bad_mark, opening.at, word_end - opening.at,
                      fmt::format("this mark is never closed: {} is missing", in_backticks(markup_.close)),
                      fmt::format("write {} after its last word", in_backticks(markup_.close))});
  } else if (comment.word == CommentWord::unknown || !is_spelled_out(written, word)) {
    comment.sound = false;
    comment.word = word_of(nearest(word, kWords));
    faults.push_back(unknown_word(written, opening.word, comment.word));
  }
  if (comment.sound) comment.arguments = with_single_spaces(text_.substr(word_end, close - word_end));
  return comment;
}

/// Where the comment closes; npos if it does not, or another opens first.
std::size_t CommentReader::close_of(const TagOpening& opening) {
  const std::size_t inside = opening.at + markup_.open.size();
  const std::size_t close = closes_.next(inside);
  return opens_.next(inside) < close ? std::string_view::npos : close;
}

}  // namespace reach::document
