// The program: turns the process into an Io, and the arguments into an exit code.
#include <string>
#include <vector>

#include "cli/command/run.hpp"
#include "cli/io/draw_hash_key.hpp"
#include "cli/io/io.hpp"
#include "cli/io/out_of_memory.hpp"

namespace {

/// Runs before libraries' static objects that allocate memory at start-up.
[[gnu::constructor(101)]] void prepare() { reach::cli::end_cleanly_without_memory(); }

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> args(argc > 0 ? argv + 1 : argv, argv + argc);
  reach::cli::draw_hash_key();
  reach::cli::Io io = reach::cli::process_io();
  return reach::cli::run(args, io);
}
