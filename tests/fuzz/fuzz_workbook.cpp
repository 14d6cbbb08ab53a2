// Any bytes as a workbook: nothing crashes, nothing is refused without a message, and a sheet becomes lines that the
// scanner reads without a fault, all as wide as the first. The first byte says whether the rest is an archive, or the
// parts of one, separated by NUL, which are then packed so that they are reached at all: those of an .xlsx (sheet,
// shared texts, styles) or of an .ods (content, styles).
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <reach/load.hpp>

#include "../zip_archive.hpp"
#include "load/csv/scanner.hpp"
#include "require.hpp"
#include "workbook/archive/files.hpp"
#include "workbook/workbook.hpp"

namespace {

using namespace reach;

std::string take_part(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\0'), rest.size());
  std::string part(rest.substr(0, end));
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

constexpr std::string_view kLinks =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="r1" Type="x/officeDocument" Target="xl/workbook.xml"/>)"
    R"(<Relationship Id="r2" Type="x/worksheet" Target="sheet.xml"/>)"
    R"(<Relationship Id="r3" Type="x/sharedStrings" Target="strings.xml"/>)"
    R"(<Relationship Id="r4" Type="x/styles" Target="styles.xml"/></Relationships>)";

std::string packed(std::string_view parts, bool from_1904, bool stale) {
  std::string book =
      R"(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" )"
      R"(xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904=")";
  book += from_1904 ? "1" : "0";
  book += R"("/><sheets><sheet name="Counts" sheetId="1" r:id="r2"/></sheets><calcPr fullCalcOnLoad=")";
  book += stale ? "1" : "0";
  book += R"("/></workbook>)";
  tests::ZipArchive zip;
  zip.add("_rels/.rels", kLinks);
  zip.add("xl/_rels/workbook.xml.rels", kLinks);
  zip.add("xl/workbook.xml", book);
  for (const char* name : {"xl/sheet.xml", "xl/strings.xml", "xl/styles.xml"}) zip.add(name, take_part(parts));
  return zip.finish();
}

std::string packed_ods(std::string_view parts) {
  tests::ZipArchive zip;
  zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
  for (const char* name : {"content.xml", "styles.xml"}) zip.add(name, take_part(parts));
  return zip.finish();
}

void check_lines(const Source& text) {
  std::string all;
  std::array<char, 1000> room{};
  for (;;) {
    const std::ptrdiff_t got = text.read(room);
    require(got >= 0, "a sheet that was read once is read again");
    if (got == 0) break;
    all.append(room.data(), static_cast<std::size_t>(got));
  }
  Batch batch;
  scan_window(all, 1, workbook::kDelimiter, true, batch);
  std::uint32_t width = 0;
  for (const Record& record : batch.records) {
    require(record.fault == RecordFault::none, "the text of a sheet is sound");
    const bool blank = record.field_count == 1 && batch.fields[record.first_field].length == 0;
    if (blank) continue;
    if (width == 0) width = record.field_count;
    require(record.field_count == width, "its rows are alike");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 1 || size > 4096) return 0;
  const std::uint8_t choice = data[0];
  std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const bool ods = (choice & 8) != 0;
  if ((choice & 1) != 0) bytes = ods ? packed_ods(bytes) : packed(bytes, (choice & 2) != 0, (choice & 4) != 0);

  Diagnostics findings;
  const auto archive = workbook::read_archive(text_source("counts.xlsx", bytes), findings);
  std::vector<PartInfo> seen;
  const auto opened =
      archive ? workbook::open("counts.xlsx", archive, {}, seen, findings) : std::optional<workbook::OpenedSheet>();
  require(opened || findings.has_errors(), "nothing is refused without a word");
  if (opened) check_lines(opened->text);

  Diagnostics of_load;
  std::vector<Input> inputs;
  inputs.push_back({text_source("counts.xlsx", std::move(bytes)), std::nullopt});
  const Dataset dataset = load(std::move(inputs), {}, of_load);
  const bool document = archive && workbook::is_document(*archive);
  require(opened || !document || of_load.has_errors(), "what cannot be opened is not loaded");
  return 0;
}
