// Where a document says a number: its places in a line, as readers see them. For cli/auditing and cli/command.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <reach/audit.hpp>
#include <reach/document.hpp>

namespace reach::cli {

/// The offsets at which a number is said, in a mark or where it may become one, and as no part of a longer number.
struct NumberPlaces {
  std::vector<std::size_t> in_text;
  bool in_markup = false;  ///< it is also in code, tags or the like
};

class FigurePlaces {
 public:
  /// O(text).
  FigurePlaces(const Document& document, const Page& page);

  /// The places in a line. O(line).
  [[nodiscard]] NumberPlaces in_line(std::uint64_t line, std::string_view said) const;
  /// The places in a table's row, which begins on this line. O(row).
  [[nodiscard]] NumberPlaces in_row(std::uint64_t line, std::string_view said) const;
  /// Whether an offset is in a mark. O(log marks).
  [[nodiscard]] bool is_marked(std::size_t offset) const;
  /// How often readers see it in the prose of that line. O(line).
  [[nodiscard]] std::size_t shown(std::uint64_t line, std::string_view said) const;
  /// Why Markdown would not show the text around a mark there as before; empty if it would. O(line).
  [[nodiscard]] std::string_view obstacle(std::size_t begin, std::size_t length) const;

 private:
  [[nodiscard]] NumberPlaces in_lines(std::uint64_t first, std::uint64_t last, std::string_view said) const;
  [[nodiscard]] bool begins_line(std::size_t offset) const;
  [[nodiscard]] bool loses_emphasis(std::size_t begin, std::size_t end) const;

  const Document& document_;
  std::vector<std::size_t> lines_;               ///< where each begins, and the end of the text
  std::string markable_;                         ///< the text, blank where no mark can be
  std::map<std::uint64_t, std::string> prose_;   ///< by line
  std::map<std::uint64_t, std::uint64_t> rows_;  ///< where rows of several lines begin, and end
};

}  // namespace reach::cli
