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
  /// Tries names that only this process uses, until one is free. Takes no memory.
  bool try_names(const std::function<int(const char* path)>& make);

  static constexpr std::size_t kNameSize = 64;  ///< room for such a name

  std::string folder_;
  std::string path_;  ///< of the name that was tried last
  bool named_ = false;
  int descriptor_ = -1;
};

Temporary::Temporary(const std::string& folder, bool nameless) : folder_(folder) {
  constexpr mode_t kMode = 0666;
  path_.reserve(folder.size() + kNameSize);
  if (nameless) {
    descriptor_ = open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, kMode);
  } else {
    try_names(
        [this](const char* path) { return descriptor_ = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kMode); });
  }
}

Temporary::~Temporary() {
  if (descriptor_ != -1) ::close(descriptor_);
  if (named_) unlink(path_.c_str());
}

bool Temporary::try_names(const std::function<int(const char* path)>& make) {
  for (int attempt = 0; attempt < 100 && !named_; ++attempt) {
    std::array<char, kNameSize> name{};
    const auto end = fmt::format_to_n(name.begin(), name.size(), ".reach-{}-{}.tmp", getpid(), attempt);
    path_.assign(folder_).append(name.data(), end.size);
    named_ = make(path_.c_str()) != -1;
    if (!named_ && errno != EEXIST) break;
  }
  return named_;
}

bool Temporary::fill(const Filling& fill, std::optional<mode_t> mode) const {
  return fill(descriptor_) && (!mode || fchmod(descriptor_, *mode) == 0) &&
         uninterrupted([this] { return fsync(descriptor_); }) == 0;
}

bool Temporary::take_name() {
  if (named_) return true;
  std::array<char, kNameSize> self{};  // ends with a NUL
  fmt::format_to_n(self.begin(), self.size() - 1, "/proc/self/fd/{}", descriptor_);
  return try_names([&](const char* path) { return linkat(AT_FDCWD, self.data(), AT_FDCWD, path, AT_SYMLINK_FOLLOW); });
}

bool Temporary::close() { return ::close(std::exchange(descriptor_, -1)) == 0; }

bool Temporary::rename_to(const std::string& target) {
  if (std::rename(path_.c_str(), target.c_str()) != 0) return false;
  named_ = false;
  return true;
}

/// What stands for an errno where the last look forbade to replace a file, which is reported.
constexpr int kForbidden = ECANCELED;

/// 0, or the errno of the first step that failed.
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

/// The exit code for an errno, reported; or for 0.
int outcome(int error, const std::string& path, Diagnostics& findings) {
  if (error == 0) return kDone;
  if (error == EPIPE) return kClosedPipe;
  if (error == kForbidden) return kTrouble;
  cannot_write(path, plain_words(error), "", findings);
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

  /// Where the file can have no name, all is left for `write`.
  int prepare(const Filling& fill) {
    if (error_ != 0 || in_place_) return error_;
    nameless_.emplace(folder_of(path_), true);
    return nameless_->is_open() && !nameless_->fill(fill, mode_) ? errno : 0;
  }

  int write(const Filling& fill, const LastLook& last_look) {
    if (in_place_) return write_in_place(path_, fill);
    const SignalsHeld held;
    const bool ready = nameless_ && nameless_->is_open();
    if (ready && last_look && !last_look()) return kForbidden;
    if (ready && nameless_->take_name()) return put_in_place(*nameless_, path_);
    Temporary named(folder_of(path_), false);  // some file systems have no others; without /proc they get no name
    if (!named.is_open() || !named.fill(fill, mode_)) return errno;
    if (last_look && !last_look()) return kForbidden;
    return put_in_place(named, path_);
  }

 private:
  std::string path_;            ///< behind links
  std::optional<mode_t> mode_;  ///< that of the file that is replaced
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
  ReadyFile file(path, fill);
  const int code = file.prepare(findings);
  return code == kDone ? file.write(findings, last_look) : code;
}

}  // namespace reach::cli
