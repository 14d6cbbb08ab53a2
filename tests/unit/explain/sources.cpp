#include "explain/sources.hpp"

#include "catch.hpp"

namespace reach::explain {
namespace {

Origin origin(std::uint32_t input, std::uint64_t line) {
  Origin origin;
  origin.input = input & 0xFFFFFF;
  origin.line = line & 0xFFFFFFFF;
  return origin;
}

Period month(int index) { return {PeriodKind::month, index}; }

/// `3 rows 0:2-3 1:7`.
std::string shown(const Sources& sources) {
  const SourceLines lines = sources.lines();
  std::string text = std::to_string(lines.rows) + " rows";
  for (const FileLines& file : lines.files) {
    for (const auto& [from, to] : file.ranges) {
      text += ' ' + std::to_string(file.input) + ':' + std::to_string(from) + '-' + std::to_string(to);
    }
  }
  return text;
}

}  // namespace

TEST_CASE("lines are in order, without repeats, and adjacent ones form one range") {
  Sources sources;
  CHECK(shown(sources) == "0 rows");
  for (const std::uint64_t line : {7U, 3U, 2U, 3U, 9U, 8U}) sources.add(origin(0, line), {});
  CHECK(shown(sources) == "5 rows 0:2-3 0:7-9");
  sources.add(origin(1, 10), {});
  sources.add(origin(1, 1), {});
  CHECK(shown(sources) == "7 rows 0:2-3 0:7-9 1:1-1 1:10-10");
}

TEST_CASE("merged sources have the rows of both, and their first and last date") {
  Sources dated;
  dated.add(origin(0, 2), month(5));
  dated.add(origin(0, 3), month(4));
  Sources plain;
  plain.add(origin(0, 4), {});
  plain.merge(dated);
  CHECK(shown(plain) == "3 rows 0:2-4");
  CHECK(plain.first == month(4));
  CHECK(plain.last == month(5));
  Sources none;
  plain.merge(none);
  CHECK(plain.first == month(4));
}

TEST_CASE("provenance is kept by force, channel and summed period") {
  const Period year{PeriodKind::calendar_year, 2016};
  Provenance provenance;
  provenance.take({{1, 2, year}, month(4), Count(5), origin(0, 2)});
  provenance.take({{1, 2, year}, month(5), Count(5), origin(0, 9)});
  provenance.take({{1, 3, year}, {}, Count(5), origin(0, 4)});
  CHECK(shown(provenance.of({1, 2, year})) == "2 rows 0:2-2 0:9-9");
  CHECK(provenance.of({1, 2, year}).last == month(5));
  CHECK(shown(provenance.of({1, 3, year})) == "1 rows 0:4-4");
  CHECK_FALSE(provenance.of({1, 3, year}).first.has_value());
  CHECK(shown(provenance.of({2, 2, year})) == "0 rows");
}

}  // namespace reach::explain
