// An open file without a name, in memory: for libraries and programs that write files only. For report and cli.
#pragma once

#include <optional>
#include <string>

namespace reach {

class MemoryFile {
 public:
  MemoryFile();
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile();

  /// -1 where there is no such file.
  [[nodiscard]] int descriptor() const { return descriptor_; }
  /// A path by which this process opens it.
  [[nodiscard]] std::string path() const;
  [[nodiscard]] bool rewind() const;
  /// All of it; nothing where it cannot be read.
  [[nodiscard]] std::optional<std::string> contents() const;

 private:
  int descriptor_;
};

}  // namespace reach
