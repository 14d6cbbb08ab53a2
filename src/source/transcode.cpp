// iconv(3) as a source.
#include "source/transcode.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <new>
#include <string_view>
#include <utility>

namespace reach {
namespace {

class Transcoder {
 public:
  /// `marked`: the output may begin with a byte order mark, which is dropped.
  Transcoder(Source bytes, iconv_t converter, bool marked)
      : bytes_(std::move(bytes)), converter_(converter), begun_(!marked) {}
  ~Transcoder() { iconv_close(converter_); }
  Transcoder(const Transcoder&) = delete;
  Transcoder& operator=(const Transcoder&) = delete;

  std::ptrdiff_t read(std::span<char> room) {
    while (out_begin_ == out_end_ && !finished_) step();
    if (out_begin_ == out_end_ && error_ != 0) {
      errno = error_;
      return -1;
    }
    const std::size_t size = std::min(room.size(), out_end_ - out_begin_);
    std::memcpy(room.data(), out_.data() + out_begin_, size);
    out_begin_ += size;
    return static_cast<std::ptrdiff_t>(size);
  }

 private:
  /// Converts the available bytes once; reads more if they are less than a character.
  void step() {
    const bool starved = in_size_ == 0 || cut_off_;
    if (starved && !refill()) return finish();
    char* in = in_.data();
    std::size_t in_left = in_size_;
    const int failure = convert(&in, &in_left);
    std::memmove(in_.data(), in, in_left);
    in_size_ = in_left;
    cut_off_ = failure == EINVAL;
    if (failure != 0 && failure != EINVAL && failure != E2BIG) end_with(failure);
  }

  /// False if no byte came: at the end, or with `error_` set.
  bool refill() {
    std::ptrdiff_t size = -1;
    do {
      size = bytes_.read({in_.data() + in_size_, in_.size() - in_size_});
    } while (size < 0 && errno == EINTR);
    if (size < 0) error_ = errno;
    if (size <= 0) return false;
    in_size_ += static_cast<std::size_t>(size);
    return true;
  }

  /// At the end, flushes what iconv holds back (a letter that an accent might have followed).
  void finish() {
    if (error_ == 0 && in_size_ > 0) error_ = EILSEQ;
    if (error_ == 0) convert(nullptr, nullptr);
    finished_ = true;
  }

  void end_with(int error) {
    error_ = error;
    finished_ = true;
  }

  /// Returns the errno of iconv, or 0.
  int convert(char** in, std::size_t* in_left) {
    char* out = out_.data();
    std::size_t out_left = out_.size();
    const std::size_t result = iconv(converter_, in, in_left, &out, &out_left);
    const int failure = result == static_cast<std::size_t>(-1) ? errno : 0;
    out_begin_ = 0;
    out_end_ = out_.size() - out_left;
    if (out_end_ > 0 && !std::exchange(begun_, true)) drop_mark();
    return failure;
  }

  void drop_mark() {
    const std::string_view text(out_.data(), out_end_);
    if (text.starts_with("\xEF\xBB\xBF")) out_begin_ = 3;
    if (text.starts_with("\xEF\xBF\xBE")) {  // U+FFFE: the mark, read the wrong way round
      out_end_ = 0;
      end_with(EILSEQ);
    }
  }

  static constexpr std::size_t kBuffer = std::size_t{16} * 1024;
  Source bytes_;
  iconv_t converter_;
  std::array<char, kBuffer> in_;
  std::array<char, kBuffer> out_;
  std::size_t in_size_ = 0;
  std::size_t out_begin_ = 0;
  std::size_t out_end_ = 0;
  bool cut_off_ = false;   // the bytes in `in_` are the beginning of a character
  bool begun_;             // there has been output
  bool finished_ = false;  // there will be no more output
  int error_ = 0;
};

const iconv_t kNone = reinterpret_cast<iconv_t>(-1);

/// Returns kNone with errno set if there is no converter. glibc also says that an encoding is unknown if it lacks the
/// memory to load it: asked again, it loads it, or reports the real reason.
iconv_t open_converter(const std::string& from, const std::string& to) {
  const iconv_t converter = iconv_open(to.c_str(), from.c_str());
  return converter == kNone && errno == EINVAL ? iconv_open(to.c_str(), from.c_str()) : converter;
}

std::optional<Source> convert(Source bytes, const std::string& from, const std::string& to, bool marked) {
  const iconv_t converter = open_converter(from, to);
  if (converter == kNone) {
    if (errno == ENOMEM) throw std::bad_alloc();
    return std::nullopt;
  }
  std::string name = bytes.name;
  auto transcoder = std::make_shared<Transcoder>(std::move(bytes), converter, marked);
  return Source{std::move(name), [transcoder](std::span<char> room) { return transcoder->read(room); }};
}

}  // namespace

std::optional<Source> transcode(Source bytes, const std::string& from) {
  if (from.find('/') != std::string::npos) return std::nullopt;  // `latin1//IGNORE` would silently drop bytes
  return convert(std::move(bytes), from, "UTF-8", true);
}

std::optional<Source> encode(Source text, const std::string& to) {
  return convert(std::move(text), "UTF-8", to, false);
}

}  // namespace reach
