// How messages name figures: whose, what, when. For audit/judge.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "audit/prose/claims.hpp"

namespace reach::audit {

/// `Kent's`, `the Thames'`, `St Luke's`; `the overall` for all rows together. O(rows).
std::string owner(const Facts& facts, const std::vector<std::uint32_t>& rows);
/// `helpline figure`, `total`. O(channels).
std::string what(const Facts& facts, const std::vector<std::uint32_t>& channels);
/// `Kent's helpline figure`.
std::string thing(const Facts& facts, const Cells& cells);
/// `2018`, `2016 to 2018`.
std::string when(const Cells& cells);
/// ` for 2018`; empty if the table gives no period.
std::string for_when(const Cells& cells);

}  // namespace reach::audit
