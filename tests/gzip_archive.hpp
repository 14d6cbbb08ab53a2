// A gzip archive of a text, as zlib makes it. For tests.
#pragma once

#include <zlib.h>

#include <string>

#include "catch.hpp"

namespace reach::tests {

/// `level` is that of compression, 0 to 9; `header` may name the member.
inline std::string gzip_archive(const std::string& text, int level = 6, gz_header* header = nullptr) {
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  if (header != nullptr) REQUIRE(deflateSetHeader(&stream, header) == Z_OK);
  std::string out(deflateBound(&stream, text.size()) + 4096, '\0');
  std::string in = text;
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(out.size() - stream.avail_out);
  deflateEnd(&stream);
  return out;
}

}  // namespace reach::tests
