#include <cli/command/run.hpp>
#include <cli/io/io.hpp>

#include "golden_case.hpp"

namespace reach::cases {
namespace {

cli::Writer append_to(std::string& text) {
  return [&text](std::string_view bytes) {
    text.append(bytes);
    return true;
  };
}

}  // namespace

Outcome run_case(const GoldenCase& golden) {
  std::filesystem::current_path(golden.folder);
  Outcome outcome;
  cli::Io io;
  io.out = append_to(outcome.out);
  io.err = append_to(outcome.err);
  io.in = text_source("<stdin>", golden.input.empty() ? std::string() : read_file(golden.input));
  io.environment = [](const char*) { return std::string(); };
  outcome.exit = cli::run(golden.arguments, io);
  return outcome;
}

}  // namespace reach::cases
