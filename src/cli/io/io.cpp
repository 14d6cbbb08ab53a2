#include "cli/io/io.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <span>

#include "source/uninterrupted.hpp"

namespace reach::cli {
namespace {

// Opens each closed stream in the wrong direction on purpose, so that using it remains an error (EBADF).
void occupy_standard_descriptors() {
  for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor) {
    if (fcntl(descriptor, F_GETFD) != -1) continue;
    if (open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY) == -1) return;
  }
}

// Some file systems report a full disk only when a descriptor is closed, so we close a copy to find out.
bool write_and_ask(int descriptor, std::string_view bytes) {
  if (!write_all(descriptor, bytes)) return false;
  const int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  return copy == -1 || close(copy) == 0;
}

/// 0 if this is not a terminal, or one that does not know its width.
std::size_t width_of(int descriptor) {
  winsize size{};
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

/// Once it has ended it stays so: a terminal would read on after a first Ctrl-D.
std::ptrdiff_t read_standard_input(std::span<char> into) {
  static bool ended = false;
  if (ended) return 0;
  const std::ptrdiff_t got = uninterrupted([&] { return read(STDIN_FILENO, into.data(), into.size()); });
  ended = got == 0;
  return got;
}

}  // namespace

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(descriptor, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      pollfd ready{descriptor, POLLOUT, 0};
      poll(&ready, 1, -1);
    } else if (errno != EINTR) {
      return false;
    }
  }
  return true;
}

std::optional<FileId> regular_file(int descriptor) {
  struct stat status {};
  if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  return FileId{status.st_dev, status.st_ino};
}

Io process_io() {
  occupy_standard_descriptors();
  std::signal(SIGXFSZ, SIG_IGN);
  Io io;
  io.out = [](std::string_view bytes) { return write_and_ask(STDOUT_FILENO, bytes); };
  io.err = [](std::string_view bytes) { return write_all(STDERR_FILENO, bytes); };
  io.in = {std::string(kStandardInput), read_standard_input};
  io.out_is_terminal = isatty(STDOUT_FILENO) == 1;
  io.err_is_terminal = isatty(STDERR_FILENO) == 1;
  io.in_is_terminal = isatty(STDIN_FILENO) == 1;
  io.out_width = width_of(STDOUT_FILENO);
  io.in_file = regular_file(STDIN_FILENO);
  io.out_file = regular_file(STDOUT_FILENO);
  io.environment = [](const char* name) {
    const char* value = std::getenv(name);
    return std::string(value == nullptr ? "" : value);
  };
  return io;
}

}  // namespace reach::cli
