#include "cli/io/rejects_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <utility>

#include "cli/io/exit_code.hpp"
#include "cli/io/files.hpp"
#include "source/transcode.hpp"
#include "source/uninterrupted.hpp"

namespace reach::cli {
namespace {

constexpr std::size_t kBuffer = std::size_t{64} << 10;

bool is_device(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode);
}

/// Opens a nameless file in the folder for temporary files. -1 with errno set.
int open_temporary() {
  std::FILE* const file = std::tmpfile();
  if (file == nullptr) return -1;
  const int copy = fcntl(fileno(file), F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  std::fclose(file);
  return copy;
}

/// Opens a nameless file beside `path`, or in the folder for temporary files. -1 with errno set.
int open_nameless(const std::string& path) {
  if (is_device(path)) return open_temporary();
  const std::string folder = folder_of(path);
  const int descriptor = open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
  const bool usable = descriptor != -1 || access(folder.c_str(), W_OK | X_OK) != 0;
  return usable ? descriptor : open_temporary();  // some file systems lack nameless files
}

/// Whether two paths name the same file, existing or not.
bool is_same(const std::string& one, const std::string& other) {
  const auto base = [](const std::string& path) { return path.substr(path.rfind('/') + 1); };
  const auto id = file_id(one);
  if (id) return id == file_id(other);
  return !file_id(other) && base(one) == base(other) && file_id(folder_of(one)) == file_id(folder_of(other));
}

}  // namespace

RejectsFile::RejectsFile(std::string path, std::string encoding)
    : path_(std::move(path)), encoding_(std::move(encoding)) {}

RejectsFile::~RejectsFile() {
  if (descriptor_ != -1) close(descriptor_);
}

void RejectsFile::check(const Destination& output, std::span<const FileId> inputs, const Io& io,
                        Diagnostics& findings) {
  if (path_.empty()) return;
  const std::size_t before = findings.all().size();
  check_destination({path_}, inputs, io, findings);
  if (findings.all().size() > before) return;
  const auto id = file_id(path_);
  const bool is_output = output.is_standard_output() ? id && id == io.out_file : is_same(path_, output.path);
  if (is_output)
    return cannot_write({path_}, "the output goes to this file", "write the rows to another file", findings);
  descriptor_ = open_nameless(path_);
  if (descriptor_ == -1) cannot_write({path_}, plain_words(errno), "", findings);
}

std::optional<Rejects> RejectsFile::taker(std::uint64_t most) {
  if (path_.empty()) return std::nullopt;
  return Rejects{most, path_, [this](std::string_view bytes) { write(bytes); }, [this] { start_over(); }};
}

void RejectsFile::write(std::string_view bytes) {
  buffer_ += bytes;
  if (buffer_.size() >= kBuffer) flush();
}

void RejectsFile::flush() {
  if (error_ == 0 && !write_all(descriptor_, buffer_)) error_ = errno;
  buffer_.clear();
}

void RejectsFile::start_over() {
  buffer_.clear();
  error_ = 0;
  if (uninterrupted([this] { return ftruncate(descriptor_, 0); }) != 0 || lseek(descriptor_, 0, SEEK_SET) != 0)
    error_ = errno;
}

/// Everything written, from the beginning, in the encoding of the input files.
std::optional<Source> RejectsFile::bytes() const {
  Source text{path_, [descriptor = descriptor_, at = off_t{0}](std::span<char> room) mutable {
                const ssize_t got = uninterrupted([&] { return pread(descriptor, room.data(), room.size(), at); });
                at += std::max<ssize_t>(got, 0);
                return got;
              }};
  return encoding_.empty() ? std::optional(std::move(text)) : encode(std::move(text), encoding_);
}

/// False with errno set.
bool RejectsFile::copy_to(int descriptor) const {
  const auto source = bytes();
  std::array<char, kBuffer> room{};
  for (std::ptrdiff_t got = source ? 1 : -1; got != 0;) {
    if (got > 0) got = source->read(room);
    if (got < 0 || !write_all(descriptor, {room.data(), static_cast<std::size_t>(got)})) return false;
  }
  return true;
}

bool RejectsFile::deliver(Diagnostics& findings) {
  if (path_.empty()) return true;
  flush();
  if (error_ == 0) {
    const int code = write_file(
        path_, [this](int descriptor) { return copy_to(descriptor); }, findings);
    if (code != kClosedPipe) return code == kDone;
    error_ = EPIPE;
  }
  cannot_write({path_}, plain_words(error_), "", findings);
  return false;
}

}  // namespace reach::cli
