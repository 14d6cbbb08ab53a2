#include "cli/io/output.hpp"

#include <fcntl.h>
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <optional>
#include <utility>

#include "cli/io/exit_code.hpp"
#include "cli/io/files.hpp"
#include "cli/io/temporary.hpp"
#include "diagnostic/codes/files.hpp"
#include "source/uninterrupted.hpp"

namespace reach::cli {
namespace {

/// Blocks the signals with which users end a program, between creating and renaming the temporary file. All bytes are
/// ready by then, so the signals wait no longer than a write takes.
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

/// The path with symbolic links resolved, whether or not the file exists yet; nothing, with errno set, for a loop of
/// links.
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

/// Used as an errno if the last look forbade replacing a file, which it has reported.
constexpr int kForbidden = ECANCELED;

/// Returns 0, or the errno of the first step that failed.
int put_in_place(Temporary& temporary, const std::string& target) {
  return temporary.close() && temporary.rename_to(target) ? 0 : errno;
}

int write_in_place(const std::string& path, const Filling& fill) {
  const int descriptor = uninterrupted([&] { return open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY); });
  if (descriptor == -1) return errno;
  const int error = fill(descriptor) ? 0 : errno;
  if (close(descriptor) != 0 && error == 0) return errno;
  return error;
}

/// Reports an errno other than 0, and returns its exit code.
int outcome(int error, const std::string& path, Diagnostics& findings) {
  if (error == 0) return kDone;
  if (error == EPIPE) return kClosedPipe;
  if (error == kForbidden) return kTrouble;
  cannot_write({path}, plain_words(error), "", findings);
  return kTrouble;
}

}  // namespace

class ReadyFile::Target {
 public:
  explicit Target(const std::string& path) : path_(path) {
    struct stat status {};
    const bool exists = stat(path.c_str(), &status) == 0;
    in_place_ = exists && !S_ISREG(status.st_mode);
    if (in_place_) return;
    if (exists) mode_ = status.st_mode & 07777;
    const auto target = behind_links(path);
    if (target) path_ = *target;
    error_ = target ? 0 : errno;
  }

  /// Prepares nothing if the target is written in place; `write` then does everything.
  int prepare(const Filling& fill) {
    if (error_ != 0 || in_place_) return error_;
    nameless_.emplace(folder_of(path_), true);
    return nameless_->is_open() && !is_filled(*nameless_, fill) ? errno : 0;
  }

  int write(const Filling& fill, const LastLook& last_look) {
    if (in_place_) return write_in_place(path_, fill);
    const SignalsHeld held;
    const bool ready = nameless_ && nameless_->is_open();
    if (ready && last_look && !last_look()) return kForbidden;
    if (ready && nameless_->take_name()) return put_in_place(*nameless_, path_);
    Temporary named(folder_of(path_),
                    false);  // some file systems lack nameless files; without /proc they cannot be named
    if (!named.is_open() || !is_filled(named, fill)) return errno;
    if (last_look && !last_look()) return kForbidden;
    return put_in_place(named, path_);
  }

 private:
  [[nodiscard]] bool is_filled(const Temporary& file, const Filling& fill) const {
    return fill(file.descriptor()) && file.complete(mode_);
  }

  std::string path_;            ///< with links resolved
  std::optional<mode_t> mode_;  ///< mode of the file that is replaced
  bool in_place_ = false;       ///< a device or a FIFO
  int error_ = 0;
  std::optional<Temporary> nameless_;
};

ReadyFile::ReadyFile(std::string path, Filling fill)
    : path_(std::move(path)), fill_(std::move(fill)), target_(std::make_unique<Target>(path_)) {}
ReadyFile::~ReadyFile() = default;

int ReadyFile::prepare(Diagnostics& findings) { return outcome(target_->prepare(fill_), path_, findings); }

int ReadyFile::write(Diagnostics& findings, const LastLook& last_look) {
  return outcome(target_->write(fill_, last_look), path_, findings);
}

void cannot_write(const Destination& destination, std::string message, std::string hint, Diagnostics& findings) {
  findings.add(error(code::cannot_write, std::move(message))
                   .hint(std::move(hint))
                   .in(destination.is_standard_output() ? "<stdout>" : destination.path));
}

void check_destination(const Destination& destination, std::span<const FileId> inputs, const Io& io,
                       Diagnostics& findings) {
  const bool standard = destination.is_standard_output();
  const std::optional<FileId> id = standard ? io.out_file : file_id(destination.path);
  if (id && std::find(inputs.begin(), inputs.end(), *id) != inputs.end()) {
    cannot_write(destination, "the output is one of the files that are read", "write to another file", findings);
    return;
  }
  struct stat status {};
  if (standard || stat(destination.path.c_str(), &status) != 0) return;
  if (S_ISDIR(status.st_mode)) {
    cannot_write(destination, plain_words(EISDIR), "name a file in it", findings);
  } else if (access(destination.path.c_str(), W_OK) != 0) {
    cannot_write(destination, plain_words(errno), "", findings);
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
  ReadyFile file(path, fill);
  const int code = file.prepare(findings);
  return code == kDone ? file.write(findings, last_look) : code;
}

}  // namespace reach::cli
