// The kinds of machine that have their own edge finder. For load/fast.
#pragma once

#include <cstddef>

#include "load/fast/edges.hpp"

namespace reach {

void find_edges_scalar(const char* bytes, std::size_t size, char delimiter, Edges& edges);
void find_edges_avx2(const char* bytes, std::size_t size, char delimiter, Edges& edges);    ///< x86-64 only
void find_edges_avx512(const char* bytes, std::size_t size, char delimiter, Edges& edges);  ///< x86-64 only
void find_edges_neon(const char* bytes, std::size_t size, char delimiter, Edges& edges);    ///< 64-bit Arm only

}  // namespace reach
