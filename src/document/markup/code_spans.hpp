// Finds openings in a paragraph of Markdown that are not in code spans. For document.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <reach/document.hpp>

#include "document/markup/finder.hpp"

namespace reach::document {

/// Reads paragraphs in order. Code spans follow CommonMark 0.31 (6.1): each goes from a run of backticks to the next
/// run of the same length; backticks in a comment that begins first do not count.
class CodeSpans {
 public:
  CodeSpans(std::string_view text, const Markup& markup);

  /// Appends the places of `markup.open` in [begin, end), outside code spans and not escaped. O(length) on average,
  /// however many runs are never closed.
  void append_openings(std::size_t begin, std::size_t end, std::vector<std::size_t>& openings);

 private:
  [[nodiscard]] std::size_t run_length(std::size_t at) const;
  std::size_t past_comment(std::size_t at);
  std::size_t past_backticks(std::size_t at);
  void index_runs(std::size_t at);

  std::string_view text_;  // up to the end of the current paragraph
  std::string_view open_;
  Finder opens_;
  Finder closes_;
  std::array<bool, 256> stops_{};                          // the bytes that need a closer look
  std::unordered_map<std::size_t, std::size_t> last_run_;  // length → start of the paragraph's last run of that length
};

}  // namespace reach::document
