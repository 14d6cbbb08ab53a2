// Which lines differ between a document and its renewal. For document.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <reach/document.hpp>

namespace reach::document {

/// A range of bytes of the document, and the bytes that replace it in its renewal.
struct Replacement {
  std::size_t old_begin = 0;
  std::size_t old_end = 0;
  std::size_t new_begin = 0;
  std::size_t new_end = 0;
};

/// How a diff splits lines: at LF only, like patch(1), or at LF, CRLF and CR, as reach counts lines elsewhere.
struct LineRule {
  bool lf_only = false;

  /// The end of the line that contains `at`, after its line break. O(distance).
  [[nodiscard]] std::size_t end(std::string_view text, std::size_t at) const;
  /// The beginning of the line that contains `at`. O(distance).
  [[nodiscard]] std::size_t begin(std::string_view text, std::size_t at) const;
  /// The beginning of the line above the one that begins at `at`. O(its length).
  [[nodiscard]] std::size_t before(std::string_view text, std::size_t at) const;
};

/// The runs of whole lines that differ, in order; between two runs there is at least one equal line. O(n), plus lines ×
/// lines within a body if that is below four million; larger bodies are replaced as a whole.
std::vector<Replacement> changed_lines(const Document& document, const Renewal& renewal, const LineRule& rule);

}  // namespace reach::document
