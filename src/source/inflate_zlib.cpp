#include "source/inflate.hpp"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <new>

namespace reach {
namespace {

constexpr int kRaw = -15;  // zlib's largest window, and no header

/// zlib counts in 32 bits.
uInt zlib_length(std::size_t size) {
  return static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
}

class Zlib : public Inflater {
 public:
  Zlib() {
    if (inflateInit2(&stream_, kRaw) != Z_OK) throw std::bad_alloc();
  }
  Zlib(const Zlib&) = delete;
  Zlib& operator=(const Zlib&) = delete;
  ~Zlib() override { inflateEnd(&stream_); }

  void reset() override { inflateReset(&stream_); }

  Step step(std::span<const char> packed, std::span<char> room) override {
    stream_.next_in = reinterpret_cast<const Bytef*>(packed.data());
    stream_.avail_in = zlib_length(packed.size());
    stream_.next_out = reinterpret_cast<Bytef*>(room.data());
    stream_.avail_out = zlib_length(room.size());
    const int result = inflate(&stream_, Z_NO_FLUSH);
    if (result == Z_MEM_ERROR) throw std::bad_alloc();
    const bool goes_on = result == Z_OK || result == Z_BUF_ERROR;
    return {zlib_length(packed.size()) - std::ptrdiff_t{stream_.avail_in},
            zlib_length(room.size()) - std::size_t{stream_.avail_out},
            result == Z_STREAM_END ? State::ended
            : goes_on              ? State::more
                                   : State::damaged};
  }

  std::uint32_t crc(std::uint32_t so_far, std::span<const char> bytes) override {
    return static_cast<std::uint32_t>(crc32_z(so_far, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
  }

 private:
  z_stream stream_{};
};

}  // namespace

std::unique_ptr<Inflater> zlib_inflater() { return std::make_unique<Zlib>(); }

}  // namespace reach
