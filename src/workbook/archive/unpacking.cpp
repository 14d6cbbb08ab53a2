#include "workbook/archive/unpacking.hpp"

#include <algorithm>
#include <cstring>
#include <new>

#include <fmt/core.h>

#include "text/unicode.hpp"

namespace reach::workbook {
namespace {

/// Sheets compress to a tenth of their size or, if all rows are alike, to a fiftieth. Deflate can reach a thousandth.
constexpr std::uint64_t kMostRatio = 250;
constexpr std::uint64_t kSmall = std::uint64_t{16} << 20;  // up to this size, any ratio is allowed
constexpr std::uint64_t kMostSize = std::uint64_t{4} << 30;

constexpr std::size_t kMostAtOnce = std::size_t{1} << 30;  // zlib counts in 32 bits

}  // namespace

bool is_modest(const Member& member, Trouble& why) {
  const bool modest = member.size <= kSmall || (member.size <= kMostSize && member.size / kMostRatio <= member.packed);
  if (modest) return true;
  why = {fmt::format("{} would grow from {} to {} bytes", in_backticks(member.name), member.packed, member.size),
         "it may be made to fill a machine's memory; if it is yours, save the table as CSV UTF-8"};
  return false;
}

Unpacking::Unpacking(const Archive& archive, const Member& member) : member_(member), packed_(archive.packed(member)) {
  constexpr int kRaw = -15;  // zlib's largest window, without a header
  crc_ = static_cast<std::uint32_t>(crc32(0, nullptr, 0));
  if (!member.deflated) return;
  const int result = inflateInit2(&stream_, kRaw);
  if (result == Z_MEM_ERROR) throw std::bad_alloc();
  failed_ = result != Z_OK;
}

Unpacking::~Unpacking() {
  if (member_.deflated) inflateEnd(&stream_);
}

std::ptrdiff_t Unpacking::read(std::span<char> room) {
  if (failed_) return -1;
  room = room.first(std::min(room.size(), kMostAtOnce));
  const std::ptrdiff_t got = member_.deflated ? inflate_into(room) : copy_into(room);
  if (got > 0) {
    size_ += static_cast<std::uint64_t>(got);
    crc_ = static_cast<std::uint32_t>(crc32(crc_, reinterpret_cast<const Bytef*>(room.data()), static_cast<uInt>(got)));
  }
  failed_ = got < 0 || size_ > member_.size || (got == 0 && !is_whole());
  return failed_ ? -1 : got;
}

std::ptrdiff_t Unpacking::inflate_into(std::span<char> room) {
  stream_.next_out = reinterpret_cast<Bytef*>(room.data());
  stream_.avail_out = static_cast<uInt>(room.size());
  for (;;) {
    if (stream_.avail_in == 0 && !packed_.empty()) {
      const std::size_t size = std::min(packed_.size(), kMostAtOnce);
      stream_.next_in = reinterpret_cast<const Bytef*>(packed_.data());
      stream_.avail_in = static_cast<uInt>(size);
      packed_.remove_prefix(size);
    }
    const int result = inflate(&stream_, Z_NO_FLUSH);
    if (result == Z_MEM_ERROR) throw std::bad_alloc();
    const auto got = static_cast<std::ptrdiff_t>(room.size() - stream_.avail_out);
    if (got > 0) return got;
    if (result == Z_STREAM_END) return 0;
    const bool goes_on = result == Z_OK && (stream_.avail_in > 0 || !packed_.empty());
    if (!goes_on) return -1;
  }
}

std::ptrdiff_t Unpacking::copy_into(std::span<char> room) {
  const std::size_t size = std::min(room.size(), packed_.size());
  std::memcpy(room.data(), packed_.data(), size);
  packed_.remove_prefix(size);
  return static_cast<std::ptrdiff_t>(size);
}

bool Unpacking::is_whole() const {
  return size_ == member_.size && crc_ == member_.crc && packed_.empty() && stream_.avail_in == 0;
}

}  // namespace reach::workbook
