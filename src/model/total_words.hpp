// Words that say that a row or column is a total of others. For model and load.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace reach {

/// How clearly a name says that it is a total: not at all; by a word at its beginning or end (`Total calls`, `Kent
/// total`); by nothing else (`Total`, `All channels`).
enum class TotalWords : std::uint8_t { none, beside_others, alone };

/// How clearly the name of a column, without its period, says that it is a total. O(length).
TotalWords total_words(std::string_view name);
/// The channel that a total column may belong to: `website` of `website total`; empty for one over all channels.
std::string channel_of_total(std::string_view name);

/// Whether a row with this name is a total: `total`, `subtotal`, `grand total`, `all forces`, `… total`, `total …`.
bool is_total_name(std::string_view name);
/// The name that a total row sums up: `South East` of `South East TOTAL`; empty for all rows or the block above.
std::string total_of(std::string_view name);
/// Whether a total row's name says that it covers everything (`grand total`, `all forces`).
bool is_grand_total(std::string_view name);

}  // namespace reach
