#include "load/csv/open.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include <fmt/core.h>

#include "diagnostic/codes/columns.hpp"
#include "diagnostic/codes/files.hpp"
#include "diagnostic/codes/text.hpp"
#include "diagnostic/codes/workbook.hpp"
#include "diagnostic/suggest.hpp"
#include "load/cells/cell.hpp"
#include "load/csv/read_ahead.hpp"
#include "source/decode.hpp"
#include "source/read_trouble.hpp"
#include "text/unicode.hpp"
#include "workbook/archive/files.hpp"
#include "workbook/workbook.hpp"

namespace reach {
namespace {

/// A hint for an unknown encoding: the usual encodings of exports. iconv knows many more.
std::string encoding_hint(const std::string& name) {
  static const std::vector<std::string> usual{
      "windows-1252", "windows-1250", "windows-1251", "iso-8859-1", "iso-8859-2", "iso-8859-15", "utf-8",  "utf-16",
      "utf-16le",     "utf-16be",     "macintosh",    "cp437",      "cp850",      "shift_jis",   "gb18030"};
  const std::string near = nearest(name, usual);
  return near.empty() ? "such as windows-1252, iso-8859-15, utf-16le; `iconv -l` lists them"
                      : fmt::format("did you mean `{}`? `iconv -l` lists them all", near);
}

struct Refusal {
  DecodeFault fault;
  Code code;
  std::string_view message;
  std::string_view hint;
};

constexpr std::array kRefusals = std::to_array<Refusal>({
    {DecodeFault::gzip, code::not_text, "this is a gzip archive within another one", "unpack it once: gunzip FILE"},
    {DecodeFault::utf16_without_bom, code::bad_encoding, "this looks like UTF-16 without a byte order mark",
     "use --encoding utf-16le (or utf-16be); if the file is UTF-8, leave --encoding out"},
});

OpenedInput open_part(Source source, const LoadOptions& options, PartChoice choice, bool nested,
                      Diagnostics& diagnostics);

OpenedInput refused(const Source& source) { return {source, {}, nullptr, {}, {}, false}; }

/// Whether --sheet and the operand name the same sheet, if both name one; reports a difference.
bool check_names(const std::string& file, const LoadOptions& options, const PartChoice& choice,
                 Diagnostics& diagnostics) {
  const bool both = !choice.named.empty() && !options.sheet.empty();
  if (!both || fold_name(choice.named) == fold_name(options.sheet)) return true;
  diagnostics.add(
      error(code::column_option, fmt::format("--sheet {} and {}#{} name two sheets", as_argument(options.sheet),
                                             printable(file), printable(choice.named)))
          .hint("give one of them")
          .in(file));
  return false;
}

OpenedInput open_sheet(const Source& source, std::shared_ptr<const workbook::Archive> archive,
                       const LoadOptions& options, PartChoice choice, Diagnostics& diagnostics) {
  if (!check_names(source.name, options, choice, diagnostics)) return refused(source);
  OpenedInput result = refused(source);
  const std::string& sheet = choice.named.empty() ? options.sheet : choice.named;
  auto opened = workbook::open(source.name, std::move(archive), {sheet, std::move(choice.look), is_missing_text},
                               result.sheets, diagnostics);
  if (!opened) return result;
  result.text = std::move(opened->text);
  result.sheet = std::move(opened->sheet);
  result.sound = true;
  return result;
}

/// Opens a workbook, or the file in another archive. An archive inside an archive is not opened.
OpenedInput open_archive(const Source& source, const LoadOptions& options, PartChoice choice, bool nested,
                         Diagnostics& diagnostics) {
  auto archive = workbook::read_archive(source, diagnostics);
  if (!archive) return refused(source);
  if (workbook::is_document(*archive)) {
    return open_sheet(source, std::move(archive), options, std::move(choice), diagnostics);
  }
  if (nested) {
    diagnostics.add(error(code::not_text, "this is a zip archive within another one")
                        .hint("unpack it, and name the file that holds the figures")
                        .in(source.name));
    return refused(source);
  }
  std::vector<PartInfo> files;
  auto file = workbook::open_file(source.name, std::move(archive), choice.named, files, diagnostics);
  OpenedInput opened =
      file ? open_part(*std::move(file), options, std::move(choice), true, diagnostics) : refused(source);
  opened.files = std::move(files);
  return opened;
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
    diagnostics.add(
        error(code::bad_encoding, fmt::format("{} is not an encoding known here", in_backticks(decoded.encoding)))
            .hint(encoding_hint(decoded.encoding))
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

/// Returns false after reporting an operand that names a part of a text, which has no parts.
bool check_whole(const std::string& file, const PartChoice& choice, Diagnostics& diagnostics) {
  if (choice.named.empty()) return true;
  diagnostics.add(
      error(code::unknown_sheet,
            fmt::format("this is not a workbook or an archive, so there is no {} in it", in_backticks(choice.named)))
          .hint(fmt::format("leave out {}", in_backticks('#' + choice.named)))
          .in(file));
  return false;
}

OpenedInput open_part(Source source, const LoadOptions& options, PartChoice choice, bool nested,
                      Diagnostics& diagnostics) {
  const bool stands_still = bool{source.part};  // a pipe may block its reading thread for ever
  Decoded decoded = decode(std::move(source), options.encoding);
  if (decoded.fault == DecodeFault::zip) {
    return open_archive(decoded.source, options, std::move(choice), nested, diagnostics);
  }
  const bool is_map = !choice.look;
  if (decoded.is_json && is_map) {
    diagnostics.add(error(code::not_text, "this is JSON, and a map is CSV or a workbook")
                        .hint("write it as CSV, a name and its new name on each line")
                        .in(decoded.source.name));
    return refused(decoded.source);
  }
  bool sound = decoded.fault == DecodeFault::none;
  if (!sound) report(decoded, diagnostics);
  sound = sound && check_whole(decoded.source.name, choice, diagnostics);
  if (sound && decoded.packed && stands_still && options.schedule.threads > 1) {
    decoded.source = read_ahead(std::move(decoded.source));
  }
  return {std::move(decoded.source), std::move(decoded.encoding), nullptr, {}, {}, sound, decoded.is_json};
}

}  // namespace

OpenedInput open_text(Source source, const LoadOptions& options, Diagnostics& diagnostics, PartChoice choice) {
  return open_part(std::move(source), options, std::move(choice), false, diagnostics);
}

}  // namespace reach
