// Archives unpacked as they are read: whole ones, several in one, and those that must not be believed.
#include "source/gunzip.hpp"

#include <zlib.h>

#include <cerrno>
#include <string>

#include "catch.hpp"
#include "unit/source/sources.hpp"

using namespace reach;

namespace {

std::string packed(const std::string& text) {
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string out(deflateBound(&stream, text.size()) + 64, '\0');
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

std::string rows(int count) {
  std::string text;
  for (int at = 0; at < count; ++at) text += "2018-01-01,Kent,website," + std::to_string(at * 7919 % 1000) + "\n";
  return text;
}

Everything unpacked(const std::string& bytes, std::size_t chunk = 4096) {
  return read_all(gunzip(chunked(bytes, chunk)));
}

}  // namespace

TEST_CASE("an archive is unpacked, however its bytes come") {
  const std::string text = rows(20'000);
  const std::string archive = packed(text);
  for (const std::size_t chunk : {std::size_t{1}, std::size_t{7}, std::size_t{4096}, archive.size()}) {
    const Everything all = unpacked(archive, chunk);
    CHECK(all.error == 0);
    CHECK(all.text == text);
  }
  CHECK(unpacked(packed("")).text.empty());
}

TEST_CASE("several archives in one are one text, and zeros behind them are nothing") {
  const std::string archive = packed("a\n") + packed("") + packed("b\n");
  for (const std::size_t chunk : {std::size_t{1}, std::size_t{4096}}) {
    CHECK(unpacked(archive, chunk).text == "a\nb\n");
    const Everything padded = unpacked(archive + std::string(512, '\0'), chunk);
    CHECK(padded.text == "a\nb\n");
    CHECK(padded.error == 0);
  }
}

TEST_CASE("an archive that is cut short, damaged or followed by something else is an error") {
  const std::string archive = packed(rows(50));
  for (std::size_t size = 0; size < archive.size(); ++size) {
    CHECK(unpacked(archive.substr(0, size)).error == EBADMSG);
  }
  for (const std::string& tail : {std::string("x"), std::string("\x1F\x8B"), std::string("\0x", 2)}) {
    CHECK(unpacked(archive + tail).error == EBADMSG);
    CHECK(unpacked(archive + tail, 1).error == EBADMSG);
  }
  for (std::size_t back = 1; back <= 8; ++back) {  // the check sum, and the length
    std::string damaged = archive;
    damaged[damaged.size() - back] = static_cast<char>(damaged[damaged.size() - back] ^ 1);
    CHECK(unpacked(damaged).error == EBADMSG);
  }
}
