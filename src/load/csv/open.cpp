#include "load/csv/open.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include <fmt/core.h>

#include "diagnostic/codes/files.hpp"
#include "diagnostic/codes/text.hpp"
#include "load/csv/read_ahead.hpp"
#include "load/words/cell.hpp"
#include "source/decode.hpp"
#include "source/read_trouble.hpp"
#include "text/unicode.hpp"
#include "workbook/workbook.hpp"

namespace reach {
namespace {

struct Refusal {
  DecodeFault fault;
  Code code;
  std::string_view message;
  std::string_view hint;
};

constexpr std::array kRefusals = std::to_array<Refusal>({
    {DecodeFault::gzip, code::not_text, "this is a gzip archive within another one", "unpack it once: gunzip FILE"},
    {DecodeFault::utf16_without_bom, code::bad_encoding, "this looks like UTF-16 without a byte order mark",
     "--encoding utf-16le (or utf-16be); where the file is UTF-8, leave --encoding out"},
});

OpenedInput open_sheet(const Source& archive, const LoadOptions& options, InputContent content,
                       Diagnostics& diagnostics) {
  auto opened =
      workbook::open(archive, {options.sheet, content == InputContent::figures, is_missing_text}, diagnostics);
  if (!opened) return {archive, {}, nullptr};
  return {std::move(opened->text), {}, std::move(opened->sheet), true};
}

/// Reports why the bytes cannot be read as text.
void report(const Decoded& decoded, Diagnostics& diagnostics) {
  Place place;
  place.file = decoded.source.name;
  const auto found = std::ranges::find(kRefusals, decoded.fault, &Refusal::fault);
  const auto refuse = [&](Code code, std::string message, std::string_view hint) {
    diagnostics.add(finding(code, std::move(message)).hint(std::string(hint)).at(place));
  };
  if (decoded.fault == DecodeFault::old_workbook) {
    const workbook::OldDocument& document = workbook::old_document(decoded.source);
    refuse(code::not_text, std::string(document.message), document.hint);
  } else if (decoded.kind != nullptr) {
    refuse(code::not_text, fmt::format("this is {}, which is not read", decoded.kind->name), decoded.kind->remedy);
  } else if (found != kRefusals.end()) {
    refuse(found->code, std::string(found->message), found->hint);
  } else if (decoded.fault == DecodeFault::unknown_encoding) {
    diagnostics.add(error(code::bad_encoding,
                          fmt::format("{} is not an encoding that is known here", in_backticks(decoded.encoding)))
                        .hint("such as windows-1252, iso-8859-15, utf-16le; `iconv -l` lists them")
                        .at(place));
  } else {
    const ReadTrouble* const trouble = read_trouble(decoded.error);
    diagnostics.add(error(code::cannot_read, trouble != nullptr
                                                 ? trouble->message
                                                 : fmt::format("cannot read: {}", std::strerror(decoded.error)))
                        .hint(trouble != nullptr ? trouble->hint : "")
                        .at(place));
  }
}

}  // namespace

OpenedInput open_text(Source source, const LoadOptions& options, Diagnostics& diagnostics, InputContent content) {
  const bool stands_still = bool{source.part};  // a pipe may block its reading thread for ever
  Decoded decoded = decode(std::move(source), options.encoding);
  if (decoded.fault == DecodeFault::zip) return open_sheet(decoded.source, options, content, diagnostics);
  const bool is_unread_json = decoded.is_json && content == InputContent::map;
  if (is_unread_json)
    diagnostics.add(error(code::not_text, "this is JSON, and a map is CSV or a workbook")
                        .hint("write it as CSV, a name and its new name on each line")
                        .in(decoded.source.name));
  const bool sound = decoded.fault == DecodeFault::none && !is_unread_json;
  if (decoded.fault != DecodeFault::none) report(decoded, diagnostics);
  if (sound && decoded.packed && stands_still && options.schedule.threads > 1) {
    decoded.source = read_ahead(std::move(decoded.source));
  }
  return {std::move(decoded.source), std::move(decoded.encoding), nullptr, sound, decoded.is_json};
}

}  // namespace reach
