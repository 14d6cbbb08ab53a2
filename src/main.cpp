// The program: turns the process into an Io, and the arguments into an exit code.
#include <string>
#include <vector>

#include <malloc.h>

#include "cli/command/run.hpp"
#include "cli/io/draw_hash_key.hpp"
#include "cli/io/io.hpp"
#include "cli/io/out_of_memory.hpp"

namespace {

/// Runs before libraries' static objects that allocate memory at start-up.
[[gnu::constructor(101)]] void prepare() {
  reach::cli::end_cleanly_without_memory();
#ifdef M_MMAP_THRESHOLD
  // The C library's own default, which it would raise with each large table that is freed; the memory of the next
  // would then not go back to the system.
  constexpr int kLargeBlock = 128 * 1024;
  mallopt(M_MMAP_THRESHOLD, kLargeBlock);
#endif
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> args(argc > 0 ? argv + 1 : argv, argv + argc);
  reach::cli::draw_hash_key();
  reach::cli::Io io = reach::cli::process_io();
  return reach::cli::run(args, io);
}
