// How a timespan may begin: a quick check, since most names beside a year are not timespans. For model.
#pragma once

#include <string_view>

namespace reach {

/// Whether a text in small letters begins like a timespan: if not, it needs no closer look. O(length).
bool begins_like_time(std::string_view folded);

}  // namespace reach
