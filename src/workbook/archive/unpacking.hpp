// Unpacking: the bytes of an archive's member, a block at a time. For workbook.
#pragma once

#include <zlib.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "workbook/archive/archive.hpp"

namespace reach::workbook {

/// Unpacks with only zlib's window in memory. The output must have the size and checksum given in the directory;
/// otherwise, the last read fails.
class Unpacking {
 public:
  Unpacking(const Archive& archive, const Member& member);
  Unpacking(const Unpacking&) = delete;
  Unpacking& operator=(const Unpacking&) = delete;
  ~Unpacking();

  /// Returns the number of bytes written to `room`, 0 at the end, or -1 if the member is damaged.
  std::ptrdiff_t read(std::span<char> room);

 private:
  std::ptrdiff_t inflate_into(std::span<char> room);
  std::ptrdiff_t copy_into(std::span<char> room);
  [[nodiscard]] bool is_whole() const;

  const Member& member_;
  std::string_view packed_;
  z_stream stream_{};
  std::uint64_t size_ = 0;
  std::uint32_t crc_ = 0;
  bool failed_ = false;
};

/// Whether a member may be unpacked: a few bytes must not expand to gigabytes. Sets `why` if it may not.
bool is_modest(const Member& member, Trouble& why);

}  // namespace reach::workbook
