#include "cli/io/files.hpp"

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <span>
#include <vector>

#include <fmt/core.h>

#include "cli/io/file_source.hpp"
#include "diagnostic/codes/files.hpp"
#include "diagnostic/suggest.hpp"
#include "source/read_trouble.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

constexpr std::size_t kReadSize = std::size_t{64} << 10;

bool exists(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0;
}

std::vector<std::string> entries(const std::string& folder) {
  std::vector<std::string> names;
  const std::unique_ptr<DIR, int (*)(DIR*)> listing(opendir(folder.empty() ? "." : folder.c_str()), closedir);
  while (const dirent* entry = listing ? readdir(listing.get()) : nullptr) {
    const std::string name = entry->d_name;
    if (name != "." && name != "..") names.push_back(name);
  }
  return names;
}

void cannot_read(const std::string& path, std::string message, std::string hint, Diagnostics& findings) {
  findings.add(error(code::cannot_read, std::move(message)).hint(std::move(hint)).in(path));
}

}  // namespace

bool check_readable(const std::string& path, Diagnostics& findings) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) {
    const int error = errno;
    const std::string near = error == ENOENT ? nearest_path(path) : std::string();
    cannot_read(path, plain_words(error), near.empty() ? near : fmt::format("did you mean {}?", in_backticks(near)),
                findings);
    return false;
  }
  if (S_ISDIR(status.st_mode)) {
    cannot_read(path, plain_words(EISDIR), "name the files in it one by one", findings);
    return false;
  }
  if (access(path.c_str(), R_OK) != 0) {
    cannot_read(path, plain_words(errno), "", findings);
    return false;
  }
  return true;
}

bool check_regular(const std::string& path, Diagnostics& findings) {
  if (!check_readable(path, findings)) return false;
  struct stat status {};
  if (stat(path.c_str(), &status) != 0 || S_ISREG(status.st_mode)) return true;
  cannot_read(path, fmt::format("this is {}, not a file", S_ISFIFO(status.st_mode) ? "a pipe" : "a device"),
              "save what it gives as a file, and name that", findings);
  return false;
}

bool is_descriptor(std::string_view path) {
  return path.starts_with("/dev/fd/") || path.starts_with("/proc/self/fd/") || path == "/dev/stdin";
}

bool may_have_parts(std::string_view path) {
  constexpr auto kEndings = std::to_array<std::string_view>({".xlsx", ".xlsm", ".ods", ".zip"});
  const std::string folded = fold_name(path);
  return std::ranges::any_of(kEndings, [&](std::string_view ending) { return folded.ends_with(ending); });
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "./" : path.substr(0, slash + 1);
}

std::string path_in(const std::string& folder, const std::string& path) {
  const bool stays = path.empty() || path == "-" || path.starts_with('/') || folder == "./";
  return stays ? path : folder + path;
}

std::optional<std::string> read_whole(const std::string& path, const Source& standard_input, Diagnostics& findings) {
  if (path != "-" && !check_readable(path, findings)) return std::nullopt;
  const Source source = path == "-" ? standard_input : file_source(path);
  std::string text;
  for (std::size_t size = 0;;) {
    if (text.size() - size < kReadSize) text.resize(std::max(text.size() * 2, 2 * kReadSize));
    const std::ptrdiff_t got = source.read(std::span(text).subspan(size));
    if (got < 0) {
      const int error = errno;
      const ReadTrouble* const trouble = read_trouble(error);
      cannot_read(source.name, trouble != nullptr ? trouble->message : plain_words(error),
                  trouble != nullptr ? trouble->hint : "", findings);
      return std::nullopt;
    }
    size += static_cast<std::size_t>(got);
    if (got == 0) {
      text.resize(size);
      return text;
    }
  }
}

std::optional<FileId> file_id(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) return std::nullopt;
  return FileId{status.st_dev, status.st_ino};
}

std::string nearest_path(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string base = slash == std::string::npos ? path : path.substr(slash + 1);
  std::string folder = slash == std::string::npos ? std::string() : path.substr(0, slash + 1);
  if (slash != std::string::npos && slash > 0 && !exists(folder)) {
    folder = nearest_path(path.substr(0, slash));
    if (folder.empty()) return {};
    folder += '/';
    if (exists(folder + base)) return folder + base;
  }
  const std::string name = nearest(base, entries(folder));
  return name.empty() ? name : folder + name;
}

std::string plain_words(int error) {
  struct Words {
    int error;
    const char* text;
  };
  static constexpr auto kWords = std::to_array<Words>({
      {ENOENT, "there is no such file or folder"},
      {EACCES, "permission is denied"},
      {EISDIR, "this is a folder, not a file"},
      {ENOTDIR, "a part of this path is a file, not a folder"},
      {ENOSPC, "no space is left on the device"},
      {EDQUOT, "the disk quota is used up"},
      {EFBIG, "the file would be larger than is allowed"},
      {EROFS, "this file system is read-only"},
      {EBADF, "the stream is closed"},
      {EIO, "the device reports an error"},
  });
  for (const Words& words : kWords) {
    if (words.error == error) return words.text;
  }
  return strerror(error);
}

}  // namespace reach::cli
