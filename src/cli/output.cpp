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
#include <utility>

#include <fmt/core.h>

#include "cli/exit_code.hpp"
#include "cli/files.hpp"
#include "source/uninterrupted.hpp"

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

/// A new file in a folder, with the mode that a new file gets there, until it takes its place. It has no name before,
/// so that nothing of it stays whatever ends the program; where the file system has no such files, it is named at once.
class Temporary {
 public:
  /// Check is_open; errno says why it is not.
  Temporary(const std::string& folder, bool nameless);
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary();

  [[nodiscard]] bool is_open() const { return descriptor_ != -1; }
  /// Each gives false with errno where it fails.
  bool fill(const Filling& fill, std::optional<mode_t> mode) const;
  bool take_name();
  bool close();
  bool rename_to(const std::string& target);

 private:
  /// Tries names that only this process uses, until one is free.
  bool try_names(const std::function<int(const char* path)>& make);

  std::string folder_;
  std::string path_;  ///< empty while it has no name
  int descriptor_ = -1;
};

Temporary::Temporary(const std::string& folder, bool nameless) : folder_(folder) {
  constexpr mode_t kMode = 0666;
  if (nameless) {
    descriptor_ = open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, kMode);
  } else {
    try_names(
        [this](const char* path) { return descriptor_ = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kMode); });
  }
}

Temporary::~Temporary() {
  if (descriptor_ != -1) ::close(descriptor_);
  if (!path_.empty()) unlink(path_.c_str());
}

bool Temporary::try_names(const std::function<int(const char* path)>& make) {
  for (int attempt = 0; attempt < 100; ++attempt) {
    std::string path = fmt::format("{}.reach-{}-{}.tmp", folder_, getpid(), attempt);
    if (make(path.c_str()) != -1) {
      path_ = std::move(path);
      return true;
    }
    if (errno != EEXIST) break;
  }
  return false;
}

bool Temporary::fill(const Filling& fill, std::optional<mode_t> mode) const {
  return fill(descriptor_) && (!mode || fchmod(descriptor_, *mode) == 0) &&
         uninterrupted([this] { return fsync(descriptor_); }) == 0;
}

bool Temporary::take_name() {
  if (!path_.empty()) return true;
  const std::string self = fmt::format("/proc/self/fd/{}", descriptor_);
  return try_names([&](const char* path) { return linkat(AT_FDCWD, self.c_str(), AT_FDCWD, path, AT_SYMLINK_FOLLOW); });
}

bool Temporary::close() { return ::close(std::exchange(descriptor_, -1)) == 0; }

bool Temporary::rename_to(const std::string& target) {
  if (std::rename(path_.c_str(), target.c_str()) != 0) return false;
  path_.clear();
  return true;
}

/// What stands for an errno where the last look forbade to replace a file, which is reported.
constexpr int kForbidden = ECANCELED;

// Each gives 0, or the errno of the first step that failed.
int prepare(const Temporary& temporary, const Filling& fill, std::optional<mode_t> mode, const LastLook& last_look) {
  if (!temporary.is_open() || !temporary.fill(fill, mode)) return errno;
  return last_look && !last_look() ? kForbidden : 0;
}

int put_in_place(Temporary& temporary, const std::string& target) {
  return temporary.close() && temporary.rename_to(target) ? 0 : errno;
}

int replace(const std::string& target, const Filling& fill, std::optional<mode_t> mode, const LastLook& last_look) {
  const SignalsHeld held;
  const std::string folder = folder_of(target);
  {
    Temporary nameless(folder, true);
    const int error = nameless.is_open() ? prepare(nameless, fill, mode, last_look) : 0;
    if (error != 0) return error;
    if (nameless.is_open() && nameless.take_name()) return put_in_place(nameless, target);
  }
  Temporary named(folder, false);  // some file systems have no others, and without /proc there is no way to name them
  const int error = prepare(named, fill, mode, last_look);
  return error == 0 ? put_in_place(named, target) : error;
}

int write_in_place(const std::string& path, const Filling& fill) {
  const int descriptor = uninterrupted([&] { return open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY); });
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
