// Sources over files: each is opened once for all that read it at a time. For cli.
#pragma once

#include <map>
#include <mutex>
#include <string>

#include <reach/source.hpp>

#include "cli/io/open_file.hpp"

namespace reach::cli {

/// The versions of files that were read, where several readings must be of the same ones.
class FileVersions {
 public:
  /// Whether the file at `path` was of this version whenever it was opened before. For any thread.
  bool agree(const std::string& path, const FileVersion& version);

 private:
  std::mutex mutex_;
  std::map<std::string, FileVersion> by_path_;
};

/// A source that opens `path` at its first read and closes it at its end, so that any number of files can be named. Its
/// parts read the same open file: whatever takes its place meanwhile, all is of one version. Reading a file that is
/// written to meanwhile fails (ESTALE), and so does opening one of which `versions` knows another version.
Source file_source(const std::string& path, FileVersions* versions = nullptr);

}  // namespace reach::cli
