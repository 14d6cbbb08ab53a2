#include "load/open.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/core.h>

#include "source/decode.hpp"
#include "source/gunzip.hpp"
#include "source/unicode.hpp"

namespace reach {
namespace {

struct Refusal {
  DecodeFault fault;
  Code code;
  const char* message;
  const char* hint;
};

constexpr std::array kRefusals = std::to_array<Refusal>({
    {DecodeFault::gzip, Code::not_text, "this is a gzip archive within another one", "unpack it once: gunzip FILE"},
    {DecodeFault::zip, Code::not_text, "this is a workbook (.xlsx) or a zip archive, not text",
     "save the sheet as CSV UTF-8"},
    {DecodeFault::old_workbook, Code::not_text, "this is an Excel workbook (.xls), not text",
     "save the sheet as CSV UTF-8"},
    {DecodeFault::pdf, Code::not_text, "this is a PDF, not text", "ask for the figures as CSV"},
    {DecodeFault::html, Code::not_text, "this is a web page, not a table of figures",
     "download the file itself: a link may have led to a log-in page"},
    {DecodeFault::utf16_without_bom, Code::bad_encoding, "this looks like UTF-16 without a byte order mark",
     "--encoding utf-16le (or utf-16be); where the file is UTF-8, leave --encoding out"},
});

}  // namespace

std::optional<Source> open_text(Source source, const LoadOptions& options, std::string& encoding,
                                Diagnostics& diagnostics) {
  Place place;
  place.file = source.name;
  Decoded decoded = decode(std::move(source), options.encoding);
  encoding = decoded.encoding;
  if (decoded.fault == DecodeFault::none) return std::move(decoded.source);
  const auto found = std::ranges::find(kRefusals, decoded.fault, &Refusal::fault);
  if (found != kRefusals.end()) {
    diagnostics.add({found->code, found->message, found->hint, place, {}});
  } else if (decoded.fault == DecodeFault::unknown_encoding) {
    diagnostics.add({Code::bad_encoding,
                     fmt::format("{} is not an encoding that is known here", quoted(decoded.encoding)),
                     "such as windows-1252, iso-8859-15, utf-16le; `iconv -l` lists them",
                     place,
                     {}});
  } else {
    diagnostics.add({Code::cannot_read,
                     fmt::format("cannot read: {}", decoded.why),
                     decoded.why == kDamagedArchive ? std::string(kDamagedHint) : "",
                     place,
                     {}});
  }
  return std::nullopt;
}

}  // namespace reach
