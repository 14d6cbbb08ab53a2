// A field of delimited text. For aggregate, load and report.
#pragma once

#include <string>
#include <string_view>

namespace reach {

/// Appends a field according to RFC 4180, section 2: quoted if necessary, quotes doubled.
void add_field(std::string& out, std::string_view text, char delimiter);

}  // namespace reach
