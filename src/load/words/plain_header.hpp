// Header cells as R and pandas write them, turned back into what a person would write. For load.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reach {

/// `Website 2016` of R's `Website.2016`, `Website (2016/17)` of `Website..2016.17.`, `2016` of pandas' `2016.0`.
/// Changes only texts that reach then reads as more than a plain name.
std::string plain_header(std::string_view text);

/// The headers of a table, each as plain_header returns it. R puts an `X` before every name that begins with a digit,
/// so `X2016` is 2016 if no header of the table begins with a digit. O(length of all).
std::vector<std::string> plain_headers(const std::vector<std::string>& texts);

}  // namespace reach
