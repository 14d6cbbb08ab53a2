#include "source/gunzip.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>

#include "source/uninterrupted.hpp"

namespace reach {
namespace {

constexpr std::size_t kRead = std::size_t{64} << 10;
constexpr std::uint64_t kWorthLoading =
    8 << 10;  // bytes of an archive: zlib unpacks anything smaller before ISA-L could be loaded

/// The bytes of an archive, in blocks or one by one.
class PackedBytes {
 public:
  explicit PackedBytes(Source source) : source_(std::move(source)) {}

  /// The bytes already read.
  [[nodiscard]] std::span<const char> ahead() const { return std::span(buffer_).subspan(begin_, end_ - begin_); }
  /// Skips `size` bytes; if negative, goes back over the bytes skipped last, even if they came before the last `fill`.
  void pass(std::ptrdiff_t size) { begin_ = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(begin_) + size); }

  /// Reads more bytes if there are none. False at the end, or if reading fails.
  bool fill() {
    const std::size_t kept = std::min(end_, kKept);
    std::memmove(buffer_.data() + kKept - kept, buffer_.data() + end_ - kept, kept);
    begin_ = end_ = kKept;
    if (error_ != 0) return false;
    const std::span<char> room = std::span(buffer_).subspan(kKept);
    const std::ptrdiff_t got = uninterrupted([&] { return source_.read(room); });
    if (got < 0) error_ = errno;
    if (got > 0) end_ += static_cast<std::size_t>(got);
    return got > 0;
  }
  [[nodiscard]] bool any() { return begin_ < end_ || fill(); }
  std::optional<std::uint8_t> next() {
    if (!any()) return std::nullopt;
    return static_cast<std::uint8_t>(buffer_[begin_++]);
  }
  [[nodiscard]] int error() const { return error_; }  ///< errno of a failed read, or 0

 private:
  static constexpr std::size_t kKept = Inflater::kMostGivenBack;

  Source source_;
  std::array<char, kKept + kRead> buffer_{};
  std::size_t begin_ = kKept;
  std::size_t end_ = kKept;
  int error_ = 0;
};

/// The header of a member (RFC 1952, section 2.3), read byte by byte.
class MemberHeader {
 public:
  explicit MemberHeader(PackedBytes& bytes) : bytes_(bytes) {}

  /// Skips the header; false if it is not one, or is cut short.
  bool pass() {
    if (number(2) != kMagic || number(1) != kDeflate) return false;
    const auto flags = number(1);
    if (!flags || (*flags & kReserved) != 0 || !skip(kTimeAndSystem)) return false;
    if ((*flags & kExtra) != 0) {
      const auto size = number(2);
      if (!size || !skip(*size)) return false;
    }
    if ((*flags & kName) != 0 && !skip_text()) return false;
    if ((*flags & kComment) != 0 && !skip_text()) return false;
    if ((*flags & kCheck) == 0) return true;
    const std::uint32_t check = crc_ & 0xFFFF;
    return number(2) == check;
  }

 private:
  static constexpr std::uint32_t kMagic = 0x8B1F;
  static constexpr std::uint32_t kDeflate = 8;
  static constexpr std::uint32_t kTimeAndSystem = 6;  // bytes
  static constexpr std::uint32_t kCheck = 2;
  static constexpr std::uint32_t kExtra = 4;
  static constexpr std::uint32_t kName = 8;
  static constexpr std::uint32_t kComment = 16;
  static constexpr std::uint32_t kReserved = 0xE0;

  std::optional<std::uint8_t> next() {
    const auto byte = bytes_.next();
    if (byte) crc_ = static_cast<std::uint32_t>(crc32(crc_, &*byte, 1));
    return byte;
  }
  std::optional<std::uint32_t> number(int size) {
    std::uint32_t number = 0;
    for (int at = 0; at < size; ++at) {
      const auto byte = next();
      if (!byte) return std::nullopt;
      number |= std::uint32_t{*byte} << 8 * at;
    }
    return number;
  }
  bool skip(std::uint32_t size) {
    while (size > 0 && next()) --size;
    return size == 0;
  }
  /// Skips a text up to its terminating zero.
  bool skip_text() {
    std::optional<std::uint8_t> byte = next();
    while (byte && *byte != 0) byte = next();
    return byte.has_value();
  }

  PackedBytes& bytes_;
  std::uint32_t crc_ = 0;
};

class Unpacker {
 public:
  Unpacker(Source packed, std::unique_ptr<Inflater> inflater)
      : packed_(std::move(packed)), inflater_(std::move(inflater)) {}

  std::ptrdiff_t read(std::span<char> room) {
    while (!room.empty() && error_ == 0 && at_ != At::end) {
      if (const std::size_t made = go_on(room); made > 0) return static_cast<std::ptrdiff_t>(made);
    }
    if (error_ == 0) return 0;
    errno = error_;
    return -1;
  }

 private:
  enum class At : std::uint8_t { header, data, trailer, between, end };

  std::size_t go_on(std::span<char> room) {
    switch (at_) {
      case At::header:
        begin_member();
        break;
      case At::data:
        return unpack(room);
      case At::trailer:
        end_member();
        break;
      case At::between:
        look_behind_member();
        break;
      case At::end:
        break;
    }
    return 0;
  }

  /// Sets the errno of a failed read; any other failure means damage.
  void fail() { error_ = packed_.error() != 0 ? packed_.error() : EBADMSG; }

  void begin_member() {
    if (!MemberHeader(packed_).pass()) return fail();
    inflater_->reset();
    crc_ = 0;
    size_ = 0;
    at_ = At::data;
  }

  std::size_t unpack(std::span<char> room) {
    const bool any = !packed_.ahead().empty();
    const Inflater::Step step = inflater_->step(packed_.ahead(), room);
    packed_.pass(step.used);
    crc_ = inflater_->crc(crc_, room.first(step.made));
    size_ += static_cast<std::uint32_t>(step.made);  // modulo 2^32, like the trailer
    if (step.state == Inflater::State::ended) {
      at_ = At::trailer;
    } else if (step.state == Inflater::State::damaged) {
      fail();
    } else if (step.made == 0 && step.used == 0 && (any || !packed_.fill())) {
      fail();
    }
    return step.made;
  }

  void end_member() {
    std::array<std::uint32_t, 2> stated{};
    for (std::uint32_t& number : stated) {
      for (int at = 0; at < 4; ++at) {
        const auto byte = packed_.next();
        if (!byte) return fail();
        number |= std::uint32_t{*byte} << 8 * at;
      }
    }
    if (stated != std::array{crc_, size_}) return fail();
    at_ = At::between;
  }

  /// Checks what follows a member: another one, or zeros, with which tapes are padded, or nothing.
  void look_behind_member() {
    bool padded = false;
    while (packed_.any()) {
      if (packed_.ahead().front() != 0) {
        at_ = At::header;
        return padded ? fail() : void();
      }
      packed_.pass(1);
      padded = true;
    }
    at_ = At::end;
    if (packed_.error() != 0) fail();
  }

  PackedBytes packed_;
  std::unique_ptr<Inflater> inflater_;
  At at_ = At::header;
  std::uint32_t crc_ = 0;
  std::uint32_t size_ = 0;
  int error_ = 0;
};

std::unique_ptr<Inflater> fastest_inflater(const Source& packed) {
  const bool small = packed.part && packed.size < kWorthLoading;
  auto inflater = small ? nullptr : isal_inflater();
  return inflater ? std::move(inflater) : zlib_inflater();
}

}  // namespace

bool is_gzip(std::string_view head) { return head.starts_with("\x1F\x8B"); }

Source gunzip(Source packed, std::unique_ptr<Inflater> inflater) {
  Source source;
  source.name = packed.name;
  source.read = [unpacker = std::make_shared<Unpacker>(std::move(packed), std::move(inflater))](std::span<char> room) {
    return unpacker->read(room);
  };
  return source;
}

Source gunzip(Source packed) {
  auto inflater = fastest_inflater(packed);
  return gunzip(std::move(packed), std::move(inflater));
}

}  // namespace reach
