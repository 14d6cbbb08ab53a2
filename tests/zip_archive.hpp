// A zip archive, as other programs write it. For tests.
#pragma once

#include <zlib.h>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace reach::tests {

class ZipArchive {
 public:
  enum class Method : std::uint16_t { stored = 0, deflated = 8 };

  ZipArchive& add(std::string_view name, std::string_view text, Method method = Method::stored) {
    const std::size_t begin = bytes_.size();
    const std::string packed = method == Method::stored ? std::string(text) : deflated(text);
    const std::string shared = head(name, text, packed.size(), method);
    put(bytes_, 0x04034B50, 4);
    bytes_ += shared;
    bytes_ += name;
    bytes_ += packed;
    put(directory_, 0x02014B50, 4);
    put(directory_, 20, 2);
    directory_ += shared;
    put(directory_, 0, 10);
    put(directory_, begin, 4);
    directory_ += name;
    ++count_;
    return *this;
  }
  std::string finish() {
    const std::size_t begin = bytes_.size();
    bytes_ += directory_;
    put(bytes_, 0x06054B50, 4);
    put(bytes_, 0, 4);
    put(bytes_, count_, 2);
    put(bytes_, count_, 2);
    put(bytes_, directory_.size(), 4);
    put(bytes_, begin, 4);
    put(bytes_, 0, 2);
    return std::move(bytes_);
  }

 private:
  static void put(std::string& out, std::uint64_t value, int size) {
    for (; size > 0; --size, value >>= 8) out += static_cast<char>(value & 0xFF);
  }

  static std::string head(std::string_view name, std::string_view text, std::size_t packed, Method method) {
    std::string out;
    put(out, 20, 2);  // version
    put(out, 0, 2);   // flags
    put(out, static_cast<std::uint64_t>(method), 2);
    put(out, 0, 4);  // time
    put(out, crc32(0, reinterpret_cast<const Bytef*>(text.data()), static_cast<uInt>(text.size())), 4);
    put(out, packed, 4);
    put(out, text.size(), 4);
    put(out, name.size(), 2);
    put(out, 0, 2);  // no further fields
    return out;
  }

  static std::string deflated(std::string_view text) {
    z_stream stream{};
    if (deflateInit2(&stream, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY) != Z_OK) throw std::runtime_error("zlib");
    std::string out(deflateBound(&stream, text.size()), '\0');
    std::string in(text);
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END) throw std::runtime_error("zlib");
    out.resize(out.size() - stream.avail_out);
    deflateEnd(&stream);
    return out;
  }

  std::string bytes_, directory_;
  std::uint64_t count_ = 0;
};

}  // namespace reach::tests
