// How far figures spread over the forces: `ranged from 792 to 1,848`, `the median force`. For audit/prose.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "audit/prose/layout.hpp"

namespace reach::audit {

/// Which of the forces' figures a number is said to be.
enum class Spread : std::uint8_t { none, lowest, middle, highest };

/// `ranged`, `varied`: what comes from one figure to another.
bool is_range_word(std::string_view key);

/// Whether a clause has a word for a spread. O(terms).
bool says_spread(const SentenceLayout& layout, std::size_t clause);

/// What the amount at `at` is said to be. It is none if its clause speaks of a force, or of years. O(terms).
Spread spread_at(const SentenceLayout& layout, const Facts& facts, std::size_t at);

/// The forces whose figure that is: one, or the two in the middle. None if one of them lacks the figure, or if they are
/// those of several tables. O(forces × log).
std::vector<std::uint32_t> spread_rows(const Facts& facts, Spread spread, std::uint32_t channel, Period period);

}  // namespace reach::audit
