#include "source/decode.hpp"

#include <string>

#include "catch.hpp"
#include "source/window.hpp"
#include "sources.hpp"

using namespace reach;
using namespace std::string_literals;

namespace {

/// `fault|encoding|text|error`, as one comparable text.
std::string decoded(const std::string& bytes, const std::string& encoding = "", std::size_t chunk = 4096) {
  const char* faults[] = {"none", "unknown", "gzip", "zip", "xls", "kind", "utf16", "cannot_read"};
  const Decoded result = decode(chunked(bytes, chunk), encoding);
  const std::string fault =
      result.fault == DecodeFault::other_kind ? std::string(result.kind->name) : faults[static_cast<int>(result.fault)];
  std::string out = fault + "|" + result.encoding;
  if (result.fault != DecodeFault::none) return out;
  const Everything all = read_all(result.source);
  return out + "|" + all.text + (all.error == 0 ? "" : all.error == EILSEQ ? "|EILSEQ" : "|error");
}

std::string utf16(std::u16string_view text, bool little) {
  std::string out;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFF);
    const char high = static_cast<char>(unit >> 8);
    out += little ? low : high;
    out += little ? high : low;
  }
  return out;
}

}  // namespace

TEST_CASE("UTF-8 passes unchanged, without its BOM") {
  CHECK(decoded("") == "none|UTF-8|");
  CHECK(decoded("force,é\n") == "none|UTF-8|force,é\n");
  CHECK(decoded("\xEF\xBB\xBF\"force\"") == "none|UTF-8 with BOM|\"force\"");
  CHECK(decoded("\xEF\xBB\xBF") == "none|UTF-8 with BOM|");
  CHECK(decoded("\xEF\xBB\xBF\xEF\xBB\xBFx") == "none|UTF-8 with BOM|\xEF\xBB\xBFx");
  CHECK(decoded("K\xE9nt\n") == "none|UTF-8|K\xE9nt\n");
  for (const char* name : {"utf-8", "UTF8", "Utf_8"}) {
    CHECK(decoded("\xEF\xBB\xBFKent\xE9", name) == "none|UTF-8 with BOM|Kent\xE9");
    CHECK(decoded("Kent", name) == "none|UTF-8|Kent");
  }
}

TEST_CASE("UTF-16 with a BOM is transcoded, however the bytes come") {
  const std::u16string text = u"force\té\t警\t\U0001F46E\r\n";
  for (const std::size_t chunk : {1U, 2U, 3U, 5U, 4096U}) {
    CHECK(decoded(utf16(u"\uFEFF" + text, true), "", chunk) == "none|UTF-16LE|force\té\t警\t👮\r\n");
    CHECK(decoded(utf16(u"\uFEFF" + text, false), "", chunk) == "none|UTF-16BE|force\té\t警\t👮\r\n");
    CHECK(decoded(utf16(u"\uFEFF" + text, false), "utf-16", chunk) == "none|UTF-16BE|force\té\t警\t👮\r\n");
    CHECK(decoded(utf16(text, true), "utf-16le", chunk) == "none|utf-16le|force\té\t警\t👮\r\n");
    CHECK(decoded(utf16(u"\uFEFF" + text, true), "UTF-16LE", chunk) == "none|UTF-16LE|force\té\t警\t👮\r\n");
  }
  CHECK(decoded("\xFF\xFE") == "none|UTF-16LE|");
}

TEST_CASE("UTF-16 without a BOM is never guessed at") {
  CHECK(decoded(utf16(u"force,a\nKent,1\n", true)) == "utf16|UTF-16");
  CHECK(decoded(utf16(u"force,a\nKent,1\n", false)) == "utf16|UTF-16");
  CHECK(decoded(utf16(u"force,a\nKent,1\n", true), "utf-16") == "utf16|UTF-16");
  CHECK(decoded("force,a\0b\nKent,1\n"s) == "none|UTF-8|force,a\0b\nKent,1\n"s);
  CHECK(decoded("ab\0\0\0\0\0"s) == "none|UTF-8|ab\0\0\0\0\0"s);
}

TEST_CASE("a reversed byte order mark ends the source at once") {
  CHECK(decoded(utf16(u"\uFEFFforce", true), "utf-16be") == "none|utf-16be||EILSEQ");
}

TEST_CASE("broken UTF-16 is returned up to the fault") {
  const std::string half = utf16(u"\uFEFFab", true) + utf16(u"\xD83D", true);
  CHECK(decoded(half) == "none|UTF-16LE|ab|EILSEQ");
  CHECK(decoded(half + utf16(u"c", true)) == "none|UTF-16LE|ab|EILSEQ");
  CHECK(decoded(utf16(u"\uFEFFab", true) + "c") == "none|UTF-16LE|ab|EILSEQ");
}

TEST_CASE("UTF-32 is refused as an encoding that reach does not know") {
  CHECK(decoded("\xFF\xFE\0\0a\0\0\0"s) == "unknown|UTF-32LE");
  CHECK(decoded("\0\0\xFE\xFF\0\0\0a"s) == "unknown|UTF-32BE");
}

TEST_CASE("other encodings are read if they are named") {
  CHECK(decoded("K\xE9nt \x80 \x93", "windows-1252") == "none|windows-1252|Ként € “");
  CHECK(decoded("a\x81"s + "b", "windows-1252") == "none|windows-1252|a|EILSEQ");
  CHECK(decoded("\x8C\x78\x8E\x40", "shift_jis") == "none|shift_jis|警察");
  CHECK(decoded("\x8C\x78\x8E", "shift_jis") == "none|shift_jis|警|EILSEQ");
  CHECK(decoded("a", "cp1258") == "none|cp1258|a");  // held back for an accent that may follow
  for (const char* name : {"latin-1", "Latin1", "iso_8859_1", "8859-1", "ansi", "windows1252"}) {
    CHECK(decoded("K\xE9nt", name) == std::string("none|") + name + "|Ként");
  }
  CHECK(decoded("\xEF\xBB\xBFx", "utf-8-sig") == "none|UTF-8 with BOM|x");
  CHECK(decoded("x", "klingon") == "unknown|klingon");
  CHECK(decoded("x", "latin1//IGNORE") == "unknown|latin1//IGNORE");
}

TEST_CASE("files that are not text are recognised by their first bytes, under any encoding") {
  for (const char* encoding : {"", "windows-1252", "utf-8"}) {
    const std::string as = encoding[0] == '\0' || encoding[0] == 'u' ? "UTF-8" : encoding;
    CHECK(decoded("\x1F\x8B\x08\0"s, encoding) == "cannot_read|" + std::string(encoding));
    CHECK(decoded("PK\x03\x04 xl/", encoding) == "zip|" + as);
    CHECK(decoded("PK\x05\x06", encoding) == "zip|" + as);
    CHECK(decoded("%PDF-1.7\n", encoding) == "a PDF|" + as);
    CHECK(decoded("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0"s, encoding) == "xls|" + as);
    CHECK(decoded("<html>", encoding) == "a web page|" + as);
    CHECK(decoded("\r\n \t<!DOCTYPE HTML><p>", encoding) == "a web page|" + as);
  }
  CHECK(decoded("\xEF\xBB\xBF<HTML>") == "a web page|UTF-8 with BOM");
  CHECK(decoded("\xEF\xBB\xBF\n\n  \n<!doctype html>") == "a web page|UTF-8 with BOM");
  CHECK(decoded("\n\n<!-- saved from the web -->\n<html>") == "a web page|UTF-8");
  CHECK(decoded("<Table><tr><td>force</td>") == "a web page with a table (HTML)|UTF-8");
  CHECK(decoded("<htm") == "none|UTF-8|<htm");
  CHECK(decoded("PK,1\n") == "none|UTF-8|PK,1\n");
}

TEST_CASE("an unreadable source reports why") {
  const Decoded result = decode(stepped({{"", EISDIR}}), "");
  CHECK(result.fault == DecodeFault::cannot_read);
  CHECK(result.error == EISDIR);
  CHECK(result.source.name == "steps.csv");
}

TEST_CASE("an error within the first bytes comes after them") {
  const Decoded result = decode(stepped({{"", EINTR}, {"Kent"}, {"", EIO}}), "");
  REQUIRE(result.fault == DecodeFault::none);
  const Everything all = read_all(result.source);
  CHECK(all.text == "Kent");
  CHECK(all.error == EIO);
}

TEST_CASE("after a failure within the first bytes the source is not read on") {
  int reads = 0;
  const Source flaky{"flaky.csv", [&reads](std::span<char> room) -> std::ptrdiff_t {
                       if (++reads == 2) {
                         errno = EIO;
                         return -1;
                       }
                       room[0] = 'a';
                       return reads < 5 ? 1 : 0;
                     }};
  const Everything all = read_all(decode(flaky, "").source);
  CHECK(all.text == "a");
  CHECK(all.error == EIO);
}

TEST_CASE("long texts are streamed completely") {
  std::u16string wide = u"\uFEFF";
  std::string plain;
  for (int i = 0; i < 100000; ++i) {
    wide += u"é警\U0001F46E\n";
    plain += "é警👮\n";
  }
  Window window(decode(chunked(utf16(wide, true), 1001), "").source, 100);
  std::string all;
  while (window.fill()) {
    all += window.bytes();
    window.consume(window.bytes().size());
  }
  CHECK(all == plain);
  CHECK(window.line() == 100001);
  CHECK(window.error() == 0);

  const Decoded raw = decode(chunked(plain, 777), "");
  CHECK(read_all(raw.source).text == plain);
  CHECK(raw.source.name == "steps.csv");
}
