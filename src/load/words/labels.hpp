// Labels: dates, numbers and words of time where a name is expected. For load/header.
#pragma once

#include <string_view>

namespace reach {

/// What a text is that is no name of a force or channel: `a number` (45, 12%, £12) or `a date` (2016-01-05, Mar-16);
/// empty for names. O(length).
std::string_view label_instead_of_name(std::string_view name);

/// Whether it is a month, weekday, quarter or week without its year. Alone it may be a town (`March`). O(length).
bool is_word_of_time(std::string_view name);

}  // namespace reach
