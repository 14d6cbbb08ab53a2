// The pipeline: the process becomes an Io, the arguments become an exit code.
#include <string>
#include <vector>

#include "cli/io.hpp"
#include "cli/run.hpp"

int main(int argc, char** argv) {
  const std::vector<std::string> args(argc > 0 ? argv + 1 : argv, argv + argc);
  reach::cli::Io io = reach::cli::process_io();
  return reach::cli::run(args, io);
}
