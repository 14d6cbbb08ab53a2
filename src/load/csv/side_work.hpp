// Work beside the first thread, as far as the machine has threads to give. For load.
#pragma once

#include <future>
#include <system_error>
#include <utility>

namespace reach {

/// Begins `work` in a thread of its own; a future without a state (`valid`) where none can be started (a container may
/// allow only so many). A future that is dropped waits for the thread.
template <typename Work>
std::future<void> begin_thread(Work work) {
  try {
    return std::async(std::launch::async, std::move(work));
  } catch (const std::system_error&) {
    return {};
  }
}

/// Begins `work` in a thread of its own. Where none can be started, it is done by whoever asks for its end, then. Its
/// end (`get`) throws what `work` has thrown; a future that is dropped waits for the thread, and drops work that did
/// not begin.
template <typename Work>
std::future<void> begin_beside(Work work) {
  std::future<void> begun = begin_thread(work);
  return begun.valid() ? std::move(begun) : std::async(std::launch::deferred, std::move(work));
}

}  // namespace reach
