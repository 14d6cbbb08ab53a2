// Where fields and rows end: every finder against a plain reading of RFC 4180, byte by byte.
#include "load/fast/edges.hpp"

#include <random>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace reach;

namespace {

struct Found {
  std::vector<std::uint32_t> ends;
  std::size_t rows = 0;
  std::size_t line_breaks = 0;
  bool sound = true;
  bool plain = true;
  bool operator==(const Found&) const = default;
};

/// The rules, a byte at a time.
Found by_the_book(const std::string& text, char delimiter) {
  Found found;
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const auto byte = static_cast<unsigned char>(c);
    const char before = at > 0 ? text[at - 1] : '\n';
    const bool first = before == delimiter || before == '\n';
    if (c == '\n') ++found.line_breaks;
    if (c != delimiter && c != '\n' && c != '\r' && (byte < 0x20 || byte > 0x7E)) found.plain = false;
    if (at > 0 && before == '\r' && c != '\n') found.sound = false;
    if (c == '"') {
      const bool ends_field = at + 1 == text.size() || text[at + 1] == delimiter || text[at + 1] == '\n' ||
                              text[at + 1] == '\r' || text[at + 1] == '"';
      if (!quoted && !first && before != '"') found.sound = false;
      if (quoted && !ends_field) found.sound = false;
      quoted = !quoted;
    } else if (!quoted && (c == delimiter || c == '\n')) {
      found.ends.push_back(static_cast<std::uint32_t>(at));
      if (c == '\n') ++found.rows;
    }
  }
  return found;
}

Found found_by(const EdgeFinder& finder, const std::string& text, char delimiter) {
  std::string bytes = text + std::string(kEdgeSlack, '"');  // what lies behind says nothing
  std::vector<std::uint32_t> room(text.size() + kEdgeSlack);
  Edges edges;
  edges.ends = room.data();
  finder.find(bytes.data(), text.size(), delimiter, edges);
  return {{edges.ends, edges.ends + edges.count}, edges.rows, edges.line_breaks, edges.sound, edges.plain};
}

void check_edges(const std::string& text, char delimiter = ',') {
  const Found expected = by_the_book(text, delimiter);
  for (const EdgeFinder& finder : edge_finders()) {
    const Found found = found_by(finder, text, delimiter);
    INFO(finder.name << ": " << text);
    CHECK(found.sound == expected.sound);
    if (!expected.sound || !found.sound) continue;
    CHECK(found.ends == expected.ends);
    CHECK(found.rows == expected.rows);
    CHECK(found.line_breaks == expected.line_breaks);
    CHECK(found.plain == expected.plain);
  }
}

}  // namespace

TEST_CASE("edges are delimiters and line feeds outside quotes") {
  check_edges("");
  check_edges("a,b\nc,d\n");
  check_edges("a,\"b,\n\"\"c\",d\r\n\"\",\"\"\"\"\n");
  check_edges("date;force;\"a;b\"\n", ';');
  check_edges("a\tb\n", '\t');
}

TEST_CASE("a misplaced quote or CR is not sound") {
  for (const char* text :
       {"a\"b,c\n", "\"a\"b,c\n", "a\rb\n", "\"a\rb\"\n", "\"a\" ,b\n", " \"a\",b\n", "\"a\"\r,b\n"}) {
    CHECK_FALSE(by_the_book(text, ',').sound);
    check_edges(text);
  }
}

TEST_CASE("bytes that are not printable ASCII are reported") {
  for (const char* text : {"a\x01\n", "caf\xC3\xA9\n", "a\x7F\n", "a\tb\n", "\x80\n"}) {
    CHECK_FALSE(by_the_book(text, ',').plain);
    check_edges(text);
  }
}

TEST_CASE("edges are the same at every place of a block, and for any text") {
  constexpr std::string_view kBytes = ",,\n\n\r\"\"ab c\t\x7F\xC3\xA9";
  std::mt19937_64 random(64);
  for (int round = 0; round < 20'000; ++round) {
    std::string text(random() % 200, 'x');
    const std::size_t odd = random() % (round % 2 == 0 ? 6 : 60);
    for (std::size_t n = 0; n < odd && !text.empty(); ++n)
      text[random() % text.size()] = kBytes[random() % kBytes.size()];
    check_edges(text);
  }
}

TEST_CASE("every machine has the scalar finder, which skips quoted cells of any length") {
  CHECK(edge_finders().front().name == "scalar");
  for (std::size_t length = 0; length < 300; ++length) {
    check_edges("\"" + std::string(length, ',') + "\",b\n\"" + std::string(length, '\n') + "\"\r\nc,d\n");
  }
}
