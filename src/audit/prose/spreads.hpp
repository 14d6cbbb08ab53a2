// How the forces' figures are spread: `ranged from 792 to 1,848`, `the median force`. For audit/prose.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "audit/prose/layout.hpp"

namespace reach::audit {

/// Which of the forces' figures a number is said to be.
enum class Spread : std::uint8_t { none, lowest, middle, highest };

/// Whether a word says that figures extend from one to another: `ranged`, `varied`.
bool is_range_word(std::string_view key);

/// Whether a clause has a word for a spread. O(terms).
bool says_spread(const SentenceLayout& layout, std::size_t clause);

/// Which figure the amount at `at` is said to be; `none` if its clause names a force, or is about years. O(terms).
Spread spread_at(const SentenceLayout& layout, const Facts& facts, std::size_t at);

/// The forces that have this figure: one, or the two in the middle. Empty if a force lacks the figure, or if the forces
/// come from several tables. O(forces × log).
std::vector<std::uint32_t> spread_rows(const Facts& facts, Spread spread, std::uint32_t channel, Period period);

}  // namespace reach::audit
