// Work on extra threads, if the machine allows them. For load.
#pragma once

#include <future>
#include <system_error>
#include <utility>

namespace reach {

/// Starts `work` in a separate thread. Returns a future without a state (not `valid`) if no thread can be started (a
/// container may limit their number). Destroying the future waits for the thread.
template <typename Work>
std::future<void> begin_thread(Work work) {
  try {
    return std::async(std::launch::async, std::move(work));
  } catch (const std::system_error&) {
    return {};
  }
}

/// Starts `work` in a separate thread. If no thread can be started, `get` runs the work itself. `get` rethrows what
/// `work` has thrown. Destroying the future waits for the thread, and drops work that has not started.
template <typename Work>
std::future<void> begin_beside(Work work) {
  std::future<void> begun = begin_thread(work);
  return begun.valid() ? std::move(begun) : std::async(std::launch::deferred, std::move(work));
}

}  // namespace reach
