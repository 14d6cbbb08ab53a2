#include "document/markup/code_spans.hpp"

#include <algorithm>

namespace reach::document {

CodeSpans::CodeSpans(std::string_view text, const Markup& markup)
    : text_(text), open_(markup.open), opens_(text, markup.open), closes_(text, markup.close) {
  for (const char c : {open_.front(), '`', '\\'}) stops_[static_cast<unsigned char>(c)] = true;
}

void CodeSpans::append_openings(std::size_t begin, std::size_t end, std::vector<std::size_t>& openings) {
  if (opens_.next(begin) >= end) return;
  const std::string_view whole = text_;
  text_ = whole.substr(0, end);
  if (!last_run_.empty()) last_run_ = {};  // clear() would sweep the buckets of the largest paragraph so far
  for (std::size_t at = begin; at < end;) {
    if (!stops_[static_cast<unsigned char>(text_[at])]) {
      ++at;
    } else if (text_.substr(at).starts_with(open_)) {
      openings.push_back(at);
      at = past_comment(at);
    } else if (text_[at] == '`') {
      at = past_backticks(at);
    } else {
      at += text_[at] == '\\' ? 2U : 1U;
    }
  }
  text_ = whole;
}

/// Where to read on after an opening at `at`: where its comment closes, or the next opening if that comes first; right
/// after the opening if the comment does not close in its paragraph.
std::size_t CodeSpans::past_comment(std::size_t at) {
  const std::size_t inside = at + open_.size();
  const std::size_t close = closes_.next(inside);
  if (close >= text_.size()) return inside;
  return std::min(opens_.next(inside), close);
}

/// The end of the code span that begins at `at`; if there is none, the end of the run of backticks.
std::size_t CodeSpans::past_backticks(std::size_t at) {
  if (last_run_.empty()) index_runs(at);
  const std::size_t length = run_length(at);
  const auto last = last_run_.find(length);
  const bool closed = last != last_run_.end() && last->second > at;
  if (!closed) return at + length;
  std::size_t run = at + length;
  for (std::size_t found = 0; found != length; run += found) {
    run = text_.find('`', run);
    found = run_length(run);
  }
  return run;
}

void CodeSpans::index_runs(std::size_t at) {
  for (std::size_t run = text_.find('`', at); run < text_.size(); run = text_.find('`', run)) {
    const std::size_t length = run_length(run);
    last_run_[length] = run;
    run += length;
  }
}

std::size_t CodeSpans::run_length(std::size_t at) const {
  return std::min(text_.find_first_not_of('`', at), text_.size()) - at;
}

}  // namespace reach::document
