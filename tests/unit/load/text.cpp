// Bytes on their way to records: encodings, line ends, delimiters, refused characters, and windows of any size.
#include <cstring>
#include <memory>

#include "catch.hpp"
#include "unit/load/loaded.hpp"

using namespace reach;

namespace {

const Texts kTextFigures = {"2016 2018", "Kent, All forces: website 449 695", "Surrey, All forces: website 483 949"};

/// A source that gives at most `most` bytes a read.
Source slow_source(std::string text, std::size_t most) {
  auto rest = std::make_shared<std::string>(std::move(text));
  return {"counts.csv", [rest, most](std::span<char> room) {
            const std::size_t size = std::min({room.size(), most, rest->size()});
            std::memcpy(room.data(), rest->data(), size);
            rest->erase(0, size);
            return static_cast<std::ptrdiff_t>(size);
          }};
}

LoadOptions encoded(std::string encoding) {
  LoadOptions options;
  options.encoding = std::move(encoding);
  return options;
}

std::string utf16le(std::string_view ascii) {
  std::string text = "\xFF\xFE";
  for (const char c : ascii) text += std::string{c, '\0'};
  return text;
}

}  // namespace

TEST_CASE("line ends of every kind, and a missing last one") {
  CHECK(figures("force,website_2016,website_2018\nKent,449,695\nSurrey,483,949\n") == kTextFigures);
  CHECK(figures("force,website_2016,website_2018\r\nKent,449,695\r\nSurrey,483,949\r\n") == kTextFigures);
  CHECK(figures("force,website_2016,website_2018\rKent,449,695\rSurrey,483,949\r") == kTextFigures);
  CHECK(figures("force,website_2016,website_2018\r\nKent,449,695\r\nSurrey,483,949") == kTextFigures);
}

TEST_CASE("the delimiter is found from the header, quotes left out, or named") {
  for (const char delimiter : {',', ';', '\t', '|'}) {
    std::string text = "force,website_2016,website_2018\nKent,449,695\nSurrey,483,949\n";
    std::replace(text.begin(), text.end(), ',', delimiter);
    const auto result = loaded(text);
    CHECK(figures(result.dataset) == kTextFigures);
    CHECK(result.dataset.inputs.front().delimiter == delimiter);
  }
  CHECK(figures("force;\"web, site, all_2016\"\nKent;449\n") == Texts{"2016", "Kent, All forces: web, site, all 449"});
  LoadOptions options;
  options.delimiter = ';';
  CHECK(figures("force;website, web 2016\nKent;449\n", options) == Texts{"2016", "Kent, All forces: website, web 449"});
}

TEST_CASE("reads of any size produce the same figures") {
  const std::string text =
      "\xEF\xBB\xBF\"force\",website_2016,\"website\r\n2018\"\r\n\"Kent\",449,\"695\"\r\n\r\nSurrey,483,949\r\n";
  for (std::size_t most = 1; most <= text.size(); ++most) {
    std::vector<Input> inputs;
    inputs.push_back({slow_source(text, most), std::nullopt});
    Diagnostics diagnostics;
    const Dataset dataset = load(std::move(inputs), {}, diagnostics);
    CHECK(messages(diagnostics) == Texts{});
    CHECK(figures(dataset) == kTextFigures);
    CHECK(dataset.forces[1].origin.line == 5);
  }
}

TEST_CASE("many windows return every row with its line") {
  std::string text = "force,website_2016\n";
  for (int force = 0; force < 50'000; ++force)
    text += "Force " + std::to_string(force) + "," + std::to_string(force) + "\n";
  const auto result = loaded(text + "Force 7,1\n");
  CHECK(messages(result.diagnostics) ==
        Texts{"50002:9 duplicate-count: `Force 7` has website 2016 twice: here and at counts.csv:9"});
  CHECK(result.dataset.forces.size() == 50'000);
  CHECK(result.dataset.forces[49'999].origin.line == 50'001);
  CHECK(result.dataset.count(49'999, 0, calendar_year(2016)) == Count(49'999));
}

TEST_CASE("encodings") {
  const std::string text = "force,website_2016,website_2018\nKent,449,695\nSurrey,483,949\n";
  const auto bom = loaded("\xEF\xBB\xBF" + text);
  CHECK(bom.dataset.inputs.front().encoding == "UTF-8 with BOM");
  CHECK(figures(bom.dataset) == kTextFigures);
  const auto wide = loaded(utf16le(text));
  CHECK(wide.dataset.inputs.front().encoding == "UTF-16LE");
  CHECK(figures(wide.dataset) == kTextFigures);
  const std::string latin = "force,website_2016\nSt\xE9phane,1\n";
  CHECK(figures(latin, encoded("windows-1252")) == Texts{"2016", "St\u00E9phane, All forces: website 1"});
  CHECK(messages(latin) == Texts{"2:3 bad-utf8: byte 0xE9 is not UTF-8"});
  CHECK(messages(text, encoded("no-such")) == Texts{"bad-encoding: `no-such` is not an encoding known here"});
  CHECK(messages(utf16le(text).substr(2)) == Texts{"bad-encoding: this looks like UTF-16 without a byte order mark"});
}

TEST_CASE("bytes that are not text") {
  CHECK(messages(std::string("\x1F\x8B\x08\x00\x00", 5)) ==
        Texts{"cannot-read: the gzip archive is damaged or cut short"});
  CHECK(messages("<!DOCTYPE html>\n<html></html>\n") == Texts{"not-text: this is a web page, which is not read"});
  CHECK(messages("%PDF-1.7\n") == Texts{"not-text: this is a PDF, which is not read"});
}

TEST_CASE("refused characters are named at their place, and only their row is lost") {
  const std::string head = "force,website_2016\n";
  CHECK(messages(head + "Ke\u202Ent,1\nSur\x1Brey,2\nSus\u00ADsex,x\n") ==
        Texts{"2:3 hidden-character: invisible character U+202E right-to-left override",
              "3:4 control-character: control character U+001B escape",
              "4:4 hidden-character: invisible character U+00AD soft hyphen"});
  CHECK(messages(head + std::string("Ke\0nt,1\n", 8)) ==
        Texts{"2:3 control-character: a NUL byte: this is not a text file"});
  CHECK(messages(head + "Kent,1\nSurrey,\u200B2\n") ==
        Texts{"3:8 hidden-character: invisible character U+200B zero-width space"});
}
