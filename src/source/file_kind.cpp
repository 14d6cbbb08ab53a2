// The table of signatures.
#include "source/file_kind.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include "text/ascii.hpp"

namespace reach {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kBlank = " \t\r\n\f";
constexpr auto kBom = "\xEF\xBB\xBF"sv;

constexpr std::string_view kExport = "export the table as CSV in UTF-8 from the program that made it";
constexpr std::string_view kAsk = "ask for the figures as CSV";
constexpr std::string_view kCopy = "copy the table into a spreadsheet, and save it as CSV UTF-8 or .xlsx";
constexpr std::string_view kResave = "open it in a spreadsheet program, and save it as .xlsx or CSV UTF-8";
constexpr std::string_view kUnpack = "unpack it, and name the file in it that holds the figures";

/// Bytes that begin a file, or are at an offset in it.
struct Signature {
  std::size_t at;
  std::string_view bytes;
  FileKind kind;
  bool is_text = false;  ///< if false, the file must also have bytes that no text has: a column may be called `PAR1`
};

constexpr FileKind kPicture{"a picture", kAsk};
constexpr FileKind kParquet{"a Parquet file", kExport};
constexpr FileKind kArrow{"an Arrow file (Feather)", kExport};
constexpr FileKind kSas{"a SAS data set", kExport};
constexpr FileKind kSpss{"an SPSS file", kExport};
constexpr FileKind kStata{"a Stata file", kExport};
constexpr FileKind kR{"a file of R objects",
                      "write the table as CSV from R: write.csv(x, \"counts.csv\", row.names = FALSE)"};
constexpr FileKind kAccess{"an Access database", kExport};
constexpr FileKind kArchive{"a compressed archive", kUnpack};

constexpr auto kSignatures = std::to_array<Signature>({
    {0, "%PDF-"sv, {"a PDF", kAsk}, true},
    {0, "{\\rtf"sv, {"a document in Rich Text Format", kCopy}, true},
    {0, "%!PS"sv, {"a PostScript document", kAsk}, true},
    {0, "PAR1"sv, kParquet},
    {0, "PARE"sv, kParquet},  // encrypted
    {0, "ARROW1"sv, kArrow},
    {0, "FEA1"sv, kArrow},
    {0, "\xFF\xFF\xFF\xFF\x10\0\0\0"sv, kArrow},  // a stream
    {0, "Obj\x01"sv, {"an Avro file", kExport}},
    {0, "ORC"sv, {"an ORC file", kExport}},
    {0, "SQLite format 3\0"sv, {"an SQLite database", "export the table: sqlite3 -header -csv FILE \"SELECT …\""}},
    {8, "DUCK"sv, {"a DuckDB database", "export the table: COPY … TO 'counts.csv' (HEADER)"}},
    {4, "Standard Jet DB\0"sv, kAccess},
    {4, "Standard ACE DB\0"sv, kAccess},
    {0, "PGDMP"sv, {"a dump of a PostgreSQL database", kExport}},
    {12, "\xC2\xEA\x81\x60\xB3\x14\x11\xCF\xBD\x92\x08\0"sv, kSas},
    {0, "HEADER RECORD*******LIB"sv, kSas, true},
    {0, "$FL2@(#)"sv, kSpss, true},
    {0, "$FL3@(#)"sv, kSpss, true},
    {0, "<stata_dta>"sv, kStata, true},
    {0, "\x71\x01\x01"sv, kStata},  // before Stata 13, most significant byte last or first
    {0, "\x71\x02\x01"sv, kStata},
    {0, "\x72\x01\x01"sv, kStata},
    {0, "\x72\x02\x01"sv, kStata},
    {0, "\x73\x01\x01"sv, kStata},
    {0, "\x73\x02\x01"sv, kStata},
    {0, "RDX2\n"sv, kR},
    {0, "RDX3\n"sv, kR},
    {0, "X\n\0\0\0"sv, kR},
    {0, "\x89HDF\r\n\x1A\n"sv, {"an HDF5 file", kExport}},
    {0, "\x93NUMPY"sv, {"an array of NumPy", kExport}},
    {0, "\x89PNG\r\n\x1A\n"sv, kPicture},
    {0, "\xFF\xD8\xFF"sv, kPicture, true},  // JPEG
    {0, "GIF87a"sv, kPicture},
    {0, "GIF89a"sv, kPicture},
    {0, "II*\0"sv, kPicture},  // TIFF
    {0, "MM\0*"sv, kPicture},
    {8, "WEBP"sv, kPicture},
    {4, "ftypheic"sv, kPicture},
    {0, "7z\xBC\xAF\x27\x1C"sv, kArchive},
    {0, "Rar!\x1A\x07"sv, kArchive},
    {0, "BZh91AY&SY"sv, kArchive},
    {0,
     "\xFD"
     "7zXZ\0"sv,
     kArchive},
    {0, "\x28\xB5\x2F\xFD"sv, kArchive},  // zstd
    {257, "ustar"sv, kArchive},
});

constexpr FileKind kSheet2003{"a workbook in the XML of Excel 2003", kResave};
constexpr FileKind kFlatSheet{"a flat OpenDocument spreadsheet (.fods)", kResave};
constexpr FileKind kDrawing{"a drawing (SVG)", kAsk};
constexpr FileKind kXml{"an XML file",
                        "export the table as CSV in UTF-8, or open it in a spreadsheet program and save it as .xlsx"};
constexpr FileKind kSheetPage{"a web page with a table (HTML)", kResave};
constexpr FileKind kPage{"a web page", "download the file itself: a link may have led to a log-in page"};
constexpr FileKind kMarkdown{"a Markdown document", kCopy};
constexpr FileKind kMail{
    "an e-mail or a web archive",
    "save the attachment with the figures and name that file, or copy the table into a spreadsheet"};

/// A kind of XML, by words in its beginning; the first that fits.
constexpr auto kXmlKinds = std::to_array<std::pair<std::string_view, const FileKind*>>({
    {"urn:schemas-microsoft-com:office:spreadsheet", &kSheet2003},
    {"progid=\"excel.sheet\"", &kSheet2003},
    {"application/vnd.oasis.opendocument.spreadsheet", &kFlatSheet},
    {"<svg", &kDrawing},
    {"<html", &kPage},
    {"<!doctype html", &kPage},
});

/// The beginnings of web pages and parts of them.
constexpr auto kHtml = std::to_array<std::string_view>(
    {"<!doctype html", "<html", "<!--", "<head", "<body", "<title", "<meta", "<script", "<style", "<div", "<table"});

/// Words by which a web page shows that a program wrote its tables for a spreadsheet.
constexpr auto kForSheets =
    std::to_array<std::string_view>({"urn:schemas-microsoft-com:office:excel", "mso-", "<table"});

/// The first characters of a text in UTF-8 or UTF-16, as far as they are ASCII.
std::string ascii_of(std::string_view head) {
  std::string text;
  for (const char c : head) {
    if (c != '\0' && c != '\xFF' && c != '\xFE') text += ascii_lower(c);
  }
  if (text.starts_with(kBom)) text.erase(0, kBom.size());
  text.erase(0, std::min(text.find_first_not_of(kBlank), text.size()));
  return text;
}

/// Whether no text has this byte: a control character other than white space.
bool is_control(char c) { return (c >= 0 && c < '\t') || (c > '\r' && c < ' '); }

bool contains(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

template <typename Words>
bool begins_with_any(std::string_view text, const Words& words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return text.starts_with(word); });
}

const FileKind* xml_kind(std::string_view text) {
  const auto* const found = std::ranges::find_if(kXmlKinds, [&](const auto& row) { return contains(text, row.first); });
  return found == kXmlKinds.end() ? &kXml : found->second;
}

const FileKind* html_kind(std::string_view text) {
  const bool for_sheets = std::ranges::any_of(kForSheets, [&](std::string_view word) { return contains(text, word); });
  return for_sheets ? &kSheetPage : &kPage;
}

/// Whether a line is the rule below the header of a Markdown table: `|---|--:|`. Cells of a single dash are symbols.
bool is_rule(std::string_view line) {
  std::size_t cells = 0;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find('|', at), line.size());
    std::string_view cell = line.substr(at, end - at);
    at = end + 1;
    cell.remove_prefix(std::min(cell.find_first_not_of(kBlank), cell.size()));
    cell.remove_suffix(cell.size() - (cell.find_last_not_of(kBlank) + 1));
    if (cell.empty()) continue;
    if (cell.starts_with(':')) cell.remove_prefix(1);
    if (cell.ends_with(':')) cell.remove_suffix(1);
    if (cell.size() < 2 || cell.find_first_not_of('-') != std::string_view::npos) return false;
    ++cells;
  }
  return cells > 0 && contains(line, "|");
}

/// Whether the text has a Markdown table: a line with `|`, and a rule below it.
bool is_markdown(std::string_view text) {
  bool header = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    at = end + 1;
    if (header && is_rule(line)) return true;
    header = contains(line, "|");
  }
  return false;
}

const FileKind* text_kind(std::string_view text) {
  if (text.starts_with("<?xml") || text.starts_with("<workbook")) return xml_kind(text);
  if (begins_with_any(text, kHtml)) return html_kind(text);
  if (text.size() > 1 && text[0] == '<' && is_letter(text[1]) && contains(text, "</")) return xml_kind(text);
  if (text.starts_with("mime-version:") || text.starts_with("return-path:")) return &kMail;
  return is_markdown(text) ? &kMarkdown : nullptr;
}

}  // namespace

const FileKind* signed_kind(std::string_view head) {
  const bool binary = std::ranges::any_of(head, is_control);
  const auto is_kind = [&](const Signature& row) {
    return (binary || row.is_text) && head.size() >= row.at && head.substr(row.at).starts_with(row.bytes);
  };
  const auto* const found = std::ranges::find_if(kSignatures, is_kind);
  return found == kSignatures.end() ? nullptr : &found->kind;
}

const FileKind* file_kind(std::string_view head) {
  if (const FileKind* const kind = signed_kind(head)) return kind;
  return text_kind(ascii_of(head));
}

bool begins_json(std::string_view head) {
  const std::string text = ascii_of(head);
  const std::size_t second = text.find_first_not_of(kBlank, 1);
  if (text.empty() || second == std::string::npos) return false;
  if (text[0] == '{') return text[second] == '"' || text[second] == '}';
  return text[0] == '[' && (text[second] == '{' || text[second] == '[' || text[second] == '"');
}

}  // namespace reach
