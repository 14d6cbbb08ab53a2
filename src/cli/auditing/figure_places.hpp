// Finds the places of a number in a line of a document. For cli/auditing and cli/command.
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

/// The offsets of a number that is not part of a longer one, inside marks and wherever a mark may be made.
struct NumberPlaces {
  std::vector<std::size_t> in_text;
  bool in_markup = false;  ///< it is also in code, a tag or the like
};

class FigurePlaces {
 public:
  /// O(text).
  FigurePlaces(const Document& document, const Page& page);

  /// The places in a line. O(line).
  [[nodiscard]] NumberPlaces in_line(std::uint64_t line, std::string_view said) const;
  /// The places in the table row that begins on this line. O(row).
  [[nodiscard]] NumberPlaces in_row(std::uint64_t line, std::string_view said) const;
  /// Whether an offset is in a mark. O(log marks).
  [[nodiscard]] bool is_marked(std::size_t offset) const;
  /// How often readers see a number in the prose of a line. O(line).
  [[nodiscard]] std::size_t shown(std::uint64_t line, std::string_view said) const;
  /// Why a mark there would change how Markdown shows the text around it; empty if it would not. O(line).
  [[nodiscard]] std::string_view obstacle(std::size_t begin, std::size_t length) const;

 private:
  [[nodiscard]] NumberPlaces in_lines(std::uint64_t first, std::uint64_t last, std::string_view said) const;
  [[nodiscard]] bool begins_line(std::size_t offset) const;
  [[nodiscard]] bool loses_emphasis(std::size_t begin, std::size_t end) const;

  const Document& document_;
  std::vector<std::size_t> lines_;               ///< offset of each line, and of the end of the text
  std::string markable_;                         ///< the text, with blanks where no mark can be
  std::map<std::uint64_t, std::string> prose_;   ///< by line
  std::map<std::uint64_t, std::uint64_t> rows_;  ///< rows of several lines: first line → last line
};

}  // namespace reach::cli
