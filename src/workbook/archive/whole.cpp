#include "workbook/archive/whole.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <span>

#include "source/read_trouble.hpp"

namespace reach::workbook {
namespace {

constexpr std::size_t kRead = std::size_t{64} << 10;
constexpr std::size_t kMostUnpacked = std::size_t{512} << 20;

}  // namespace

std::optional<std::string> read_whole(const Source& source, Trouble& why) {
  std::string bytes;
  for (std::size_t size = 0;;) {
    if (bytes.size() - size < kRead) bytes.resize(std::max(bytes.size() * 2, 2 * kRead));
    const std::ptrdiff_t got = source.read(std::span(bytes).subspan(size));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      const ReadTrouble* const known = read_trouble(errno);
      why = known != nullptr ? Trouble{known->message, known->hint}
                             : Trouble{std::string("cannot read: ") + std::strerror(errno), {}};
      return std::nullopt;
    }
    size += static_cast<std::size_t>(got);
    if (size > kMostUnpacked) {
      why = {"the workbook or archive has more than 512 MB", "save the sheet as CSV UTF-8, or unpack the archive"};
      return std::nullopt;
    }
    if (got == 0) {
      bytes.resize(size);
      return bytes;
    }
  }
}

}  // namespace reach::workbook
