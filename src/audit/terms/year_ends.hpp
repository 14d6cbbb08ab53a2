// Years that sentences call by their end. For audit/terms.
#pragma once

#include <cstddef>
#include <vector>

#include "audit/terms/tokens.hpp"

namespace reach::audit {

/// Makes one period of the words of a year: `year ending March 2023`, `12 months to 30 June 2023`. `ends`, places in
/// ascending order, are moved with what follows. O(n).
void join_year_ends(Tokens& tokens, std::vector<std::size_t>& ends);

}  // namespace reach::audit
