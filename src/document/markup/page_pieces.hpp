// Reads a page of HTML tag by tag. For document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace reach::document {

enum class PagePieceKind : std::uint8_t {
  comment,
  declaration,  ///< `<!DOCTYPE html>`, `<?xml … ?>`, `<![CDATA[ … ]]>`
  tag,
  raw,  ///< the content of an element in which nothing is markup: `<title>`, `<script>`
};

/// A part of a page that is not text between tags.
struct PagePiece {
  PagePieceKind kind = PagePieceKind::tag;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string name{};  ///< of a tag, in lower case, with its slash; of the element whose content is raw
};

/// Calls `visit` for each piece from `begin` on, in order. A piece that is never closed counts as text. O(n).
void each_piece(std::string_view text, std::size_t begin, const std::function<void(const PagePiece&)>& visit);

}  // namespace reach::document
