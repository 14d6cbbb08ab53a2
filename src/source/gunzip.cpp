#include "source/gunzip.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <new>
#include <utility>

namespace reach {
namespace {

constexpr std::size_t kRead = std::size_t{64} << 10;
constexpr int kGzip = 15 + 16;  // zlib's largest window, and the gzip form alone

class Unpacker {
 public:
  explicit Unpacker(Source packed) : packed_(std::move(packed)) {
    const int result = inflateInit2(&stream_, kGzip);
    if (result == Z_MEM_ERROR) throw std::bad_alloc();
    good_ = result == Z_OK;
  }
  Unpacker(const Unpacker&) = delete;
  Unpacker& operator=(const Unpacker&) = delete;
  ~Unpacker() { inflateEnd(&stream_); }

  std::ptrdiff_t read(std::span<char> room) {
    stream_.next_out = reinterpret_cast<Bytef*>(room.data());
    stream_.avail_out = static_cast<uInt>(std::min<std::size_t>(room.size(), kRead));
    const uInt wanted = stream_.avail_out;
    while (stream_.avail_out == wanted && !ended_) {
      if (stream_.avail_in == 0 && !fill()) return -1;
      if (!(between_ ? next_member() : unpack())) return fail();
    }
    return static_cast<std::ptrdiff_t>(wanted - stream_.avail_out);
  }

 private:
  std::ptrdiff_t fail() {
    good_ = false;
    errno = EBADMSG;
    return -1;
  }

  /// More of the archive; false where there is none, or it cannot be read.
  bool fill() {
    if (!good_) return fail() == 0;
    const std::ptrdiff_t got = packed_.read(buffer_);
    if (got < 0) return false;
    stream_.next_in = reinterpret_cast<Bytef*>(buffer_.data());
    stream_.avail_in = static_cast<uInt>(got);
    if (got > 0) return true;
    ended_ = between_;
    return ended_ || fail() == 0;
  }

  bool unpack() {
    const int result = inflate(&stream_, Z_NO_FLUSH);
    if (result == Z_MEM_ERROR) throw std::bad_alloc();
    between_ = result == Z_STREAM_END;
    return result == Z_OK || between_ || (result == Z_BUF_ERROR && stream_.avail_in == 0);
  }

  /// Behind a member: another one, or zeros, with which tapes are filled up.
  bool next_member() {
    while (stream_.avail_in > 0 && *stream_.next_in == 0) {
      ++stream_.next_in;
      --stream_.avail_in;
      padded_ = true;
    }
    if (stream_.avail_in == 0) return true;
    between_ = false;
    return !padded_ && inflateReset(&stream_) == Z_OK;
  }

  Source packed_;
  std::array<char, kRead> buffer_{};
  z_stream stream_{};
  bool good_ = false;
  bool between_ = false;  ///< a member has ended, and no other begun
  bool padded_ = false;
  bool ended_ = false;
};

}  // namespace

bool is_gzip(std::string_view head) { return head.starts_with("\x1F\x8B"); }

Source gunzip(Source packed) {
  Source source;
  source.name = packed.name;
  source.read = [unpacker = std::make_shared<Unpacker>(std::move(packed))](std::span<char> room) {
    return unpacker->read(room);
  };
  return source;
}

}  // namespace reach
