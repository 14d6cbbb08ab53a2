#include "cli/out_of_memory.hpp"

#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <new>
#include <string_view>

#include "cli/exit_code.hpp"

namespace reach::cli {
namespace {

constexpr std::string_view kMessage = "reach: error: out of memory\n";

std::terminate_handler otherwise = nullptr;

[[noreturn]] void terminate() {
  try {
    if (std::current_exception()) throw;
  } catch (const std::bad_alloc&) {
    write_all(STDERR_FILENO, kMessage);
    _exit(kTrouble);
  } catch (...) {
    otherwise();  // it tells of the exception, and ends the process
  }
  std::abort();
}

}  // namespace

int refuse_without_memory(const Io& io) {
  io.err(kMessage);
  return kTrouble;
}

void end_cleanly_without_memory() { otherwise = std::set_terminate(terminate); }

}  // namespace reach::cli
