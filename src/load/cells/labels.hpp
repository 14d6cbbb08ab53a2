// Recognises dates, numbers and words for times where a name is expected. For load/header.
#pragma once

#include <string_view>

namespace reach {

/// What a text is that cannot be the name of a force or channel: `a number` (45, 12%, £12) or `a date` (2016-01-05,
/// Mar-16); empty for names. O(length).
std::string_view label_instead_of_name(std::string_view name);

/// Whether this is a month, weekday, quarter or week without a year. On its own it may be a town (`March`). O(length).
bool is_word_of_time(std::string_view name);

}  // namespace reach
