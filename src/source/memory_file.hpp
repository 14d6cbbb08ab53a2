// An open, nameless file in memory, for libraries and programs that can only write files. For report and cli.
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

  /// -1 if it could not be created.
  [[nodiscard]] int descriptor() const { return descriptor_; }
  /// A path at which this process can open it.
  [[nodiscard]] std::string path() const;
  [[nodiscard]] bool rewind() const;
  /// The whole content; nothing if it cannot be read.
  [[nodiscard]] std::optional<std::string> contents() const;

 private:
  int descriptor_;
};

}  // namespace reach
