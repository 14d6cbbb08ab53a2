#include "cli/io/out_of_memory.hpp"

#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <memory>
#include <new>
#include <string_view>

#include "cli/io/exit_code.hpp"

namespace reach::cli {
namespace {

constexpr std::string_view kMessage = "reach: error: out of memory\n";

std::terminate_handler otherwise = nullptr;

/// Whether memory ran out. If there was not even memory for an exception, there is no current one.
bool lacks_memory() {
  if (!std::current_exception()) {
    const std::unique_ptr<void, decltype(&std::free)> room(std::malloc(1), &std::free);
    return room == nullptr;
  }
  try {
    throw;
  } catch (const std::bad_alloc&) {
    return true;
  } catch (...) {
    return false;
  }
}

[[noreturn]] void terminate() {
  if (lacks_memory()) {
    write_all(STDERR_FILENO, kMessage);
    _exit(kTrouble);
  }
  otherwise();  // reports the exception and ends the process
  std::abort();
}

}  // namespace

int refuse_without_memory(const Io& io) {
  io.err(kMessage);
  return kTrouble;
}

void end_cleanly_without_memory() { otherwise = std::set_terminate(terminate); }

}  // namespace reach::cli
