// The state of a file, to detect that it was changed or replaced. For cli.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "cli/io/io.hpp"

namespace reach::cli {

/// Two states are equal if nothing happened to the file between them, as far as its file system tells. Times are in
/// nanoseconds.
struct FileState {
  FileId id;
  std::int64_t size = 0;
  std::int64_t modified = 0;
  std::int64_t changed = 0;
  bool operator==(const FileState&) const = default;
};

/// The state of the file at `path`, following links; nothing if there is no such file.
std::optional<FileState> file_state(const std::string& path);

}  // namespace reach::cli
