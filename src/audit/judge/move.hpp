// A change from one period to another, of one row in one channel. For audit/judge.
#pragma once

#include <cstdint>

#include <reach/audit.hpp>

#include "audit/terms/tokens.hpp"

namespace reach::audit {

struct Move {
  std::uint32_t row = 0;
  std::uint32_t channel = kTotalChannel;
  Period from, to;
};

}  // namespace reach::audit
