// OpenFile: an open file, of which nothing is handed out that was written to meanwhile. For cli/io.
#pragma once

#include <sys/stat.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "cli/io/io.hpp"

namespace reach::cli {

/// What a path leads to, and which version of it. A file that is written to becomes another version of itself. (Only
/// the modification time can say so: the time of change moves when a file is renamed or replaced, too, which leaves
/// what it holds alone.)
struct FileVersion {
  FileId id;
  off_t size = 0;
  std::int64_t seconds = 0;  ///< of the modification time
  std::int64_t nanoseconds = 0;
  bool operator==(const FileVersion&) const = default;
};

/// Any thread may read it. What is not a regular file, such as a pipe, is read as it comes.
class OpenFile {
 public:
  /// Null, with errno set, where the path cannot be opened.
  static std::shared_ptr<const OpenFile> open(const std::string& path);
  OpenFile(int descriptor, const struct stat& status);  ///< closes the descriptor
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile();

  /// As read(2) and, at an offset, pread(2). -1 with ESTALE where the file changed since it was opened: then what was
  /// read may be of the new version, and is not to be used.
  [[nodiscard]] std::ptrdiff_t read(std::span<char> into, std::uint64_t offset) const;
  [[nodiscard]] const FileVersion& version() const { return version_; }

 private:
  [[nodiscard]] bool changed() const;

  int descriptor_;
  bool regular_;
  FileVersion version_;
};

}  // namespace reach::cli
