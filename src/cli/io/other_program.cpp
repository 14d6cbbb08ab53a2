#include "cli/io/other_program.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <vector>

#include <fmt/core.h>

#include "cli/io/output.hpp"
#include "source/memory_file.hpp"
#include "source/uninterrupted.hpp"

namespace reach::cli {
namespace {

constexpr rlim_t kMostSeconds = 60;
constexpr rlim_t kMostWritten = rlim_t{256} << 20;  // bytes

void limit(pid_t child, __rlimit_resource what, rlim_t most) {
  const rlimit bound{most, most};
  prlimit(child, what, &bound, nullptr);  // where that fails it has ended, or has less already
}

/// Runs the program with one file as input and another as output; false if it failed. What it says about that is
/// dropped: the messages of reach are its own, as text or JSON.
bool run(const std::string& program, std::span<const std::string> arguments, const MemoryFile& from,
         const MemoryFile& into) {
  std::vector<std::string> words(arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  posix_spawn_file_actions_t streams;
  posix_spawn_file_actions_init(&streams);
  int error = posix_spawn_file_actions_adddup2(&streams, from.descriptor(), STDIN_FILENO);
  if (error == 0) error = posix_spawn_file_actions_adddup2(&streams, into.descriptor(), STDOUT_FILENO);
  if (error == 0) error = posix_spawn_file_actions_addopen(&streams, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  if (error == 0) error = posix_spawn(&child, program.c_str(), &streams, nullptr, pointers.data(), environ);
  posix_spawn_file_actions_destroy(&streams);
  if (error != 0) return false;
  limit(child, RLIMIT_CPU, kMostSeconds);
  limit(child, RLIMIT_FSIZE, kMostWritten);
  int status = 0;
  uninterrupted([&] { return waitpid(child, &status, 0); });
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

std::string find_program(std::string_view name, const Io& io) {
  const std::string path = io.environment("PATH");
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t end = std::min(path.find(':', begin), path.size());
    const std::string file = fmt::format("{}/{}", path.substr(begin, end - begin), name);
    if (path[begin] == '/' && access(file.c_str(), X_OK) == 0) return file;
    begin = end + 1;
  }
  return {};
}

std::optional<std::string> run_program(const std::string& program, std::span<const std::string> arguments,
                                       std::string_view input) {
  const MemoryFile from, into;
  const bool ran = write_all(from.descriptor(), input) && from.rewind() && run(program, arguments, from, into);
  return ran ? into.contents() : std::nullopt;
}

}  // namespace reach::cli
