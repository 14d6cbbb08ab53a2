#include "source/window.hpp"

#include <algorithm>
#include <chrono>
#include <random>
#include <string>

#include "catch.hpp"
#include "sources.hpp"

using namespace reach;

namespace {

/// Line breaks in the first `size` bytes of `text`; the CR of a CRLF cut in two does not count yet.
std::uint64_t breaks_before(const std::string& text, std::size_t size) {
  std::uint64_t count = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const bool crlf = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (text[i] == '\n' || (text[i] == '\r' && !crlf)) ++count;
  }
  return count;
}

std::string random_text(std::mt19937& random, std::size_t size) {
  std::string text;
  while (text.size() < size) text += "ab\r\n\r\n,"[random() % 7];
  return text;
}

}  // namespace

TEST_CASE("line breaks are LF, CRLF and CR") {
  CHECK(count_line_breaks("") == 0);
  CHECK(count_line_breaks("a") == 0);
  CHECK(count_line_breaks("a\nb\n") == 2);
  CHECK(count_line_breaks("a\r\nb\r\n") == 2);
  CHECK(count_line_breaks("a\rb\r") == 2);
  CHECK(count_line_breaks("a\r\r\n\n\r") == 4);
  CHECK(count_line_breaks("a\r", true) == 0);
  CHECK(count_line_breaks("\n", true) == 1);
  CHECK(count_line_breaks(std::string(1000, '\n')) == 1000);
  CHECK(count_line_breaks(std::string(1001, '\r')) == 1001);
}

TEST_CASE("line breaks of random text are counted as by a simple loop") {
  std::mt19937 random(1);
  for (int round = 0; round < 500; ++round) {
    const std::string text = random_text(random, random() % 700);
    CHECK(count_line_breaks(text) == breaks_before(text, text.size()));
  }
}

TEST_CASE("a small file is one window, and its end is known after one fill") {
  Window window(text_source("a.csv", "force\nKent\n"));
  CHECK(window.name() == "a.csv");
  CHECK(window.bytes().empty());
  CHECK(window.line() == 1);
  CHECK_FALSE(window.at_end());
  CHECK(window.fill());
  CHECK(window.bytes() == "force\nKent\n");
  CHECK(window.at_end());
  CHECK_FALSE(window.fill());
  CHECK(window.error() == 0);
  window.consume(6);
  CHECK(window.bytes() == "Kent\n");
  CHECK(window.line() == 2);
  window.consume(5);
  CHECK(window.line() == 3);
}

TEST_CASE("an empty source ends at once") {
  Window window(text_source("a.csv", ""));
  CHECK_FALSE(window.fill());
  CHECK(window.at_end());
  CHECK(window.bytes().empty());
}

TEST_CASE("bytes and lines are right for every way to read and consume") {
  std::mt19937 random(2);
  for (int round = 0; round < 3000; ++round) {
    const std::string text = random_text(random, random() % 60);
    Window window(chunked(text, 1 + random() % 9), 1 + random() % 17);
    std::size_t consumed = 0;
    while (true) {
      const bool grown = window.fill();
      REQUIRE(window.bytes() == std::string_view(text).substr(consumed, window.bytes().size()));
      const std::size_t size = grown ? random() % (window.bytes().size() + 1) : window.bytes().size();
      window.consume(size);
      consumed += size;
      if (!window.bytes().empty() || window.at_end()) {
        CAPTURE(text, consumed);
        REQUIRE(window.line() == 1 + breaks_before(text, consumed));
      }
      if (!grown) break;
    }
    REQUIRE(consumed == text.size());
  }
}

TEST_CASE("a CRLF in two fills is one line break") {
  Window window(stepped({{"a\r"}, {"\nb\r"}, {"c"}}), 2);
  REQUIRE(window.fill());
  window.consume(2);
  REQUIRE(window.fill());
  CHECK(window.bytes() == "\nb");
  CHECK(window.line() == 1);
  window.consume(1);
  CHECK(window.line() == 2);
  REQUIRE(window.fill());
  CHECK(window.bytes() == "b\r");
  window.consume(2);
  REQUIRE(window.fill());
  CHECK(window.bytes() == "c");
  CHECK(window.line() == 3);
}

TEST_CASE("a record larger than the window takes few fills") {
  const std::string text(1 << 20, 'x');
  Window window(chunked(text, 4096), 16);
  int fills = 0;
  while (window.fill()) ++fills;
  CHECK(window.bytes() == text);
  CHECK(fills <= 18);
}

TEST_CASE("an interrupted read is tried again") {
  Window window(stepped({{"", EINTR}, {"ab"}, {"", EINTR}, {"cd"}}));
  CHECK(window.fill());
  CHECK(window.bytes() == "abcd");
  CHECK(window.error() == 0);
}

TEST_CASE("a failed read ends the window after the bytes before it") {
  Window window(stepped({{"a\nb"}, {"", EIO}}));
  CHECK(window.fill());
  CHECK(window.bytes() == "a\nb");
  CHECK_FALSE(window.at_end());
  CHECK_FALSE(window.fill());
  CHECK(window.at_end());
  CHECK(window.error() == EIO);
  CHECK(window.bytes() == "a\nb");
}

TEST_CASE("a source that fails at once has no bytes and is at its end") {
  Window window(stepped({{"", EIO}}));
  CHECK_FALSE(window.fill());
  CHECK(window.at_end());
  CHECK(window.error() == EIO);
  CHECK(window.bytes().empty());
}

TEST_CASE("an offset is located in its physical line") {
  const std::string text = "force,a\r\nKent,é5I,7\rSurrey\n\nend";
  const auto at = [&](std::size_t offset) {
    const Position p = Locator().locate(text, 10, offset);
    return std::to_string(p.line) + ":" + std::to_string(p.column) + " " +
           text.substr(p.line_begin, p.offset - p.line_begin);
  };
  CHECK(at(0) == "10:1 ");
  CHECK(at(6) == "10:7 force,");
  CHECK(at(7) == "10:8 force,a");  // the CR
  CHECK(at(8) == "10:8 force,a");  // its LF
  CHECK(at(9) == "11:1 ");
  CHECK(at(text.find("5I")) == "11:7 Kent,é");
  CHECK(at(text.find("Surrey")) == "12:1 ");
  CHECK(at(text.find("\n\n") + 1) == "13:1 ");
  CHECK(at(text.size()) == "14:4 end");
  CHECK(at(text.size() + 99) == "14:4 end");
}

TEST_CASE("a locator that remembers finds what a fresh one finds") {
  std::mt19937 random(3);
  for (int round = 0; round < 2000; ++round) {
    const std::string text = random_text(random, 1 + random() % 80);
    const std::string other = random_text(random, 1 + random() % 80);
    Locator locator;
    std::size_t offset = 0;
    for (int i = 0; i < 20; ++i) {
      offset = random() % 4 == 0 ? random() % text.size() : offset + random() % 5;
      const std::string_view window = std::string_view(text).substr(0, random() % 3 == 0 ? offset : text.size());
      const Position found = locator.locate(window, 1, offset);
      const Position fresh = Locator().locate(window, 1, offset);
      CAPTURE(text, offset, window.size());
      REQUIRE(found.line == fresh.line);
      REQUIRE(found.column == fresh.column);
      REQUIRE(found.offset == fresh.offset);
      REQUIRE(found.line_begin == fresh.line_begin);
      if (window.size() == text.size()) {
        REQUIRE(found.line == 1 + breaks_before(text, std::min(offset, text.size())));
      }
      if (random() % 5 == 0) locator.locate(other, 7, random() % other.size());
    }
  }
}

TEST_CASE("a hundred thousand places of one line are found in one pass") {
  std::string line;
  for (int i = 0; i < 100000; ++i) line += "é5I,";
  const auto begin = std::chrono::steady_clock::now();
  Locator locator;
  for (std::size_t i = 0; i < 100000; ++i) {
    if (locator.locate(line, 1, i * 5).column != i * 4 + 1) FAIL(i);
  }
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(2));
}
