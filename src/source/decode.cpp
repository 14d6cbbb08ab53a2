// Recognises a file by its first bytes, and reads it as UTF-8.
#include "source/decode.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>

#include "source/file_kind.hpp"
#include "source/gunzip.hpp"
#include "source/transcode.hpp"
#include "text/ascii.hpp"

namespace reach {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kHead = 4096;
constexpr auto kUtf8Bom = "\xEF\xBB\xBF"sv;

struct Packing {
  std::string_view bytes;
  DecodeFault fault;
};

/// The signatures of files that hold others. The last three begin a zip archive: with members, empty, and in several
/// parts.
constexpr auto kPackings = std::to_array<Packing>({
    {"\x1F\x8B"sv, DecodeFault::gzip},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, DecodeFault::old_workbook},
    {"PK\x03\x04"sv, DecodeFault::zip},
    {"PK\x05\x06"sv, DecodeFault::zip},
    {"PK\x07\x08"sv, DecodeFault::zip},
});

struct ByteOrderMark {
  std::string_view bytes;
  std::string_view encoding;
  DecodeFault fault;
};

/// UTF-32 comes first: its little-endian mark begins like that of UTF-16.
constexpr auto kByteOrderMarks = std::to_array<ByteOrderMark>({
    {"\xFF\xFE\0\0"sv, "UTF-32LE", DecodeFault::unknown_encoding},
    {"\0\0\xFE\xFF"sv, "UTF-32BE", DecodeFault::unknown_encoding},
    {"\xFF\xFE"sv, "UTF-16LE", DecodeFault::none},
    {"\xFE\xFF"sv, "UTF-16BE", DecodeFault::none},
    {kUtf8Bom, "UTF-8 with BOM", DecodeFault::none},
});

DecodeFault packing_of(std::string_view head) {
  const auto* const found =
      std::ranges::find_if(kPackings, [&](const Packing& row) { return head.starts_with(row.bytes); });
  return found == kPackings.end() ? DecodeFault::none : found->fault;
}

/// Latin text in UTF-16 has NUL as every second byte, and never elsewhere. A quarter of the pairs is enough: the text
/// may be in another script, but its digits and delimiters are not.
bool looks_like_utf16(std::string_view head) {
  std::array<std::size_t, 2> nuls{};
  for (std::size_t i = 0; i < head.size(); ++i) nuls[i % 2] += head[i] == '\0' ? 1U : 0U;
  const auto [fewer, more] = std::minmax(nuls[0], nuls[1]);
  return fewer == 0 && more >= 2 && more * 8 >= head.size();
}

/// The name in plain form: `UTF-8`, `utf8` and `Utf_8` are the same.
std::string plain_name(std::string_view encoding) {
  std::string out;
  for (const char c : encoding) {
    if (c != '-' && c != '_') out += ascii_lower(c);
  }
  return out;
}

struct EncodingAlias {
  std::string_view plain;  ///< as plain_name gives it
  std::string_view name;
};

/// Common names of encodings that iconv does not know.
constexpr auto kAliases = std::to_array<EncodingAlias>({
    {"88591", "ISO-8859-1"},
    {"885915", "ISO-8859-15"},
    {"88592", "ISO-8859-2"},
    {"ansi", "CP1252"},
    {"iso88591", "ISO-8859-1"},
    {"iso885915", "ISO-8859-15"},
    {"iso88592", "ISO-8859-2"},
    {"latin1", "ISO-8859-1"},
    {"latin2", "ISO-8859-2"},
    {"latin9", "ISO-8859-15"},
    {"macroman", "MACINTOSH"},
    {"utf8bom", "UTF-8"},
    {"utf8sig", "UTF-8"},
    {"windows1250", "CP1250"},
    {"windows1252", "CP1252"},
});

/// The name that iconv has for an encoding.
std::string known_name(std::string_view named) {
  const auto* const found = std::ranges::find(kAliases, plain_name(named), &EncodingAlias::plain);
  return std::string(found == kAliases.end() ? named : found->name);
}

/// Fills at most `size` bytes. Returns the errno of a failed read, or 0.
int read_head(const Source& source, std::size_t size, std::string& head) {
  head.resize(size);
  std::size_t filled = 0;
  int error = 0;
  while (filled < size) {
    const auto got = source.read({head.data() + filled, size - filled});
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) error = errno;
    if (got <= 0) break;
    filled += static_cast<std::size_t>(got);
  }
  head.resize(filled);
  return error;
}

/// A source of `head` from `skip` on, then the rest of `source`, or the error that ended it.
Source with_head(Source source, std::string head, std::size_t skip, int error) {
  Source whole{source.name, {}, source.part, source.size};
  whole.read = [rest = std::move(source), head = std::move(head), at = skip, error](std::span<char> room) mutable {
    const std::size_t size = std::min(room.size(), head.size() - at);
    if (size > 0) {
      std::memcpy(room.data(), head.data() + at, size);
      at += size;
      return static_cast<std::ptrdiff_t>(size);
    }
    if (error == 0) return rest.read(room);
    errno = error;
    return std::ptrdiff_t{-1};
  };
  return whole;
}

const ByteOrderMark* find_mark(std::string_view head) {
  const auto* const found = std::find_if(kByteOrderMarks.begin(), kByteOrderMarks.end(),
                                         [&](const ByteOrderMark& mark) { return head.starts_with(mark.bytes); });
  return found == kByteOrderMarks.end() ? nullptr : found;
}

struct DecoderChoice {
  std::string encoding;  ///< the name for people
  std::string from;      ///< the name for iconv; empty if no conversion is needed
  std::size_t skip = 0;  ///< size of the byte order mark in bytes
  DecodeFault fault = DecodeFault::none;
};

DecoderChoice choose(std::string_view head, std::string_view named) {
  const ByteOrderMark* const mark = find_mark(head);
  const std::string from = known_name(named);
  const std::string name = plain_name(from);
  if (name.empty() || name == "utf16") {
    if (mark != nullptr && mark->bytes != kUtf8Bom) {
      return {std::string(mark->encoding), std::string(mark->encoding), mark->bytes.size(), mark->fault};
    }
    if (name == "utf16" || looks_like_utf16(head)) return {"UTF-16", "", 0, DecodeFault::utf16_without_bom};
  }
  if (!name.empty() && name != "utf8") return {std::string(named), from, 0, DecodeFault::none};
  if (head.starts_with(kUtf8Bom)) return {"UTF-8 with BOM", "", kUtf8Bom.size(), DecodeFault::none};
  return {"UTF-8", "", 0, DecodeFault::none};
}

}  // namespace

Decoded decode(Source source, std::string_view encoding) {
  std::string head;
  int error = read_head(source, kHead, head);
  const bool packed = is_gzip(head);
  if (packed) {
    source = gunzip(with_head(std::move(source), std::move(head), 0, error));
    error = read_head(source, kHead, head);
  }
  if (error != 0 && head.empty()) {
    return {std::move(source), std::string(encoding), DecodeFault::cannot_read, error, packed};
  }
  DecoderChoice choice = choose(head, encoding);
  const FileKind* const kind = file_kind(head);
  if (kind != nullptr) choice.fault = DecodeFault::other_kind;
  if (const DecodeFault fault = packing_of(head); fault != DecodeFault::none) choice.fault = fault;
  if (packed) choice.encoding += " in gzip";
  const bool is_json = begins_json(head);

  Source bytes = with_head(std::move(source), std::move(head), choice.skip, error);
  if (choice.fault != DecodeFault::none || choice.from.empty()) {
    return {std::move(bytes), std::move(choice.encoding), choice.fault, 0, packed, is_json, kind};
  }
  std::optional<Source> text = transcode(bytes, choice.from);
  if (!text) return {std::move(bytes), std::move(choice.encoding), DecodeFault::unknown_encoding, 0, packed};
  return {std::move(*text), std::move(choice.encoding), DecodeFault::none, 0, packed, is_json};
}

}  // namespace reach
