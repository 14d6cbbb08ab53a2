#include "source/office.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "source/file_kind.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

using namespace std::string_view_literals;

/// A kind of office document: how its bytes begin, and what else identifies it.
struct OfficeKind {
  std::string_view ending;  ///< also identifies it; empty if some text files have it, too
  std::string_view begin;   ///< empty: signed_kind knows it
  std::string_view within;
  std::string_view name;
};

constexpr std::size_t kSigned = 4096;  // bytes: as much of a file as signatures are looked for in
constexpr std::string_view kZip = "PK\x03\x04";
constexpr std::string_view kOldOffice = "\xD0\xCF\x11\xE0";
constexpr std::string_view kWordStream = "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t"sv;  // UTF-16, in its directory
constexpr std::string_view kBookStream = "W\0o\0r\0k\0b\0o\0o\0k"sv;

constexpr auto kOffice = std::to_array<OfficeKind>({
    {".docx", kZip, "word/document.xml", "a Word document"},
    {".xlsx", kZip, "xl/workbook.xml", "a workbook"},
    {".pptx", kZip, "ppt/presentation.xml", "a PowerPoint presentation"},
    {".odt", kZip, "application/vnd.oasis.opendocument.text", "an OpenDocument text"},
    {".ods", kZip, "application/vnd.oasis.opendocument.spreadsheet", "an OpenDocument spreadsheet"},
    {".pdf", "", "", "a PDF"},
    {".rtf", "", "", "a document in Rich Text Format"},
    {"", kOldOffice, kWordStream, "a Word document"},
    {"", kOldOffice, kBookStream, "a workbook"},
});

/// Container formats, used if nothing identifies the kind of document.
constexpr auto kContainers = std::to_array<OfficeKind>({
    {"", kZip, "", "an archive"},
    {"", "\x1F\x8B", "", "an archive"},
    {"", kOldOffice, "", "a document of an old office program, or one with a password"},
});

template <typename Table>
std::string_view by_bytes(const Table& kinds, std::string_view bytes) {
  const auto is_kind = [&](const OfficeKind& kind) {
    return !kind.begin.empty() && bytes.starts_with(kind.begin) && bytes.find(kind.within) != std::string_view::npos;
  };
  const auto found = std::ranges::find_if(kinds, is_kind);
  return found == kinds.end() ? std::string_view() : found->name;
}

std::string_view by_ending(std::string_view path) {
  const std::string folded = fold_name(path);
  const auto is_named = [&](const auto& kind) { return !kind.ending.empty() && folded.ends_with(kind.ending); };
  const auto named = std::ranges::find_if(kOffice, is_named);
  return named == kOffice.end() ? std::string_view() : named->name;
}

}  // namespace

std::string_view office_kind(std::string_view path, std::string_view bytes) {
  const std::string_view known = by_bytes(kOffice, bytes);
  if (!known.empty()) return known;
  if (const FileKind* const kind = signed_kind(bytes.substr(0, kSigned))) return kind->name;
  const std::string_view named = by_ending(path);
  return named.empty() ? by_bytes(kContainers, bytes) : named;
}

}  // namespace reach
