// Output: to standard output, or to a file that is replaced atomically. For cli.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include <reach/diagnostic.hpp>

#include "cli/io/io.hpp"

namespace reach::cli {

/// Where output goes: a path, or standard output if the path is empty or `-`.
struct Destination {
  std::string path;
  [[nodiscard]] bool is_standard_output() const { return path.empty() || path == "-"; }
};

/// Reports that the destination cannot be written.
void cannot_write(const Destination& destination, std::string message, std::string hint, Diagnostics& findings);

/// Refuses a folder, a file that may not be written, and a file that is also an input. Called before anything is read.
void check_destination(const Destination& destination, std::span<const FileId> inputs, const Io& io,
                       Diagnostics& findings);

/// Writes all of `bytes`, or reports why not. A regular file is replaced by renaming a temporary file in its folder: at
/// any moment either the old or the new file is there. Its mode stays; a symbolic link is followed to its target. A
/// device or a FIFO is written in place. Returns an exit code: kDone, kTrouble, or kClosedPipe, which is silent.
int write_output(const Destination& destination, std::string_view bytes, const Io& io, Diagnostics& findings);

/// Writes all bytes of a file to a descriptor, or returns false with errno set.
using Filling = std::function<bool(int descriptor)>;
/// Called when everything is ready, just before a file is replaced. Returns false, after reporting why, to leave the
/// file as it is.
using LastLook = std::function<bool()>;
/// A file that is fully written except for its last step. Until then nobody sees it, and if the process ends, nothing
/// stays behind. The last step needs no memory if the file system supports files without names.
class ReadyFile {
 public:
  ReadyFile(std::string path, Filling fill);
  ReadyFile(const ReadyFile&) = delete;
  ReadyFile& operator=(const ReadyFile&) = delete;
  ~ReadyFile();

  // Each reports what is wrong and returns an exit code, like write_output.
  int prepare(Diagnostics& findings);  ///< everything but the last step; does nothing for a device or a FIFO
  int write(Diagnostics& findings, const LastLook& last_look = {});

 private:
  class Target;
  std::string path_;
  Filling fill_;
  std::unique_ptr<Target> target_;
};

/// Like write_output, for a file that need not be in memory.
int write_file(const std::string& path, const Filling& fill, Diagnostics& findings, const LastLook& last_look = {});

}  // namespace reach::cli
