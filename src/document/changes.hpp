// Which lines differ between a document and its renewal. For document.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <reach/document.hpp>

namespace reach::document {

/// Bytes of the document, and the bytes of its renewal that stand in their place.
struct Replacement {
  std::size_t old_begin = 0;
  std::size_t old_end = 0;
  std::size_t new_begin = 0;
  std::size_t new_end = 0;
};

/// How a diff parts lines: by LF only, as patch(1) does, or by LF, CRLF and CR, as reach counts lines elsewhere.
struct LineRule {
  bool lf_only = false;

  /// Behind the line that `at` lies in, its break included. O(distance).
  [[nodiscard]] std::size_t end(std::string_view text, std::size_t at) const;
  /// Where the line that `at` lies in begins. O(distance).
  [[nodiscard]] std::size_t begin(std::string_view text, std::size_t at) const;
  /// Where the line above the one that begins at `at` begins. O(its length).
  [[nodiscard]] std::size_t before(std::string_view text, std::size_t at) const;
};

/// The runs of whole lines that differ, in order; between two of them all is equal, and not nothing. O(n), and within a
/// body at most lines × lines where that is below four million; larger ones are replaced whole.
std::vector<Replacement> changed_lines(const Document& document, const Renewal& renewal, const LineRule& rule);

}  // namespace reach::document
