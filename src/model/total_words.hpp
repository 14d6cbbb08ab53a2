// Words that say that a row or column is a total of others. For model, load, audit and cli.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/ascii.hpp"

namespace reach {

/// Whether the name of a total may begin (or end) with a byte. Bytes other than letters, digits and slashes always may:
/// they are ignored in names, or look like letters.
using TotalBytes = std::array<bool, 256>;
constexpr TotalBytes total_bytes(std::string_view letters) {
  TotalBytes may{};
  for (std::size_t byte = 0; byte < may.size(); ++byte) {
    const char lower = ascii_lower(static_cast<char>(byte));
    const bool is_other = !is_digit(lower) && !(lower >= 'a' && lower <= 'z') && lower != '/';
    may[byte] = is_other || letters.find(lower) != std::string_view::npos;
  }
  return may;
}

inline constexpr TotalBytes kTotalFirst =
    total_bytes("acegiorst");  // all, combined, eindtotaal, grand, insgesamt, overall, regions, sum, total
inline constexpr TotalBytes kTotalLast = total_bytes("ls");  // … total, … totals

/// Whether a name may be that of a total, as far as its first and last bytes show. Most names may not. O(1).
constexpr bool may_be_total(std::string_view name) {
  return !name.empty() &&
         (kTotalFirst[static_cast<unsigned char>(name.front())] || kTotalLast[static_cast<unsigned char>(name.back())]);
}

/// How clearly a name says that it is a total: not at all; by a word at its beginning or end (`Total calls`, `Kent
/// total`); by nothing else (`Total`, `All channels`).
enum class TotalWords : std::uint8_t { none, beside_others, alone };

/// `Area Name` of `AreaName`; the text itself if no capital follows a small letter. O(length).
std::string with_humps_spaced(std::string_view text);

/// How clearly the name of a column, without its period, says that it is a total. O(length).
TotalWords total_words(std::string_view name);
/// The channel that a total column may belong to: `website` of `website total`; empty for one over all channels.
std::string channel_of_total(std::string_view name);

/// Whether a row with this name is a total: `total`, `subtotal`, `grand total`, `all forces`, `… total`, `total …`.
bool is_total_name(std::string_view name);
/// Whether a value of a summed column is the total of its other values: `All`, `Total`. O(length).
bool is_total_value(std::string_view value);
/// The name that a total row sums up: `South East` of `South East TOTAL`; empty for all rows or the block above.
std::string total_of(std::string_view name);
/// Whether a total row's name says that it covers everything (`grand total`, `all forces`).
bool is_grand_total(std::string_view name);

}  // namespace reach
