// How a timespan may begin: a quick answer, as most names beside a year are none. For model.
#pragma once

#include <string_view>

namespace reach {

/// Whether a text in small letters begins like a timespan: if not, it needs no closer look. O(length).
bool begins_like_time(std::string_view folded);

}  // namespace reach
