// The outside world, handed in: streams, terminals, environment. For cli and main.
#pragma once

#include <sys/types.h>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <reach/source.hpp>

namespace reach::cli {

/// Takes all bytes, or gives false with errno set.
using Writer = std::function<bool(std::string_view)>;

/// Two paths with one id are one file.
struct FileId {
  dev_t device = 0;
  ino_t inode = 0;
  bool operator==(const FileId&) const = default;
};

struct Io {
  Writer out;
  Writer err;
  Source in;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  std::size_t out_width = 0;                            ///< columns of that terminal; 0: not known
  std::optional<FileId> in_file;                        ///< where standard input is a regular file
  std::optional<FileId> out_file;                       ///< where standard output is one
  std::function<std::string(const char*)> environment;  ///< empty where a variable is not set
};

/// The real process. Makes sure that descriptors 0 to 2 are taken, so that no file of ours ever gets a closed stream's
/// number, and that a file size limit is an error to report, not a signal.
Io process_io();

/// Writes everything, through interruptions and streams that would block; false with errno otherwise.
bool write_all(int descriptor, std::string_view bytes);

/// The id of an open regular file; nothing for pipes, terminals and devices.
std::optional<FileId> regular_file(int descriptor);

}  // namespace reach::cli
