// By what a file shows that it was changed or replaced. For cli/marks.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "cli/io/io.hpp"

namespace reach::cli {

/// Two states are equal where nothing happened to a file between them, as far as its file system tells. Times are
/// nanoseconds.
struct FileState {
  FileId id;
  std::int64_t size = 0;
  std::int64_t modified = 0;
  std::int64_t changed = 0;
  bool operator==(const FileState&) const = default;
};

/// The state of whatever stands at `path`, links followed; nothing where nothing does.
std::optional<FileState> file_state(const std::string& path);

}  // namespace reach::cli
