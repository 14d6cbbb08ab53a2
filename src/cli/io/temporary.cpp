#include "cli/io/temporary.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <utility>

#include <fmt/core.h>

#include "source/uninterrupted.hpp"

namespace reach::cli {

Temporary::Temporary(const std::string& folder, bool nameless) : folder_(folder) {
  constexpr mode_t kMode = 0666;
  path_.reserve(folder.size() + kNameSize);
  if (nameless) {
    descriptor_ = open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, kMode);
  } else {
    try_names(
        [this](const char* path) { return descriptor_ = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kMode); });
  }
}

Temporary::~Temporary() {
  if (descriptor_ != -1) ::close(descriptor_);
  if (named_) unlink(path_.c_str());
}

bool Temporary::try_names(const std::function<int(const char* path)>& make) {
  for (int attempt = 0; attempt < 100 && !named_; ++attempt) {
    std::array<char, kNameSize> name{};
    const auto end = fmt::format_to_n(name.begin(), name.size(), ".reach-{}-{}.tmp", getpid(), attempt);
    path_.assign(folder_).append(name.data(), end.size);
    named_ = make(path_.c_str()) != -1;
    if (!named_ && errno != EEXIST) break;
  }
  return named_;
}

bool Temporary::complete(std::optional<mode_t> mode) const {
  return (!mode || fchmod(descriptor_, *mode) == 0) && uninterrupted([this] { return fsync(descriptor_); }) == 0;
}

bool Temporary::take_name() {
  if (named_) return true;
  std::array<char, kNameSize> self{};  // NUL-terminated
  fmt::format_to_n(self.begin(), self.size() - 1, "/proc/self/fd/{}", descriptor_);
  return try_names([&](const char* path) { return linkat(AT_FDCWD, self.data(), AT_FDCWD, path, AT_SYMLINK_FOLLOW); });
}

bool Temporary::close() { return ::close(std::exchange(descriptor_, -1)) == 0; }

bool Temporary::rename_to(const std::string& target) {
  if (std::rename(path_.c_str(), target.c_str()) != 0) return false;
  named_ = false;
  return true;
}

}  // namespace reach::cli
