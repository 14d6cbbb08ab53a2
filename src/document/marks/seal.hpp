// Checksums in closing marks, which reveal bodies that were edited by hand. For document.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <reach/document.hpp>

namespace reach::document {

inline constexpr std::size_t kSealLength = 16;

/// 16 lower-case hexadecimal digits: the 64-bit FNV-1a hash (Fowler, Noll, Vo) of the body. Every line break counts as
/// LF, so that a checkout that changes line ends does not break seals. No protection against deliberate changes. O(n).
std::string seal_of(std::string_view body);
bool is_seal(std::string_view text);

/// The closing mark of `mark`, unchanged except for this seal.
std::string sealed_end(const Document& document, const Mark& mark, std::string_view seal);

}  // namespace reach::document
