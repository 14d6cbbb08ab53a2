// Reads the time at either end of a header cell, and the text beside it. For model.
#pragma once

#include <optional>
#include <string_view>

#include <reach/timespan.hpp>

namespace reach {

/// A header cell and the time at one of its ends: `website` and `2016-17` of `website 2016-17`. Views into the text.
struct HeaderTime {
  std::string_view rest;  ///< without the characters that separate it from the time: `Website: `, `Website – `
  std::optional<Timespan> timespan;
  std::string_view text = {};  ///< the text of the timespan
  bool at_end = true;
  bool at_both_ends = false;  ///< an equally long one is at the other end: `2016 website 2018`
};

/// The time at either end of a text: the longest timespan that a space, `_` or `-` separates from the rest; of two
/// equally long ones, the one at the end.
HeaderTime read_header_time(std::string_view text, PeriodKind prefer);
/// Whether a header has more words about time beside its timespan: `Website Apr/Aug 2017`, `2016 website March 2017`.
bool says_more_of_time(const HeaderTime& time, PeriodKind prefer);
/// `2016` of `(2016)` and `[2016]`.
std::string_view without_brackets(std::string_view text);

/// `text` without spaces, underscores and hyphens at its ends.
std::string_view trim_joints(std::string_view text);

}  // namespace reach
