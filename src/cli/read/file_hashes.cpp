#include "cli/read/file_hashes.hpp"

#include <array>
#include <utility>

#include <sys/stat.h>

namespace reach::cli {

std::string file_hash(const std::string& path, FileVersions& versions) {
  constexpr off_t kMost = 256'000'000;
  struct stat status {};
  if (stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode) || status.st_size > kMost) return {};
  const Source source = file_source(path, &versions);
  Sha256 hash;
  std::array<char, 1 << 16> room;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled by read
  std::ptrdiff_t got = 0;
  while ((got = source.read(room)) > 0) hash.add(std::span(room).first(static_cast<std::size_t>(got)));
  return got == 0 ? hash.hex() : std::string();
}

Source hashed(Source source, std::shared_ptr<Sha256> hash) {
  source.read = [read = std::move(source.read), hash = std::move(hash)](std::span<char> into) {
    const std::ptrdiff_t got = read(into);
    if (got > 0) hash->add(into.first(static_cast<std::size_t>(got)));
    return got;
  };
  return source;
}

}  // namespace reach::cli
