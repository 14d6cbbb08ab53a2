// System calls that a signal may interrupt. For source and cli.
#pragma once

#include <cerrno>

namespace reach {

/// Returns the result of `call`, repeating it while a signal interrupts it (-1 with EINTR).
template <typename Call>
auto uninterrupted(const Call& call) {
  auto result = call();
  while (result == -1 && errno == EINTR) result = call();
  return result;
}

}  // namespace reach
