// Output, whole or not at all: standard output, or a file that is replaced in one step. For cli.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include <reach/diagnostic.hpp>

#include "cli/io/io.hpp"

namespace reach::cli {

/// Where output goes: a path, or standard output where it is empty or `-`.
struct Destination {
  std::string path;
  [[nodiscard]] bool is_standard_output() const { return path.empty() || path == "-"; }
};

/// Reports that it cannot be written.
void cannot_write(const Destination& destination, std::string message, std::string hint, Diagnostics& findings);

/// Before anything is read: refuses a folder, a file that may not be written, and one of the files that are read.
void check_destination(const Destination& destination, std::span<const FileId> inputs, const Io& io,
                       Diagnostics& findings);

/// Writes all of `bytes`, or says why not. A regular file is replaced by renaming a temporary file in its folder: at
/// every moment either the old or the new one is there; its mode stays; a symbolic link is followed to its target. A
/// device or a FIFO is written in place. Gives an exit code: kDone, kTrouble, or kClosedPipe, which is silent.
int write_output(const Destination& destination, std::string_view bytes, const Io& io, Diagnostics& findings);

/// Writes all bytes of a file to a descriptor, or gives false with errno.
using Filling = std::function<bool(int descriptor)>;
/// Asked when all is ready, just before a file is replaced: false leaves it as it is, after reporting why.
using LastLook = std::function<bool()>;
/// A file that is written but for its last step: until then nothing is to be seen of it, and a process that ends leaves
/// nothing behind. Its last step takes no memory, where the file system has files without names.
class ReadyFile {
 public:
  ReadyFile(std::string path, Filling fill);
  ReadyFile(const ReadyFile&) = delete;
  ReadyFile& operator=(const ReadyFile&) = delete;
  ~ReadyFile();

  // Each reports what is wrong, and gives an exit code, as write_output does.
  int prepare(Diagnostics& findings);  ///< all but the last step; of a device or a FIFO, nothing
  int write(Diagnostics& findings, const LastLook& last_look = {});

 private:
  class Target;
  std::string path_;
  Filling fill_;
  std::unique_ptr<Target> target_;
};

/// The same as write_output for a file that need not lie in memory.
int write_file(const std::string& path, const Filling& fill, Diagnostics& findings, const LastLook& last_look = {});

}  // namespace reach::cli
