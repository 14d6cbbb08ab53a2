// Reads the comment of a mark: `<!-- reach:value South East / total / 2018 -->`. For document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <reach/document.hpp>

#include "document/marks/fault.hpp"
#include "document/marks/openings.hpp"
#include "document/markup/finder.hpp"

namespace reach::document {

enum class CommentWord : std::uint8_t { data, value, table, sentence, end, unknown };

struct Comment {
  CommentWord word = CommentWord::unknown;  ///< also set for a faulty comment, if its word can be guessed
  bool sound = true;                        ///< false: a fault was reported
  std::size_t begin = 0;
  std::size_t end = 0;    ///< the end of the comment; if it is never closed, the end of its first word
  std::string arguments;  ///< trimmed, each run of white space as one space
};

/// Reads the comments of a text, in order only. O(length) each.
class CommentReader {
 public:
  CommentReader(std::string_view text, const Markup& markup)
      : text_(text), markup_(markup), opens_(text, markup.open), closes_(text, markup.close) {}

  /// The comment at an opening. Adds a fault if it is never closed or its word is unknown.
  Comment read(const TagOpening& opening, std::vector<Fault>& faults);

 private:
  [[nodiscard]] std::size_t close_of(const TagOpening& opening);

  std::string_view text_;
  const Markup& markup_;
  Finder opens_;
  Finder closes_;
};

}  // namespace reach::document
