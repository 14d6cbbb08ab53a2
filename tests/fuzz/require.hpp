// require: stops a fuzzer if an invariant does not hold. For the fuzzers.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

inline void require(bool holds, const char* what, std::string_view text = {}) {
  if (holds) return;
  std::fprintf(stderr, "broken: %s\n%.*s\n", what, static_cast<int>(text.size()), text.data());
  std::abort();
}
