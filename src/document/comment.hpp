// One mark's comment: `<!-- reach:value South East / total / 2018 -->`, read for itself. For document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <reach/document.hpp>

#include "document/fault.hpp"
#include "document/finder.hpp"
#include "document/openings.hpp"

namespace reach::document {

enum class CommentWord : std::uint8_t { data, value, table, end, unknown };

struct Comment {
  CommentWord word = CommentWord::unknown;  ///< also where it is faulty, if what was meant can be told
  bool sound = true;                        ///< else its fault is reported
  std::size_t begin = 0;
  std::size_t end = 0;    ///< behind it; where it is never closed, behind its first word
  std::string arguments;  ///< trimmed, white space as single spaces
};

/// Reads comments, asked in order. O(length) each.
class CommentReader {
 public:
  CommentReader(std::string_view text, const Markup& markup)
      : text_(text), markup_(markup), opens_(text, markup.open), closes_(text, markup.close) {}

  /// The comment that opens there; a fault is added where it is never closed, or says what is none of the four words.
  Comment read(const TagOpening& opening, std::vector<Fault>& faults);

 private:
  [[nodiscard]] std::size_t close_of(const TagOpening& opening);

  std::string_view text_;
  const Markup& markup_;
  Finder opens_;
  Finder closes_;
};

}  // namespace reach::document
