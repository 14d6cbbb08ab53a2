// Where a document says a number: its places in a line, as readers see them. For cli/command.
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

class FigurePlaces {
 public:
  /// O(text).
  FigurePlaces(const Document& document, const Page& page);

  /// The offsets at which a line says a number, outside of tags, comments and marks, and no part of a longer number.
  /// O(line).
  [[nodiscard]] std::vector<std::size_t> in_text(std::uint64_t line, std::string_view said) const;
  /// How often readers see it in the prose of that line. O(line).
  [[nodiscard]] std::size_t shown(std::uint64_t line, std::string_view said) const;
  /// Whether nothing but quoting and the marker of an item comes before an offset in its line.
  [[nodiscard]] bool begins_line(std::size_t offset) const;

 private:
  void hide_markup();

  const Document& document_;
  std::vector<std::size_t> lines_;              ///< where each begins, and the end of the text
  std::vector<bool> hidden_;                    ///< by byte: in a tag, a comment or a mark
  std::map<std::uint64_t, std::string> prose_;  ///< by line
};

}  // namespace reach::cli
