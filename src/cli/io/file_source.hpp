// Sources that read files: each file is opened once for all its simultaneous readers. For cli.
#pragma once

#include <map>
#include <mutex>
#include <string>

#include <reach/source.hpp>

#include "cli/io/open_file.hpp"

namespace reach::cli {

/// Records the versions of files that were read, so that several readings can be held to the same versions.
class FileVersions {
 public:
  /// Whether the file at `path` had this version every time it was opened before. Thread-safe.
  bool agree(const std::string& path, const FileVersion& version);

 private:
  std::mutex mutex_;
  std::map<std::string, FileVersion> by_path_;
};

/// A source that opens `path` at its first read and closes it at its end, so that any number of files can be named. Its
/// parts read the same open file: even if another file takes its place meanwhile, all bytes are of one version. Reading
/// fails (ESTALE) if the file is written to meanwhile, or if `versions` knows another version of it.
Source file_source(const std::string& path, FileVersions* versions = nullptr);

}  // namespace reach::cli
