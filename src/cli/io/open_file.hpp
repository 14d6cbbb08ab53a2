// OpenFile: an open file that returns no bytes if it was written to meanwhile. For cli/io.
#pragma once

#include <sys/stat.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "cli/io/io.hpp"

namespace reach::cli {

/// The file that a path leads to, and its version. Writing to a file makes a new version of it. (Only the modification
/// time shows that: the change time also moves when a file is renamed or replaced, which leaves its content alone.)
struct FileVersion {
  FileId id;
  off_t size = 0;
  std::int64_t seconds = 0;  ///< modification time
  std::int64_t nanoseconds = 0;
  bool operator==(const FileVersion&) const = default;
};

/// Any thread may read it. A file that is not regular, such as a pipe, is read as it comes.
class OpenFile {
 public:
  /// Null, with errno set, if the path cannot be opened.
  static std::shared_ptr<const OpenFile> open(const std::string& path);
  OpenFile(int descriptor, const struct stat& status);  ///< takes ownership of the descriptor
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile();

  /// Like read(2) and, at an offset, pread(2). Returns -1 with ESTALE if the file changed since it was opened: the
  /// bytes read may then be of the new version and must not be used.
  [[nodiscard]] std::ptrdiff_t read(std::span<char> into, std::uint64_t offset) const;
  [[nodiscard]] const FileVersion& version() const { return version_; }

 private:
  [[nodiscard]] bool changed() const;

  int descriptor_;
  bool regular_;
  FileVersion version_;
};

}  // namespace reach::cli
