#include "cli/io/png.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

#include <fmt/core.h>

#include "cli/io/files.hpp"
#include "cli/io/output.hpp"
#include "source/memory_file.hpp"
#include "source/uninterrupted.hpp"

namespace reach::cli {
namespace {

constexpr std::string_view kProgram = "rsvg-convert";

/// The path of the program found through PATH; empty if it is not there.
std::string find_program(const Io& io) {
  const std::string path = io.environment("PATH");
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t end = std::min(path.find(':', begin), path.size());
    const std::string file = fmt::format("{}/{}", path.substr(begin, end - begin), kProgram);
    if (end > begin && access(file.c_str(), X_OK) == 0) return file;
    begin = end + 1;
  }
  return {};
}

/// Runs the program with one file as input and another as output; false if it failed.
bool convert(const std::string& program, const MemoryFile& from, const MemoryFile& into) {
  std::array<std::string, 4> words{std::string(kProgram), "--format=png", "--zoom=2", "--keep-aspect-ratio"};
  std::array<char*, 5> arguments{};
  for (std::size_t i = 0; i < words.size(); ++i) arguments[i] = words[i].data();
  posix_spawn_file_actions_t streams;
  posix_spawn_file_actions_init(&streams);
  int error = posix_spawn_file_actions_adddup2(&streams, from.descriptor(), STDIN_FILENO);
  if (error == 0) error = posix_spawn_file_actions_adddup2(&streams, into.descriptor(), STDOUT_FILENO);
  pid_t child = 0;
  if (error == 0) error = posix_spawn(&child, program.c_str(), &streams, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&streams);
  if (error != 0) return false;
  int status = 0;
  uninterrupted([&] { return waitpid(child, &status, 0); });
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

std::optional<std::string> png_of(std::string_view svg, const std::string& path, const Io& io, Diagnostics& findings) {
  const std::string program = find_program(io);
  if (program.empty()) {
    cannot_write({path}, "a PNG is made by `rsvg-convert`, which is not installed here",
                 "install the package librsvg2-bin, or write an SVG: -o FILE.svg", findings);
    return std::nullopt;
  }
  const MemoryFile from, into;  // memory files, since a pipe could fill up or break
  if (write_all(from.descriptor(), svg) && from.rewind() && convert(program, from, into)) {
    if (auto bytes = into.contents(); bytes && !bytes->empty()) return bytes;
  }
  cannot_write({path}, "`rsvg-convert` could not make a PNG", "write an SVG: -o FILE.svg", findings);
  return std::nullopt;
}

}  // namespace reach::cli
