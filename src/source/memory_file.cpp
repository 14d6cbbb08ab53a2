#include "source/memory_file.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <array>

#include "source/uninterrupted.hpp"

namespace reach {

MemoryFile::MemoryFile() : descriptor_(memfd_create("reach", MFD_CLOEXEC)) {}

MemoryFile::~MemoryFile() {
  if (descriptor_ != -1) close(descriptor_);
}

std::string MemoryFile::path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

bool MemoryFile::rewind() const { return lseek(descriptor_, 0, SEEK_SET) == 0; }

std::optional<std::string> MemoryFile::contents() const {
  std::string bytes;
  std::array<char, 1 << 16> buffer{};
  if (!rewind()) return std::nullopt;
  while (true) {
    const ssize_t got = uninterrupted([&] { return read(descriptor_, buffer.data(), buffer.size()); });
    if (got == -1) return std::nullopt;
    if (got == 0) return bytes;
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

}  // namespace reach
