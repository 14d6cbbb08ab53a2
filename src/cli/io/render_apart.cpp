#include "cli/io/render_apart.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <new>
#include <string_view>

#include "cli/io/io.hpp"
#include "source/memory_file.hpp"
#include "source/uninterrupted.hpp"

namespace reach::cli {
namespace {

using Render = std::function<std::string()>;

constexpr std::string_view kRendered = "+";
constexpr std::string_view kNothing = "-";
constexpr std::string_view kOutOfMemory = "Memory allocation failed";  // libxlsxwriter's message
constexpr std::size_t kMostKept = std::size_t{64} << 10;

/// Runs in the other process. Its standard error is the pipe; on success it writes a single character.
[[noreturn]] void render_and_tell(const Render& render, const MemoryFile& into, int pipe) {
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
  if (dup2(pipe, STDERR_FILENO) == -1) _exit(0);
  std::string_view sign = kNothing;
  try {
    const std::string bytes = render();
    if (!bytes.empty() && write_all(into.descriptor(), bytes)) sign = kRendered;
  } catch (const std::bad_alloc&) {
    sign = kOutOfMemory;
  }
  write_all(pipe, sign);
  _exit(0);
}

/// Everything that the other process writes until it ends.
std::string heard(int pipe) {
  std::string text;
  std::array<char, 512> room{};
  for (;;) {
    const ssize_t got = uninterrupted([&] { return read(pipe, room.data(), room.size()); });
    if (got <= 0) return text;
    if (text.size() < kMostKept) text.append(room.data(), static_cast<std::size_t>(got));
  }
}

/// Whether a signal ended the process.
bool has_crashed(pid_t child) {
  int status = 0;
  return uninterrupted([&] { return waitpid(child, &status, 0); }) == child && WIFSIGNALED(status);
}

}  // namespace

std::string render_apart(const Render& render) {
  const MemoryFile into;
  std::array<int, 2> pipe{};
  if (into.descriptor() == -1 || pipe2(pipe.data(), O_CLOEXEC) != 0) return render();
  const pid_t child = fork();
  if (child == 0) render_and_tell(render, into, pipe[1]);
  close(pipe[1]);
  const std::string text = child == -1 ? std::string() : heard(pipe[0]);
  close(pipe[0]);
  if (child == -1) return render();
  if (has_crashed(child) || text.find(kOutOfMemory) != std::string::npos) throw std::bad_alloc();
  return text == kRendered ? into.contents().value_or("") : std::string();
}

}  // namespace reach::cli
