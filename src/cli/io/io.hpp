// The outside world, passed in: streams, terminals, environment. For cli and main.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <reach/source.hpp>

namespace reach::cli {

/// Writes all bytes, or returns false with errno set.
using Writer = std::function<bool(std::string_view)>;

/// Two paths with the same id name the same file.
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
  bool in_is_terminal = false;
  std::size_t out_width = 0;                            ///< columns of that terminal; 0 if unknown
  std::optional<FileId> in_file;                        ///< set if standard input is a regular file
  std::optional<FileId> out_file;                       ///< set if standard output is one
  std::function<std::string(const char*)> environment;  ///< returns an empty string for a variable that is not set
};

/// The real process. Makes sure that descriptors 0 to 2 are in use, so that no file we open ever gets the number of a
/// closed stream, and that exceeding a file size limit is an error to report, not a signal.
Io process_io();

/// Writes everything, despite interruptions and streams that would block; otherwise returns false with errno set.
bool write_all(int descriptor, std::string_view bytes);

/// The id of an open regular file; nothing for pipes, terminals and devices.
std::optional<FileId> regular_file(int descriptor);

}  // namespace reach::cli
