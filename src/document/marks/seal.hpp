// Checksums in closing marks, which reveal bodies that were edited by hand. For document.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <reach/document.hpp>

namespace reach::document {

inline constexpr std::size_t kSealLength = 16;

/// 16 lower-case hexadecimal digits: FNV-1a in 64 bits (Fowler, Noll, Vo) of the body, with every line break counted as
/// LF: a checkout that changes line ends does not break seals. Not a safeguard against intent. O(n).
std::string seal_of(std::string_view body);
bool is_seal(std::string_view text);

/// The closing mark of `mark` with this seal in it, otherwise unchanged.
std::string sealed_end(const Document& document, const Mark& mark, std::string_view seal);

}  // namespace reach::document
