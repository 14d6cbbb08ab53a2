#include "cli/io/file_source.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <cstdint>
#include <memory>
#include <utility>

namespace reach::cli {
namespace {

/// A path that is opened for its first reader and closed after its last.
class SharedFile {
 public:
  SharedFile(std::string path, FileVersions* versions) : path_(std::move(path)), versions_(versions) {}

  /// Null, with errno set, if it cannot be opened.
  std::shared_ptr<const OpenFile> open() {
    const std::lock_guard lock(mutex_);
    std::shared_ptr<const OpenFile> file = open_.lock();
    if (file) return file;
    file = OpenFile::open(path_);
    if (!file) return nullptr;
    if (versions_ != nullptr && !versions_->agree(path_, file->version())) {
      file.reset();
      errno = ESTALE;
      return nullptr;
    }
    open_ = file;
    return file;
  }

 private:
  std::string path_;
  FileVersions* versions_;
  std::mutex mutex_;
  std::weak_ptr<const OpenFile> open_;
};

/// Reads from `begin` up to `end`, and keeps the file open meanwhile.
class FileReader {
 public:
  FileReader(std::shared_ptr<SharedFile> shared, std::uint64_t begin, std::uint64_t end)
      : shared_(std::move(shared)), at_(begin), end_(end) {}

  std::ptrdiff_t read(std::span<char> into) {
    if (at_end_) return 0;
    if (!file_) file_ = shared_->open();
    if (!file_) return -1;
    if (into.size() > end_ - at_) into = into.first(static_cast<std::size_t>(end_ - at_));
    const std::ptrdiff_t got = file_->read(into, at_);
    if (got > 0) at_ += static_cast<std::uint64_t>(got);
    if (got == 0) {
      at_end_ = true;
      file_.reset();
    }
    return got;
  }

 private:
  std::shared_ptr<SharedFile> shared_;
  std::uint64_t at_;
  std::uint64_t end_;
  std::shared_ptr<const OpenFile> file_;
  bool at_end_ = false;
};

Source reader(std::string name, std::shared_ptr<SharedFile> file, std::uint64_t begin, std::uint64_t end) {
  Source source;
  source.name = std::move(name);
  source.read = [reader = std::make_shared<FileReader>(std::move(file), begin, end)](std::span<char> into) {
    return reader->read(into);
  };
  return source;
}

}  // namespace

bool FileVersions::agree(const std::string& path, const FileVersion& version) {
  const std::lock_guard lock(mutex_);
  return by_path_.try_emplace(path, version).first->second == version;
}

Source file_source(const std::string& path, FileVersions* versions) {
  const auto file = std::make_shared<SharedFile>(path, versions);
  Source source = reader(path, file, 0, kToTheEnd);
  struct stat status {};
  if (stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode) || status.st_size == 0) {
    return source;  // a FIFO can be read only once, and so can a pseudo-file, as in /proc
  }
  source.size = static_cast<std::uint64_t>(status.st_size);
  source.part = [path, file](std::uint64_t begin, std::uint64_t end) { return reader(path, file, begin, end); };
  return source;
}

}  // namespace reach::cli
