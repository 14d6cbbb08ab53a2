// Reading ahead by a thread: the same bytes, errors and exceptions, and an end to it at any time.
#include "load/csv/read_ahead.hpp"

#include <zlib.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <memory>
#include <new>
#include <string>
#include <thread>

#include "catch.hpp"
#include "gzip_archive.hpp"
#include "unit/load/loaded.hpp"

using namespace reach;

namespace {

constexpr std::size_t kLong = std::size_t{3} << 20;  // more than the blocks that are filled ahead

std::string long_text(std::size_t size) {
  std::string text;
  for (std::size_t at = 0; text.size() < size; ++at) text += std::to_string(at) + "\n";
  text.resize(size);
  return text;
}

/// A text in reads of odd sizes; behind it, what `end` gives.
template <typename End>
Source source_of(std::string text, End end) {
  auto rest = std::make_shared<std::pair<std::string, std::size_t>>(std::move(text), 0);
  return {"counts.csv", [rest, end](std::span<char> room) -> std::ptrdiff_t {
            auto& [bytes, at] = *rest;
            const std::size_t size = std::min({room.size(), std::size_t{9973}, bytes.size() - at});
            if (size == 0) return end();
            std::memcpy(room.data(), bytes.data() + at, size);
            at += size;
            return static_cast<std::ptrdiff_t>(size);
          }};
}

std::ptrdiff_t no_more() { return 0; }

struct Everything {
  std::string text;
  int error = 0;
};

Everything read_all(const Source& source, std::size_t room) {
  Everything all;
  std::string buffer(room, '\0');
  while (true) {
    const auto got = source.read({buffer.data(), buffer.size()});
    if (got < 0) all.error = errno;
    if (got <= 0) return all;
    all.text.append(buffer, 0, static_cast<std::size_t>(got));
  }
}

/// The same source, and how many bytes were read of it or of its parts.
Source counted(Source source, std::atomic<std::uint64_t>& bytes) {
  const auto count = [&bytes](auto read) {
    return [&bytes, read](std::span<char> room) {
      const std::ptrdiff_t got = read(room);
      if (got > 0) bytes += static_cast<std::uint64_t>(got);
      return got;
    };
  };
  Source same = source;
  same.read = count(source.read);
  same.part = [count, part = source.part](std::uint64_t begin, std::uint64_t end) {
    Source piece = part(begin, end);
    piece.read = count(piece.read);
    return piece;
  };
  return same;
}

std::string dated_rows(int count) {
  std::string text = "date,force,channel,page,count\n";
  for (int row = 0; row < count; ++row) {
    text += "2018-0" + std::to_string(1 + row % 9) + "-1" + std::to_string(row % 7) + ",Kent,website,/" +
            std::to_string(row * 7919LL % 100'003) + "," + std::to_string(row % 1000) + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("reading ahead returns the same bytes for every read size") {
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{256} << 10, kLong}) {
    const std::string text = long_text(size);
    for (const std::size_t room : {std::size_t{1000}, std::size_t{65536}, std::size_t{300'000}}) {
      const Source ahead = read_ahead(source_of(text, no_more));
      const Everything all = read_all(ahead, room);
      CHECK(all.error == 0);
      CHECK((all.text == text));
      CHECK(read_all(ahead, room).text.empty());
    }
  }
}

TEST_CASE("an error comes after the bytes before it, and stays") {
  for (const std::size_t size : {std::size_t{5}, kLong}) {
    const std::string text = long_text(size);
    const Source ahead = read_ahead(source_of(text, [] {
      errno = ESTALE;
      return std::ptrdiff_t{-1};
    }));
    const Everything all = read_all(ahead, 65536);
    CHECK(all.error == ESTALE);
    CHECK((all.text == text));
    CHECK(read_all(ahead, 65536).error == ESTALE);
  }
}

TEST_CASE("exceptions of the thread are rethrown to the reader") {
  const Source ahead = read_ahead(source_of(long_text(kLong), []() -> std::ptrdiff_t { throw std::bad_alloc(); }));
  CHECK_THROWS_AS(read_all(ahead, 65536), std::bad_alloc);
}

TEST_CASE("long reading is done by another thread, and short reading is not") {
  const auto reader = std::make_shared<std::thread::id>();
  const auto note = [reader] {
    *reader = std::this_thread::get_id();
    return std::ptrdiff_t{0};
  };
  read_all(read_ahead(source_of(long_text(kLong), note)), 65536);
  CHECK(*reader != std::this_thread::get_id());
  read_all(read_ahead(source_of(long_text(1000), note)), 65536);
  CHECK(*reader == std::this_thread::get_id());
}

TEST_CASE("dropping the source ends the thread") {
  for (const std::size_t size : {kLong, kLong * 4}) {
    Source ahead = read_ahead(source_of(long_text(size), no_more));
    std::string room(400'000, '\0');
    for (int reads = 0; reads < 32; ++reads) CHECK(ahead.read({room.data(), room.size()}) > 0);
    ahead.read = nullptr;
  }
}

TEST_CASE("an archive is read once, by one thread or two, and has the figures of its content") {
  const std::string text = dated_rows(400'000);
  const std::string archive = tests::gzip_archive(text, 1);
  for (const unsigned threads : {1U, 2U}) {
    LoadOptions options;
    options.schedule.threads = threads;
    options.schedule.least_piece = 1 << 10;
    options.sum_over = {"page"};
    std::atomic<std::uint64_t> bytes = 0;
    std::vector<Input> inputs;
    inputs.push_back({counted(text_source("counts.csv.gz", archive), bytes), std::nullopt});
    Diagnostics diagnostics;
    const Dataset dataset = load(std::move(inputs), options, diagnostics);
    CHECK(bytes == archive.size());
    CHECK(figures(dataset) == figures(text, options));
    CHECK(dataset.inputs.front().rows == 400'000);
  }
}
