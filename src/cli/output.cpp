#include "cli/output.hpp"

#include <fcntl.h>
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <optional>

#include <fmt/core.h>

#include "cli/exit_code.hpp"
#include "cli/files.hpp"

namespace reach::cli {
namespace {

/// Holds back the signals that a user ends a program with: between creating and renaming the temporary file, none may
/// come. All bytes are ready by then, so they wait no longer than a write takes.
class SignalsHeld {
 public:
  SignalsHeld() {
    sigset_t ending;
    sigemptyset(&ending);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) sigaddset(&ending, signal);
    sigprocmask(SIG_BLOCK, &ending, &before_);
  }
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;
  ~SignalsHeld() { sigprocmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_{};
};

void cannot_write(const std::string& path, std::string message, std::string hint, Diagnostics& findings) {
  Place place;
  place.file = path;
  findings.add({Code::cannot_write, std::move(message), std::move(hint), std::move(place), {}});
}

/// The path behind symbolic links, whether or not there is a file yet; nothing, with errno, for a circle of links.
std::optional<std::string> behind_links(std::string path) {
  for (int hops = 0; hops < 40; ++hops) {
    std::array<char, PATH_MAX> link{};
    const ssize_t length = readlink(path.c_str(), link.data(), link.size());
    if (length == -1) return path;
    const std::string target(link.data(), static_cast<std::size_t>(length));
    path = target.starts_with('/') ? target : folder_of(path) + target;
  }
  errno = ELOOP;
  return std::nullopt;
}

struct Temporary {
  std::string path;
  int descriptor = -1;
};

/// A new file in the folder, with the mode that a new file gets here.
Temporary create_temporary(const std::string& folder) {
  Temporary temporary;
  for (int attempt = 0; attempt < 100 && temporary.descriptor == -1; ++attempt) {
    temporary.path = fmt::format("{}.reach-{}-{}.tmp", folder, getpid(), attempt);
    temporary.descriptor = open(temporary.path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (temporary.descriptor == -1 && errno != EEXIST) break;
  }
  return temporary;
}

/// 0, or the errno of the first step that failed.
int complete(const Temporary& temporary, const Filling& fill, std::optional<mode_t> mode) {
  const bool written = fill(temporary.descriptor) && (!mode || fchmod(temporary.descriptor, *mode) == 0) &&
                       fsync(temporary.descriptor) == 0;
  const int error = written ? 0 : errno;
  if (close(temporary.descriptor) != 0 && error == 0) return errno;
  return error;
}

/// What stands for an errno where the last look forbade to replace a file, which is reported.
constexpr int kForbidden = ECANCELED;

int replace(const std::string& target, const Filling& fill, std::optional<mode_t> mode, const LastLook& last_look) {
  const SignalsHeld held;
  const Temporary temporary = create_temporary(folder_of(target));
  if (temporary.descriptor == -1) return errno;
  int error = complete(temporary, fill, mode);
  if (error == 0 && last_look && !last_look()) error = kForbidden;
  if (error == 0 && std::rename(temporary.path.c_str(), target.c_str()) != 0) error = errno;
  if (error != 0) unlink(temporary.path.c_str());
  return error;
}

int write_in_place(const std::string& path, const Filling& fill) {
  const int descriptor = open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
  if (descriptor == -1) return errno;
  const int error = fill(descriptor) ? 0 : errno;
  if (close(descriptor) != 0 && error == 0) return errno;
  return error;
}

int put(const std::string& path, const Filling& fill, const LastLook& last_look) {
  struct stat status {};
  const bool exists = stat(path.c_str(), &status) == 0;
  if (exists && !S_ISREG(status.st_mode)) return write_in_place(path, fill);
  const auto target = behind_links(path);
  if (!target) return errno;
  return replace(*target, fill, exists ? std::optional<mode_t>(status.st_mode & 07777) : std::nullopt, last_look);
}

/// The exit code for an errno, reported; or for 0.
int outcome(int error, const std::string& path, Diagnostics& findings) {
  if (error == 0) return kDone;
  if (error == EPIPE) return kClosedPipe;
  if (error == kForbidden) return kTrouble;
  cannot_write(path, plain_words(error), "", findings);
  return kTrouble;
}

}  // namespace

void check_destination(const Destination& destination, std::span<const FileId> inputs, const Io& io,
                       Diagnostics& findings) {
  const bool standard = destination.is_standard_output();
  const std::string name = standard ? "<stdout>" : destination.path;
  const std::optional<FileId> id = standard ? io.out_file : file_id(destination.path);
  if (id && std::find(inputs.begin(), inputs.end(), *id) != inputs.end()) {
    cannot_write(name, "the output is one of the files that are read", "write to another file", findings);
    return;
  }
  struct stat status {};
  if (standard || stat(destination.path.c_str(), &status) != 0) return;
  if (S_ISDIR(status.st_mode)) {
    cannot_write(name, plain_words(EISDIR), "name a file in it", findings);
  } else if (access(destination.path.c_str(), W_OK) != 0) {
    cannot_write(name, plain_words(errno), "", findings);
  }
}

int write_output(const Destination& destination, std::string_view bytes, const Io& io, Diagnostics& findings) {
  if (!destination.is_standard_output()) {
    return write_file(
        destination.path, [&](int descriptor) { return write_all(descriptor, bytes); }, findings);
  }
  return outcome(io.out(bytes) ? 0 : errno, "<stdout>", findings);
}

int write_file(const std::string& path, const Filling& fill, Diagnostics& findings, const LastLook& last_look) {
  return outcome(put(path, fill, last_look), path, findings);
}

}  // namespace reach::cli
