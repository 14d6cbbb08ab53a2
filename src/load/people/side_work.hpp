// Work beside the first thread, as far as the machine has threads to give. For load.
#pragma once

#include <future>
#include <system_error>
#include <utility>

namespace reach {

/// Begins `work` in a thread of its own. Where none can be started (a container may allow only so many), it is done by
/// whoever asks for its end, then. Its end (`get`) throws what `work` has thrown; a future that is dropped waits for
/// the thread, and drops work that did not begin.
template <typename Work>
std::future<void> begin_beside(Work work) {
  try {
    return std::async(std::launch::async, work);
  } catch (const std::system_error&) {
    return std::async(std::launch::deferred, std::move(work));
  }
}

}  // namespace reach
