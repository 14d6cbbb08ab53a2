#include "cli/io/open_file.hpp"

#include <fcntl.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>

#include "source/uninterrupted.hpp"

namespace reach::cli {
namespace {

constexpr std::int64_t kTick = 10'000'000;  // nanoseconds: the coarsest clock that Linux uses for file times
constexpr std::int64_t kSecond = 1'000'000'000;

FileVersion version_of(const struct stat& status) {
  return {{status.st_dev, status.st_ino}, status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

/// Waits until a file that was just written is one clock tick old. Later writes then give it another time; within the
/// same tick they would not.
void outwait_tick(const FileVersion& version) {
  timespec now{};
  syscall(SYS_clock_gettime, CLOCK_REALTIME, &now);  // the library's way touches two more pages, once a file
  if (now.tv_sec - version.seconds > 1 || now.tv_sec < version.seconds) return;
  const std::int64_t age = (now.tv_sec - version.seconds) * kSecond + now.tv_nsec - version.nanoseconds;
  if (age < 0 || age >= kTick) return;
  const timespec rest{0, kTick - age};
  nanosleep(&rest, nullptr);
}

}  // namespace

std::shared_ptr<const OpenFile> OpenFile::open(const std::string& path) {
  const int descriptor = uninterrupted([&] { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY); });
  if (descriptor == -1) return nullptr;
  struct stat status {};
  if (fstat(descriptor, &status) != 0) {
    const int error = errno;
    close(descriptor);
    errno = error;
    return nullptr;
  }
  if (S_ISREG(status.st_mode)) outwait_tick(version_of(status));
  return std::make_shared<const OpenFile>(descriptor, status);
}

OpenFile::OpenFile(int descriptor, const struct stat& status)
    : descriptor_(descriptor), regular_(S_ISREG(status.st_mode)), version_(version_of(status)) {}

OpenFile::~OpenFile() { close(descriptor_); }

std::ptrdiff_t OpenFile::read(std::span<char> into, std::uint64_t offset) const {
  const ssize_t got = uninterrupted([&] {
    return regular_ ? pread(descriptor_, into.data(), into.size(), static_cast<off_t>(offset))
                    : ::read(descriptor_, into.data(), into.size());
  });
  if (got == -1 || !regular_ || !changed()) return got;  // checked last: a writer updates the time first
  errno = ESTALE;
  return -1;
}

/// A pseudo-file, as in /proc, has no size and an arbitrary time.
bool OpenFile::changed() const {
  struct stat status {};
  if (fstat(descriptor_, &status) != 0) return true;
  const FileVersion now = version_of(status);
  return version_.size == 0 ? now.size != 0 : now != version_;
}

}  // namespace reach::cli
